import type { Claim } from "../../model/audit.ts";
import { html, type Markup } from "../html.ts";
import { sureness } from "../surest-first.ts";
import { round } from "./shapes.ts";

const width = 168;
const widest = 18;
const height = 12;

/** An outlet a step, from surest to silent. All bars of a table have one unit, so that small groups look small. */
export function groupBar(outlets: Claim["outlets"], most: number): Markup {
	const unit = Math.min(widest, width / most);
	const cells = sureness.flatMap((cell) => Array.from({ length: outlets[cell] }, () => cell));
	const steps = cells.map(
		(cell, index) =>
			html`<rect class="block ${cell}" x="${round(index * unit + 1)}" y="1" width="${round(unit - 2)}" height="${height - 2}"/>`,
	);
	return html`<svg class="bar" width="${round(cells.length * unit)}" height="${height}" aria-hidden="true" focusable="false">${steps}</svg>`;
}
