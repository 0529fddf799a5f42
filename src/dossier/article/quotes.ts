import { type Content, html } from "../html.ts";
import { linkTo } from "../link.ts";
import { cellMark } from "../marks.ts";
import { findPassage, passageMarkup } from "../passage.ts";
import { nameOf, say, sayCount } from "../words.ts";
import type { ArticleView, ToldClaim } from "./view.ts";

/** Most sentences that a page that leaves the machine quotes from one article. */
const mostQuotes = 8;
/** A quotation comes with up to two neighbours, so one in six sentences is at most half of an article. */
const sentencesPerQuote = 6;

/** Sentences in which the article makes its claims: what may be shown of it where its whole text may not. */
export function quotes(view: ArticleView): Content {
	const { article, outline, claims } = view;
	const told = [...Map.groupBy(claims, ({ mention: { sentence } }) => `${sentence.i} ${sentence.from}`).values()];
	const sentences = outline?.sentences.length ?? 0;
	const may = Math.min(mostQuotes, Math.max(1, Math.floor(sentences / sentencesPerQuote)));
	const shown = told
		.toSorted((a, b) => weightOf(b) - weightOf(a))
		.slice(0, may)
		.sort(byPlace);
	if (shown.length === 0) return undefined;
	const items = shown.map((group) => {
		const [first] = group;
		if (!first) return undefined;
		const { sentence, span } = first.mention;
		const passage = findPassage(article, sentences >= sentencesPerQuote ? outline : undefined, sentence, span);
		return (
			passage &&
			html`<figure class="quoted">${passageMarkup(passage)}<figcaption>${group.map(claimLine)}</figcaption></figure>
`
		);
	});
	const rest = told.length - shown.length;
	return [items, rest > 0 && html`<p class="note">${sayCount("article.rest", rest)}</p>`];
}

function claimLine({ claim, mention, story }: ToldClaim): Content {
	return html`<span class="claim-line">${cellMark(mention.cell)} ${linkTo("story", story.id, claim.statement)} <span class="who">${nameOf("cell", mention.cell)}${claim.contested && ` · ${say("claim.contested")}`}</span></span>`;
}

/** Contested claims first: they are what a reader came for. */
function weightOf(group: readonly ToldClaim[]): number {
	return group.filter(({ claim }) => claim.contested).length * 100 + group.length;
}

function byPlace([a]: readonly ToldClaim[], [b]: readonly ToldClaim[]): number {
	if (!a || !b) return 0;
	return a.mention.sentence.i - b.mention.sentence.i || a.mention.sentence.from - b.mention.sentence.from;
}
