import { type Claim, mentioning } from "../../model/audit.ts";
import { html, type Markup } from "../html.ts";
import { say } from "../words.ts";
import { round, shape } from "./shapes.ts";

const cells = ["fact", "attributed", "hedged", "denied"] as const;
const size = 18;
const step = 22;
/** More outlets than this share the width that these would have, as plain bars. */
const most = 30;

/** One mark an outlet, in the shapes of the matrix, pale where our reading is doubtful. The sentence beside it says the same, so no reader needs the picture. */
export function shareBar(outlets: Claim["outlets"], doubted: Claim["outlets"]): Markup {
	const n = mentioning(outlets);
	const blocks = cells.flatMap((cell) =>
		Array.from({ length: outlets[cell] }, (_, index) => ({ cell, isUnsure: index >= outlets[cell] - doubted[cell] })),
	);
	const width = Math.max(step * Math.min(n, most), step);
	const marks =
		n > most
			? bars(outlets, width / n)
			: blocks.map(({ cell, isUnsure }, index) => {
					const mark = letteredMark(cell, index * step + 11);
					return isUnsure ? html`<g class="unsure">${mark}</g>` : mark;
				});
	return html`<svg class="share" width="${width}" height="22" viewBox="0 0 ${width} 22" aria-hidden="true" focusable="false">${marks}</svg>`;
}

function letteredMark(cell: (typeof cells)[number], x: number): Markup {
	return html`${shape(cell, x, 11, cell === "denied" ? size - 3 : size)}<text x="${x}" y="15" text-anchor="middle" class="on-${cell}">${say(`letter.${cell}`)}</text>`;
}

function bars(outlets: Claim["outlets"], unit: number): readonly Markup[] {
	const starts = cells.map((_, index) => cells.slice(0, index).reduce((sum, cell) => sum + outlets[cell], 0));
	return cells.flatMap((cell, index) =>
		outlets[cell] === 0
			? []
			: [
					html`<rect class="block ${cell}" x="${round((starts[index] ?? 0) * unit + 1)}" y="2" width="${round(Math.max(outlets[cell] * unit - 2, 1))}" height="${size}"/>`,
				],
	);
}
