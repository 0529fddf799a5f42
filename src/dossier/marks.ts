import type { Cell } from "../model/audit.ts";
import { html, type Markup } from "./html.ts";
import { type MessageKey, nameOf, say } from "./words.ts";

/**
 * A cell of the matrix is told apart by its shape, its letter and its colour, in that order of trust: the page reads in
 * grey, on paper, and to eyes that see no red. A screen reader gets the words instead.
 */
export function cellMark(cell: Cell): Markup {
	return html`<span class="mark ${cell}" aria-hidden="true">${say(`letter.${cell}` satisfies MessageKey)}</span>`;
}

/** What the marks mean; where nobody is called silent, that needs no mark. */
export function legend(told: readonly Cell[], isDoubted: boolean): Markup {
	const doubted = isDoubted && html`<li>${doubtMark} ${say("matrix.unsure")}</li>`;
	return html`<ul class="legend" aria-label="${say("matrix.legend")}">${told.map((cell) => html`<li>${labelledMark(cell)}</li>`)}${doubted}</ul>
`;
}

/** Beside the mark of a cell that a reader would too often find to be another. */
export const doubtMark = html`<i aria-hidden="true" class="doubt">?</i>`;

/** The mark with its words beside it. */
export function labelledMark(cell: Cell): Markup {
	return html`<span class="labelled">${cellMark(cell)} ${nameOf("cell", cell)}</span>`;
}
