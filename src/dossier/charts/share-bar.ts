import type { Claim } from "../../model/audit.ts";
import { mentioning } from "../counting.ts";
import { html, type Markup } from "../html.ts";
import { say } from "../words.ts";

const cells = ["fact", "attributed", "hedged", "denied"] as const;
const gap = 2;
const size = 18;
/** More outlets than this share the width that these would have. */
const widest = 30;

/** One block an outlet, in the shapes of the matrix. The sentence beside it says the same, so no reader needs the picture. */
export function shareBar(outlets: Claim["outlets"]): Markup {
	const n = mentioning(outlets);
	const step = n > widest ? (widest * (size + gap)) / n : size + gap;
	const blocks = cells.flatMap((cell) => Array.from({ length: outlets[cell] }, () => cell));
	const width = Math.max(step * n - gap, size);
	return html`<svg class="share" width="${round(width)}" height="${size}" viewBox="0 0 ${round(width)} ${size}" aria-hidden="true">${blocks.map(
		(cell, index) => block(cell, round(index * step), round(Math.max(1, step - gap))),
	)}</svg>`;
}

function block(cell: (typeof cells)[number], x: number, width: number): Markup {
	const letter =
		width >= 12 &&
		html`<text x="${x + width / 2}" y="13" text-anchor="middle" class="on-${cell}">${say(`letter.${cell}`)}</text>`;
	return html`<rect class="block ${cell}" x="${x + 0.75}" y="0.75" width="${width - 1.5}" height="${size - 1.5}"/>${letter}`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
