import { cells, mentioning } from "../../model/audit.ts";
import { html, type Markup } from "../html.ts";
import { legendOf, viewMark, viewWords } from "../marks.ts";
import { recordWords } from "../passage.ts";
import type { CellView, ClaimView, DossierView } from "../view.ts";
import { nameOf, say, sayCount } from "../words.ts";
import { sentencesOf } from "./said.ts";

/** The matrix as a panel, unless the editor's text has taken it up. */
export function matrix(view: DossierView): Markup | undefined {
	const isEmbedded = view.text?.blocks.some(({ kind }) => kind === "matrix");
	return isEmbedded ? undefined : matrixTable(view);
}

/** "There is no matrix: …" */
export function whyNone({ claims, outlets }: DossierView): string {
	return claims.length > 0 && outlets.length > 1 ? sayCount("matrix.doubtful", claims.length) : say("absent.matrix");
}

/** Claims down, outlets across: a real table, each cell a link to the sentences behind it. */
export function matrixTable(view: DossierView): Markup | undefined {
	if (!view.hasMatrix) return undefined;
	const [rows, others] = [view.claims.filter(({ isRow }) => isRow), view.claims.filter(({ isRow }) => !isRow)];
	return html`${legendOf(
		rows.map(({ claim }) => claim),
		cells,
	)}<div class="scroll" role="region" aria-labelledby="matrix-caption" tabindex="0">
<table class="matrix">
<caption id="matrix-caption">${say("matrix.caption")}</caption>
<thead><tr><th scope="col" class="corner">${say("matrix.claim")}</th><th scope="col" class="tally"><span>${say("matrix.tally")}</span></th>${view.outlets.map((outlet) => html`<th scope="col"><span>${outlet}</span></th>`)}</tr></thead>
<tbody>
${rows.map((claim) => row(claim))}</tbody>
</table>
</div>
${others.length > 0 && html`<p class="note">${sayCount("matrix.rowless", others.length)}</p>`}
${view.otherClaims.length > 0 && html`<p class="note"><a href="#other-claims">${sayCount("matrix.others", view.otherClaims.length)}</a></p>`}
`;
}

function row({ claim, id, cells: row, elsewhere = "" }: ClaimView): Markup {
	const n = mentioning(claim.outlets);
	return html`<tr><th scope="row"><a href="#${id}">${recordWords(claim.statement)}</a>${claim.contested && html` <span class="contested">${say("claim.contested")}</span>`}</th><td class="tally">${say("matrix.share", { k: claim.outlets.fact, n })}</td>${row.map((each) => cell(each, elsewhere))}</tr>
`;
}

function cell(view: CellView, elsewhere: string): Markup {
	if (view.mentions.length === 0)
		return html`<td><span class="cell">${viewMark(view)}<span class="sr">${viewWords(view)}</span></span></td>`;
	const also = view.also.length > 0 && html`<i aria-hidden="true" class="also"></i>`;
	return html`<td><a class="cell" id="${view.id}" href="${elsewhere}#${view.saidId}">${viewMark(view)}${also}<span class="sr">${spoken(view)}</span></a></td>`;
}

/** "Brackwater Tribune states it as fact (our reading is doubtful), and also hedges it: 3 sentences" */
function spoken(view: CellView): string {
	const also = view.also.map((name) => say("cell.also", { what: nameOf("cell", name) })).join("");
	const sentences = sayCount("sentences", sentencesOf(view.mentions).length);
	return say("cell.spoken", { outlet: view.outlet, what: viewWords(view), also, sentences });
}
