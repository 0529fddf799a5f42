import type { ClaimMention, Origin } from "../../model/audit.ts";
import { type Content, html, linkOut, type Markup } from "../html.ts";
import { cellMark } from "../marks.ts";
import { type Passage, passageMarkup } from "../passage.ts";
import { timeElement } from "../times.ts";
import type { CellView, ClaimView, DossierView } from "../view.ts";
import { nameOf, say, sayCount, sayList } from "../words.ts";

/** Of one outlet on one claim so many sentences are shown, the surest first; all stand in claims.csv. */
const shownSentences = 4;

/** The sentences behind each cell of a claim. They open over the page when their cell is followed, and print in place. */
export function saidOf({ claim, cells, id }: ClaimView, view: DossierView): Content {
	return cells
		.filter((cell) => cell.mentions.length > 0)
		.map((cell) => said(cell, claim.statement, view.hasMatrix ? cell.id : id, view));
}

function said(cell: CellView, statement: string, backTo: string, view: DossierView): Markup {
	const mentions = cell.mentions.slice(0, shownSentences);
	const rest = cell.mentions.length - mentions.length;
	return html`<section class="said" id="${cell.saidId}" aria-labelledby="${cell.saidId}-h">
<a class="close" href="#${backTo}">${say("said.close")}</a>
<p class="about">${statement}</p>
<h4 id="${cell.saidId}-h">${cellMark(cell.cell)} ${cell.outlet} <span>${nameOf("cell", cell.cell)}</span></h4>
${mentions.map((mention) => sentence(mention, cell, view))}${rest > 0 && html`<p class="note">${sayCount("said.rest", rest)}</p>`}
</section>
`;
}

function sentence(mention: ClaimMention, cell: CellView, view: DossierView): Content {
	const passage = view.findPassage(mention.article, mention.sentence, mention.span);
	if (!passage) return undefined;
	const mark = cell.also.length > 0 && html`${cellMark(mention.cell)} `;
	const origins = mention.origins.flatMap((id) => view.origins.get(id) ?? []);
	return html`<figure class="quoted">${passageMarkup(passage)}<figcaption>${mark}${source(passage, view)}${origins.length > 0 && html`<br>${say("said.origins", { names: sayList(origins.map(originWords)) })}`}</figcaption></figure>
`;
}

/** "John Kirby, on the record" */
export function originWords(origin: Origin): string {
	return say(origin.onRecord ? "origin.on-record" : "origin.off-record", { name: origin.name });
}

/** Whose sentence it is, where in the article it stands, and when it was published. */
export function source({ article, kind }: Passage, view: DossierView): Content {
	return [
		html`<b>${article.outlet ?? say("outlet.unknown")}</b>, ${say(`part.${kind}`)}`,
		article.published !== undefined && html`, ${timeElement(article.published, article)}`,
		html` · <a href="#${view.anchorOf(article.id)}">${say("source.about")}</a>`,
		article.url !== undefined && html` · ${linkOut(article.url, say("source.open"))}`,
	];
}
