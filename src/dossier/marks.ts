import type { Cell, Claim } from "../model/audit.ts";
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
export function legend(told: readonly Cell[], last?: Markup): Markup {
	return html`<ul class="legend" aria-label="${say("matrix.legend")}">${told.map((cell) => html`<li>${labelledMark(cell)}</li>`)}${last}</ul>
`;
}

/** Of the cells of some claims also what a mark of doubt means, or that nothing has judged them: then a missing one says nothing. */
export function legendOf(claims: readonly Pick<Claim, "unsure">[], told: readonly Cell[]): Markup {
	const [judged, unjudged] = [true, false].map((is) => claims.some(({ unsure }) => (unsure !== undefined) === is));
	return legend(told, html`${judged && doubtItem()}${unjudged && html`<li>${say("matrix.unjudged")}</li>`}`);
}

/** What a mark of doubt means, as the last entry of a legend. */
export function doubtItem(): Markup {
	return html`<li>${doubtMark} ${say("matrix.unsure")}</li>`;
}

/** An outlet's word on a claim: its mark, and before it a question mark where a reader would too often find it to be another. */
export function viewMark({ cell, isUnsure }: Doubtable): Markup {
	return html`${isUnsure && doubtMark}${cellMark(cell)}`;
}

/** "states it as fact (our reading is doubtful)" */
export function viewWords({ cell, isUnsure }: Doubtable): string {
	return isUnsure ? `${nameOf("cell", cell)}${say("cell.unsure")}` : nameOf("cell", cell);
}

interface Doubtable {
	readonly cell: Cell;
	readonly isUnsure: boolean;
}

const doubtMark = html`<i aria-hidden="true" class="doubt">?</i>`;

/** The mark with its words beside it. */
export function labelledMark(cell: Cell): Markup {
	return html`<span class="labelled">${cellMark(cell)} ${nameOf("cell", cell)}</span>`;
}
