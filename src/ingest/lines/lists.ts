import { findLineRule } from "./line-rules.ts";

/** Headings that open a list which is not the article: everything short after one belongs to it. */
export interface ListRule {
	readonly reason: string;
	readonly example: string;
	readonly pattern: RegExp;
}

export const listRules: readonly ListRule[] = [
	{
		reason: "related stories",
		example: "Related stories",
		pattern:
			/^(?:related|see also|read also|also read|related (?:stories|story|articles?|news|coverage|content|topics?|links?|posts?|videos?|reading|media)|more (?:great |top |big |good )?(?:\S+ )?(?:stories|news|articles|coverage|headlines|like this|on this(?: story| topic)?|to explore|top stories)|more (?:from|on|about|in) .{2,40}|more \S+ news|you (?:may|might) (?:also )?(?:like|be interested in|want to read|have missed)\W*|recommended(?: stories| for you| reading| articles| videos)?|read next|read more|what to read next|up next|keep reading|further reading|suggested (?:stories|reading)|elsewhere on .{2,30}|around the web|from (?:around )?the web|from our partners|promoted stories|sponsored stories|paid content|in other news|don['’]t miss|see more|관련\s?기사|관련\s?뉴스|artigos relacionados|notícias relacionadas|artikel terkait|berita terkait|artículos relacionados|verwandte artikel|das könnte sie auch interessieren|à lire aussi|по теме|читайте также|самое интересное|похожие статьи|새소식|추천\s?기사)\s*[:.…»>]*$/i,
	},
	{
		reason: "most viewed",
		example: "Most viewed articles",
		pattern:
			/^(?:most (?:viewed|read|popular|shared|watched|recent|commented|emailed|discussed)(?: articles| stories| videos| news| posts)?(?: in .{2,30})?|trending(?: now| stories| topics| today| on .{2,30})?|popular(?: now| stories| articles| posts| on .{2,30})?|top (?:stories|news|videos|headlines|articles|picks)|latest(?: news| stories| headlines| articles| videos| posts)?|editor['’]?s['’]? (?:picks?|choice)|breaking news|hot topics|happening now|in the news|recent (?:posts|articles|stories|news)|많이\s?본\s?(?:기사|뉴스)|인기\s?(?:기사|뉴스)|mais lidas|más leídas|terpopuler|meistgelesen|самое читаемое|популярное)\s*[:.…]*$/i,
	},
	{
		reason: "comments",
		example: "Comments",
		pattern:
			/^(?:comments?|leave a (?:reply|comment)|post a comment|join the (?:conversation|discussion)|reader comments|discussion|add a comment|commenting policy|comment policy|댓글(?:쓰기)?|комментарии|comentários|komentar)(?:\s*\(?\d+\)?)?\s*:?$/i,
	},
	{
		reason: "tags",
		example: "Tags",
		pattern:
			/^(?:tags|topics|keywords|categories|filed under|in this article|mentioned in this article|explore more|태그|теги)\s*:?$/i,
	},
	{
		reason: "about the author",
		example: "About the author",
		pattern: /^(?:about (?:the )?(?:author|writer|reporter)s?|author|meet the author|written by)\s*:?$/i,
	},
	{
		reason: "newsletter box",
		example: "Our newsletter",
		pattern: /^(?:our |the |free |daily |get our |get the )*(?:newsletters?|e-?mail alerts?)(?: sign-?up)?\s*:?$/i,
	},
];

/** Up to this long, a line after such a heading is one of its entries ("Harbour treaty signed"), unless it ends a sentence. */
const longestEntry = 180;

export interface Cut {
	readonly reason: string;
	readonly from: number;
	readonly to: number;
}

function findListRule(text: string): ListRule | undefined {
	return text.length <= 60 ? listRules.find((rule) => rule.pattern.test(text)) : undefined;
}

/** The stretches of lines, `[from, to)`, that lists take up. A list ends where a real paragraph begins. */
export function findLists(lines: readonly { readonly text: string; readonly kind?: string }[]): Cut[] {
	const cuts: Cut[] = [];
	for (let at = 0; at < lines.length; at++) {
		const text = lines[at]?.text ?? "";
		const rule = findListRule(text);
		if (!rule) continue;
		let to = at + 1;
		while (to < lines.length && isEntry(lines[to]?.text ?? "", to === at + 1, rule)) to++;
		cuts.push({ reason: rule.reason, from: at, to });
		at = to - 1;
	}
	return cuts;
}

/** "harbour, lamp, treaty, Arden and Bel": commas all along, and no sentence. */
function isTagList(text: string): boolean {
	return text.includes(",") && text.split(",").length > text.length / 40 && !/[.!?]$/.test(text);
}

function isEntry(text: string, isFirst: boolean, rule: ListRule): boolean {
	if (rule.reason === "tags" && text.length < 1000 && isTagList(text)) return true;
	if (text.length > longestEntry || findListRule(text)) return false;
	if (findLineRule(text)) return true;
	// "The treaty was signed on Monday." after an entry is the article going on; a headline has no full stop.
	return !/[.!?。]["'”’)]?$/.test(text) || (isFirst && text.length < 60);
}
