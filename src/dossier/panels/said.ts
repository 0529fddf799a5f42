import type { ClaimMention, Origin } from "../../model/audit.ts";
import { type Content, html, type Markup } from "../html.ts";
import { cellMark, viewMark, viewWords } from "../marks.ts";
import { type Passage, passageMarkup, recordWords } from "../passage.ts";
import { timeElement } from "../times.ts";
import type { CellView, ClaimView, DossierView } from "../view.ts";
import { say, sayCount, sayList } from "../words.ts";

/** The sentences behind each cell of a claim. They open over the page when their cell is followed, and print in place. */
export function saidOf({ claim, cells, id, isRow }: ClaimView, view: DossierView, level: "h3" | "h4"): Content {
	return cells
		.filter((cell) => cell.mentions.length > 0)
		.map((cell) => said(cell, claim.statement, view.hasMatrix && isRow ? cell.id : id, view, level));
}

function said(cell: CellView, statement: string, backTo: string, view: DossierView, level: "h3" | "h4"): Markup {
	const all = sentencesOf(cell.mentions);
	const mentions = telling(all, view.sentencesPerCell);
	const rest = all.length - mentions.length;
	const heading = html`${viewMark(cell)} ${cell.outlet} <span>${viewWords(cell)}</span>`;
	return html`<section class="said" id="${cell.saidId}" aria-labelledby="${cell.saidId}-h">
<a class="close" href="#${backTo}">${say("said.close")}</a>
<p class="about">${recordWords(statement)}</p>
${level === "h3" ? html`<h3 id="${cell.saidId}-h">${heading}</h3>` : html`<h4 id="${cell.saidId}-h">${heading}</h4>`}
${quotedOf(mentions, cell, view)}${rest > 0 && html`<p class="note">${sayCount("said.rest", rest)}</p>`}
</section>
`;
}

/** A sentence may tell a claim by two of its words: it is read once, in each way that it puts it. */
export function sentencesOf(mentions: readonly ClaimMention[]): readonly ClaimMention[] {
	const placeOf = ({ article, sentence: { i, from }, cell }: ClaimMention) => `${article} ${i} ${from} ${cell}`;
	return [...Map.groupBy(mentions, placeOf).values()].flatMap(
		(told) => told.find(({ origins }) => origins.length > 0) ?? told.slice(0, 1),
	);
}

/** Some of the mentions, in their order: first of all one of each kind, so that a doubt is never cut off. */
function telling(mentions: readonly ClaimMention[], limit: number): readonly ClaimMention[] {
	const firsts = mentions.filter((each, index) => mentions.findIndex(({ cell }) => cell === each.cell) === index);
	const others = mentions.filter((each) => !firsts.includes(each)).slice(0, Math.max(0, limit - firsts.length));
	return mentions.filter((each) => firsts.includes(each) || others.includes(each));
}

/** Sentences that may not be quoted are counted once, below those that may. */
function quotedOf(mentions: readonly ClaimMention[], cell: CellView, view: DossierView): Content {
	const quoted = mentions.flatMap((mention) => {
		const passage = view.findPassage(mention.article, mention.sentence, mention.span);
		return passage ? [sentence(passage, mention, cell, view)] : [];
	});
	const unquoted = mentions.length - quoted.length;
	return [
		quoted,
		unquoted > 0 && html`<p class="note">${sayCount("said.unquoted", unquoted, { outlet: cell.outlet })}</p>`,
	];
}

function sentence(passage: Passage, mention: ClaimMention, cell: CellView, view: DossierView): Content {
	const mark = cell.also.length > 0 && html`${cellMark(mention.cell)} `;
	return html`<figure class="quoted">${passageMarkup(passage)}<figcaption>${mark}${source(passage, view)}${onWhoseWord(mention, view)}</figcaption></figure>
`;
}

/** Whom the sentence cites. A newsroom is not its own witness: where nobody else is cited it speaks for itself. */
function onWhoseWord(mention: ClaimMention, view: DossierView): Content {
	const origins = mention.origins.flatMap((id) => view.origins.get(id) ?? []);
	const cited = origins.filter((origin) => origin.kind !== "newsroom");
	if (cited.length > 0) return html`<br>${say("said.origins", { names: sayList(cited.map(originWords)) })}`;
	return mention.own && html`<br>${say("said.own")}`;
}

/** "John Kirby, on the record" */
export function originWords(origin: Origin): string {
	return say(origin.onRecord ? "origin.on-record" : "origin.off-record", { name: origin.name });
}

/** Whose sentence it is, where in the article it stands, and when it was published. The article's entry leads out. */
export function source({ article, kind }: Passage, view: DossierView): Content {
	const outlet = article.outlet ?? say("outlet.unknown");
	return [
		html`<a href="${view.articlesAt}#${view.anchorOf(article.id)}"><b>${outlet}</b></a>, ${say(`part.${kind}`)}`,
		article.published !== undefined && html`, ${timeElement(article.published, article)}`,
	];
}
