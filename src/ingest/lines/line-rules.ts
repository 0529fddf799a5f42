/**
 * Lines that stand on news pages and are not the article: one row a kind, with the line it exists for. A line is judged
 * whole; `longest` keeps a rule from eating a paragraph that happens to open with the same words.
 */
export interface LineRule {
	readonly reason: string;
	readonly example: string;
	readonly pattern: RegExp;
	readonly longest: number;
}

const network =
	"facebook|twitter|x|instagram|whatsapp|telegram|linkedin|reddit|pinterest|tumblr|youtube|line|kakaotalk|flipboard|threads|bluesky";

export const lineRules: readonly LineRule[] = [
	{
		reason: "contact line",
		example: "Please direct questions or comments to [desk@morningpost.example]",
		pattern:
			/^(?:please\s+)?(?:direct|send|address|submit|forward)\s+(?:us\s+)?(?:your\s+|any\s+|all\s+)?(?:questions|comments|feedback|tips|news tips|corrections|letters)\b|^(?:questions|comments|questions (?:or|and) comments|feedback)\s*[:?]\s*\S|^(?:contact(?: us)?|e-?mail|newsdesk)\s*:\s*\S*@/i,
		longest: 200,
	},
	{
		reason: "contact line",
		example: "The reporter can be reached at jdoe@morningpost.example",
		pattern: /(?:\b(?:contact|e-?mail|reach|write to|reached (?:at|on))\b.*\S+@\S+)|^\[?\(?\S+@\S+\.\S+\)?\]?$/i,
		longest: 250,
	},
	{
		reason: "contact line",
		example: "If you have a news tip, correction or comment, let us know at community@space.example",
		pattern: /\b(?:news tip|got a (?:news )?tip|have a (?:news )?tip)\b/i,
		longest: 300,
	},
	{
		reason: "contact line",
		example: "Follow Jane Doe on Twitter @janedoe",
		pattern: new RegExp(`^follow\\b.{1,80}(?:\\bon (?:${network})\\b|@\\w+)`, "i"),
		longest: 250,
	},
	{
		reason: "contact line",
		example: "twitter.com/janedoe",
		pattern: new RegExp(`^(?:https?://)?(?:www\\.)?(?:${network})\\.com/\\S+$|^@\\w{2,30}$|^https?://\\S+$`, "i"),
		longest: 300,
	},
	{
		reason: "button to the original-language article",
		example: "button that moves to the original Korean article (클릭시 원문으로 이동하는 버튼)",
		pattern:
			/\bbutton\b.*\boriginal\b.*\barticle\b|^\[?\s*(?:한국어\s*)?(?:read|view|see|go to) the (?:original\s+(?:article\s+)?(?:in\s+)?(?:korean|japanese|chinese|russian)|(?:korean|japanese|chinese|russian) (?:original|version|article))(?: article)?\s*\]?$|^\[?\s*(?:한국어\s*)?(?:원문|기사\s*원문)\s*(?:보기|으로|링크).*$|^(?:read|view|see)\s+(?:this|the)?\s*(?:article|story|original|version)?.{0,20}\bin (?:korean|japanese|chinese|russian|arabic|spanish|french|german|ukrainian|persian|hebrew|turkish)\.?$|^[([]?read in (?:korean|english)[)\]]?$/i,
		longest: 160,
	},
	{
		reason: "share buttons",
		example: "Facebook Twitter E-mail Print",
		pattern: new RegExp(
			`^(?:(?:share|tweet|e-?mail|print|save|copy link|copy url|pin it|pin|link|comment|comments|sms|more|bookmark|listen|like|follow|${network})(?:\\s+(?:on|via|this|to|it|us|story|article|by|with|friends|your))*[\\s|·,•/+:-]*){1,14}$`,
			"i",
		),
		longest: 160,
	},
	{
		reason: "share buttons",
		example: "Share this article with your friends",
		pattern:
			/^(?:click to |please )?share (?:this|the)\b|^click to (?:share|print|e-?mail)|^(?:\d+|[\d.]+k)\s+shares?$|^shares?\s*:?\s*\d*$/i,
		longest: 120,
	},
	{
		reason: "cookie notice",
		example: "This website uses cookies to improve your experience.",
		pattern:
			/\bthis (?:web)?site uses cookies|\bwe (?:and our partners )?(?:use|store).{0,30}\bcookies|^(?:accept|manage) (?:all )?cookies|\bcookie (?:policy|settings|consent|preferences)$/i,
		longest: 600,
	},
	{
		reason: "newsletter box",
		example: "Sign up for our newsletter and get the day's news in your inbox.",
		pattern:
			/^(?:.{0,60}[.!?]\s+)?(?:sign up|signup|subscribe|register|get|join|enter your e-?mail|thank you for (?:signing|subscribing)|start your day)\b.*\b(?:newsletters?|inbox|e-?mail alerts?|daily e-?mail|mailing list|breaking news alerts|letterbox|briefing e-?mail)\b/i,
		longest: 400,
	},
	{
		reason: "newsletter box",
		example: "There's plenty more where that came from. Sign up for the daily newsletter.",
		pattern:
			/\b(?:sign up|subscribe)\b[^.]{0,60}\b(?:free|daily|weekly|our|the)\b[^.]{0,60}\bnewsletter\b|^sign up (?:for|to|here)\b|^subscribe(?: (?:now|today|here|to .{2,60}))?\.?$|^subscribe to (?:our|the)\b|^you (?:have been|are) (?:successfully )?(?:added|subscribed)|^enter (?:your )?e-?mail/i,
		longest: 300,
	},
	{
		reason: "advertisement",
		example: "Advertisement",
		pattern:
			/^[-–—\s]*(?:advert|ad|ads|advertisement|advertising|advertisement - continue reading below|sponsored(?: content| links?)?|promoted|paid post|광고|реклама|publicidad|publicidade|anzeige|werbung|publicité|iklan)[-–—\s:]*$/i,
		longest: 60,
	},
	{
		reason: "page furniture",
		example: "Story continues below advertisement",
		pattern:
			/^(?:article|story|post|text) continue[sd] (?:below|after).{0,40}$|^(?:advertisement )?continue reading(?: below| the main story)?.{0,12}$|^scroll (?:down )?(?:to continue|for more).{0,30}$|^read (?:the )?(?:full|whole|rest|entire) .{0,60}$|^read more(?: here| at .{0,40})?[.…»>\s]*$/i,
		longest: 100,
	},
	{
		reason: "page furniture",
		example: "Skip to main content",
		pattern:
			/^(?:skip to (?:main )?(?:content|navigation)|back to top|top|menu|search|close|home|next|previous|prev|play|pause|mute|loading\.*|toggle caption|hide caption|caption|play video|watch video|view (?:gallery|photos|all|more|slideshow|image)|full screen|show more|see more|load more|more|sign in|log ?in|\d+ of \d+|(?:image|photo|slide) \d+ of\s*\/?\s*\d+|click to enlarge|enlarge(?: image| this image)?|expand|jump to comments|more options|download|embed|transcript|rate this|vote|ok|accept|dismiss|photos?|videos?|gallery|slideshow|text size|font size|a[ +-]*a[ +-]*a?|[◀▶<>«»|·•]+)$/i,
		longest: 40,
	},
	{
		reason: "page furniture",
		example: "This slideshow requires JavaScript.",
		pattern:
			/\b(?:requires|enable|turn on) javascript\b|\byour browser (?:does not|doesn.t|is not) support|\bvideo (?:is )?(?:unavailable|not available)\b|^\[(?:button|video|gallery|embed|caption|ad|image|pullquote)\b.*\]$|^(?:prev |next )+image\b.{0,12}$|^slideshow \(\d+ images?\)$|^don.t see the (?:graphic|video|chart)\b.*$/i,
		longest: 240,
	},
	{
		reason: "page furniture",
		example: "7 years ago",
		pattern:
			/^\d+ (?:seconds?|minutes?|mins?|hours?|days?|weeks?|months?|years?) ago$|^this article is more than .{1,20} old$|^\d+[ -]min(?:ute)?s?(?: read| to read)?$|^(?:estimated )?reading time:?.{0,20}$|^(?:listen to (?:this )?(?:article|story)).{0,30}$|^\d+\s+(?:views?|likes?|reads?)$/i,
		longest: 60,
	},
	{
		reason: "page furniture",
		example: "JUST WATCHED Harbour treaty signed Replay More Videos ... MUST WATCH Harbour treaty signed 01:28",
		pattern: /^(?:JUST WATCHED|MUST WATCH|Replay More Videos)\b/,
		longest: 300,
	},
	{
		reason: "page furniture",
		example: "Do you approve of the harbour treaty? Vote here in our urgent poll.",
		pattern: /\?\s+vote (?:here|now)\b.{0,40}$|^(?:urgent|latest|vote(?: here| now))\s*:$/i,
		longest: 160,
	},
	{
		reason: "picture credit",
		example: "Enlarge this image toggle caption Jane Doe/AP Jane Doe/AP",
		pattern: /^enlarge this image\b.{0,120}$/i,
		longest: 160,
	},
	{
		reason: "share buttons",
		example: "Read or Share this story: http://morningpost.example/1",
		pattern: /^read or share this story\b/i,
		longest: 120,
	},
	{
		reason: "newsletter box",
		example: "The Harbour Briefing comes at six. By signing up you agree to receive e-mail newsletters.",
		pattern: /\bby signing up,? you agree to (?:our|receive)\b/i,
		longest: 600,
	},
	{
		reason: "related story",
		example: "SEE RELATED:",
		pattern: /^see related\s*:?$/i,
		longest: 20,
	},
	{
		reason: "paywall notice",
		example: "Already a subscriber? Log in to continue reading.",
		pattern:
			/^already (?:a |have )|^(?:to|please) (?:continue|keep|read)\b.*\b(?:subscribe|log ?in|sign ?in|register)|^(?:subscribe|log ?in|sign ?in|register)\b.*\b(?:to|and) (?:continue|read|keep|get|unlock|comment)|^you have (?:reached|read|used) .*\b(?:free )?articles?\b|^this (?:article|content|story) is (?:for|only|available|exclusive)/i,
		longest: 220,
	},
	{
		reason: "comments",
		example: "View 12 comments",
		pattern:
			/^(?:leave|post|write|add|view|show|hide|see|read|join|jump to)\b.{0,20}\b(?:comments?|conversation|discussion|reply)\b.{0,30}$|^(?:\d+\s+)?(?:comments?|replies|reactions|komentar|comentários|commentaires|kommentare|댓글)(?:\s*\(?\d*\)?)?:?$|^tell us what you think\b|^what do you think\b.*\bcomments?\b|^let us know\b.*\bcomments?\b|^sound off\b|^be the first to comment/i,
		longest: 160,
	},
	{
		reason: "rights notice",
		example: "© 2023 The Morning Post. All rights reserved.",
		pattern:
			/^(?:©|ⓒ|\(c\)|copyright\b)|\ball rights reserved\b|\bmay not be (?:published|reproduced|copied|distributed)\b|무단\s*전재|재배포\s*금지|저작권자|\breproduction (?:without|in whole)/i,
		longest: 400,
	},
	{
		reason: "picture credit",
		example: "Photo: Jane Doe, Morning Post",
		pattern:
			/^[([]?(?:photo|photos by|images?|pictures?|picture credit|photo credit|image credit|image source|image copyright|illustration|graphic|credit|credits|foto|fotos|фото|사진|source photo)(?:\s*(?:by|credits?|courtesy(?: of)?|via))?\s*[:=/|]\s*\S.{0,120}$|^(?:photo|photograph|picture|image|illustration) (?:by|courtesy(?: of)?|from) .{2,100}$|^(?:getty images|reuters photo|ap photo|file photo)\b.{0,60}$/i,
		longest: 160,
	},
	{
		reason: "related story",
		example: "Related: How the harbour treaty was made",
		pattern:
			/^(?:[▶►»>→•(\s]*)(?:\[?(?:related|special coverage|related (?:story|stories|article|articles|news|coverage|content|video|link|links|reading|post)|photos|videos?|read also|also read|also see|see also|also|read more|read next|read|more|more on this|more from .{2,30}|watch|watch now|watch live|watch more|listen|must read|must-read|don['’]t miss|recommended|up next|in case you missed it|icymi|background|\+more|관련\s?기사|baca juga|leia também|leia mais|lee también|lire aussi|siehe auch|lesen sie auch|читайте также|читайте также по теме|veja também)\]?)\s*[:|»>→–-]\s*\S.{3,200}$/i,
		longest: 240,
	},
	{
		reason: "related story",
		example: "On MorningPost.example: Harbour treaty signed",
		pattern: /^(?:on|from|more at|more on|see) (?:\w+\.)+\w+\s*:/i,
		longest: 200,
	},
	{
		reason: "related story",
		example: "Click here to read more stories by this writer",
		pattern:
			/^(?:click|tap) here (?:to|for) (?:read|see|view|watch|subscribe|sign|more (?:stories|news|articles))\b|^(?:find|read|see|view|browse|explore) (?:more|all|other|our|the latest|additional)\b.{0,60}\b(?:stories|articles|news|coverage|posts|here|by|from|about)\b|^more (?:articles|stories|posts|news) (?:from|by|about|on)\b|^all (?:posts|articles|stories) by\b/i,
		longest: 140,
	},
	{
		reason: "tags",
		example: "Tags: harbour, treaty",
		pattern:
			/^(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|in this (?:article|story)|labels?|posted in|теги|etiquetas|schlagwörter|태그)\s*:\s*\S|^#[^\s#]\S*(?:\s+#\S+)*$/i,
		longest: 300,
	},
	{
		reason: "label",
		example: "ANALYSIS/OPINION:",
		pattern: /^(?:(?:news )?analysis\s*\/\s*opinion|opinion|commentary|news analysis)\s*:$/i,
		longest: 30,
	},
	{
		reason: "end mark",
		example: "###",
		pattern:
			/^(?:#{2,}|-\s?30\s?-|ends?|\(end\)|\[end\]|■|□|◼|∎|※|\*\s?\*\s?\*|_{3,}|-{3,}|={3,}|…|\.\.\.|\(끝\)|끝)\.?$/i,
		longest: 12,
	},
];

export function findLineRule(line: string): LineRule | undefined {
	return lineRules.find((rule) => line.length <= rule.longest && rule.pattern.test(line));
}
