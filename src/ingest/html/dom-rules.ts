import type { PageElement } from "./dom.ts";

/** Elements of a page that are not its article: one row a kind, with the markup it exists for. */
export interface DomRule {
	readonly reason: string;
	readonly example: string;
	readonly names?: ReadonlySet<string>;
	/** Tried on the class and id, in words: "RelatedStories__list" is "related stories list". */
	readonly words?: RegExp;
	/** Longer ones stay: a body may lie in a badly named box. */
	readonly longest: number;
	readonly test?: (element: PageElement) => boolean;
}

const any = Number.POSITIVE_INFINITY;

export const domRules: readonly DomRule[] = [
	{ reason: "navigation", example: "<nav>", names: new Set(["nav", "menu"]), longest: any },
	{ reason: "page footer", example: "<footer>", names: new Set(["footer"]), longest: any },
	{ reason: "aside", example: "<aside>", names: new Set(["aside"]), longest: any },
	{ reason: "form", example: "<form>", names: new Set(["form", "button", "label", "fieldset"]), longest: any },
	{
		reason: "hidden",
		example: '<div style="display:none">',
		longest: any,
		test: (element) =>
			element.hasAttribute("hidden") ||
			/display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute("style") ?? ""),
	},
	{
		reason: "hidden",
		example: '<span class="sr-only">',
		words:
			/\b(?:sr only|visually hidden|visuallyhidden|screen reader(?: text)?|off screen|offscreen|no print|noprint|print only)\b/,
		longest: 400,
	},
	{
		reason: "navigation",
		example: '<ul class="breadcrumb">',
		words:
			/\b(?:breadcrumbs?|navbar|nav|navigation|site header|masthead|menu|pagination|pager|skip link|site nav|post navigation)\b/,
		longest: 3000,
	},
	{
		reason: "page footer",
		example: '<div id="footer">',
		words: /\b(?:site footer|footer|page footer|copyright)\b/,
		longest: 3000,
	},
	{
		reason: "pop-up",
		example:
			'Rep. <span class="rollover"><a>Jane Doe</a><div class="rollover-block">More on Jane Doe: …</div></span> said',
		words: /\b(?:tooltip|popover|popup|pop up|modal|flyout|dropdown|lightbox|rollover (?:\w+ )?block)\b/,
		longest: 4000,
	},
	{
		reason: "share buttons",
		example: '<div class="article__share-tools">',
		words:
			/\b(?:share|shares|sharing|sharebar|sharedaddy|share tools|social|socials|addthis|addtoany|sharethis|social links|follow us|follow buttons)\b/,
		longest: 800,
	},
	{
		reason: "related stories",
		example: '<div class="related-articles">',
		words:
			/\b(?:related|relateds|recirc|recirculation|recommended|recommendations?|read more|readmore|more stories|more from|more news|more on|more links|also read|see also|read also|readalso|you may like|you might like|up next|jp relatedposts|yarpp|promo|promos|promoted|teasers?|inline recirc|in article link|river|rail|sidebar|side bar|right rail|most read|most popular|most viewed|popular|trending|top stories|latest news|latest|taboola|outbrain|revcontent|zergnet|nativo|carousel|link list|linklist|story package|collection list|pullquote|pull quote|story highlights|most wanted)\b/,
		longest: 4000,
	},
	{
		reason: "newsletter box",
		example: '<div class="newsletter-signup">',
		words:
			/\b(?:newsletters?|newsletter signup|signup|sign up|subscribe|subscription|subscriptions|mailchimp|mc embed|optin|opt in|email capture|cta)\b/,
		longest: 1500,
	},
	{
		reason: "paywall notice",
		example: '<div class="paywall-prompt">',
		words:
			/\b(?:paywall prompt|paywall message|regwall|meter|piano|login|log in|signin|sign in|register|registration)\b/,
		longest: 1200,
	},
	{
		reason: "cookie notice",
		example: '<div id="cookie-banner">',
		words: /\b(?:cookies?|cookie(?: law| banner| notice| consent)|consent|gdpr|privacy notice|onetrust|cli)\b/,
		longest: 4000,
	},
	{
		reason: "advertisement",
		example: '<div class="ad-slot">',
		words:
			/\b(?:ad|ads|advert|adverts|advertisement|advertising|ad slot|ad unit|ad container|adslot|adbox|adsbygoogle|dfp|gpt ad|sponsor|sponsored|sponsors|banner ad|promo box)\b/,
		longest: 600,
	},
	{
		reason: "comments",
		example: '<div id="comments">',
		words:
			/\b(?:comments?|comment list|commentlist|comment form|comment section|disqus|disqus thread|respond|livefyre|spot im|fb comments|coral)\b/,
		longest: any,
	},
	{
		reason: "tags",
		example: '<ul class="post-tags">',
		words:
			/\b(?:tags|tag list|taglist|tag cloud|tagcloud|post tags|entry tags|article tags|topics|keywords|categories|cat links|tags links|entry meta|post meta|entry footer|post footer|article footer|entry utility|breadcrumb)\b/,
		longest: 1200,
	},
	{
		reason: "about the author",
		example: '<div class="author-bio">',
		words:
			/\b(?:author bio|authorbio|author box|authorbox|author info|about author|about the author|author card|author profile|author details|writer bio|contributor bio|bio|author description)\b/,
		longest: 1500,
	},
	{
		reason: "video player",
		example: '<div class="video-player__caption">',
		words:
			/\b(?:video player|videoplayer|jwplayer|jw player|video playlist|playlist|player|media player|brightcove|video js|audio player|video container|video info|gallery nav|slideshow|slide show|photo gallery|image gallery|gallery)\b/,
		longest: 5000,
	},
];

/** "RelatedStories__list js-box" in words. */
export function wordsOf(element: PageElement): string {
	const name = `${element.className ?? ""} ${element.id ?? ""}`;
	if (name === " ") return "";
	return name
		.replace(/([a-z])([A-Z])/g, "$1 $2")
		.replace(/[^A-Za-z]+/g, " ")
		.toLowerCase();
}

/** The first rule that fits, unless the element holds too much of the page's text to be what it is named after. */
export function findDomRule(element: PageElement, lengthOf: () => number, most: number): DomRule | undefined {
	const words = wordsOf(element);
	return domRules.find((rule) => {
		const named =
			rule.names?.has(element.localName) || (words !== "" && rule.words?.test(words)) || rule.test?.(element);
		return named === true && lengthOf() <= Math.min(rule.longest, most);
	});
}
