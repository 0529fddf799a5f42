import type { Cell } from "../../model/audit.ts";
import { html, type Markup } from "../html.ts";

/** The marks of the matrix as SVG, around a point: square, disc, dashed ring, diamond. */
export function shape(cell: Cell, x: number, y: number, size: number): Markup {
	const half = size / 2;
	switch (cell) {
		case "fact":
			return html`<rect class="block fact" x="${round(x - half)}" y="${round(y - half)}" width="${size}" height="${size}"/>`;
		case "denied":
			return html`<path class="block denied" d="M${round(x)} ${round(y - half - 1)}l${half + 1} ${half + 1}-${half + 1} ${half + 1}-${half + 1}-${half + 1}z"/>`;
		case "attributed":
		case "hedged":
		case "silent":
			return html`<circle class="block ${cell}" cx="${round(x)}" cy="${round(y)}" r="${half}"/>`;
	}
}

/** Tenths of a pixel: finer is noise in the file. */
export function round(value: number): number {
	return Math.round(value * 10) / 10;
}
