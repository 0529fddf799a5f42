import { createRequire } from "node:module";
import type { Cell } from "../../model/audit.ts";
import { html, type Markup } from "../html.ts";
import type { DossierView } from "../view.ts";
import { round, shape } from "./shapes.ts";

type Resvg = typeof import("@resvg/resvg-js");

const require = createRequire(import.meta.url);
let library: Resvg | undefined;

/** As large as previews of links are shown. */
export const previewSize = { width: 1200, height: 630 };
const margin = 70;
const widest = 110;

/**
 * The matrix as a picture for links to the page: marks only. The headline stands beside the picture wherever links are
 * previewed, and a picture without letters needs no font, so that it is the same on every machine.
 */
export function previewPicture(view: DossierView): Uint8Array {
	library ??= require("@resvg/resvg-js") as Resvg;
	const picture = new library.Resvg(String(previewSvg(view)), { font: { loadSystemFonts: false } });
	return picture.render().asPng();
}

export function previewSvg({ claims: all }: DossierView): Markup {
	const claims = all.filter(({ isRow }) => isRow);
	const { width, height } = previewSize;
	const rows = claims.map(({ cells }) => cells);
	const columns = Math.max(...rows.map((row) => row.length), 1);
	const unit = Math.min((width - 2 * margin) / columns, (height - 2 * margin) / Math.max(rows.length, 1), widest);
	const left = (width - unit * columns) / 2;
	const top = (height - unit * rows.length) / 2;
	const marks = rows.flatMap((row, y) =>
		row.map(({ cell, isUnsure }, x) => {
			const shown = mark(cell, left + unit * (x + 0.5), top + unit * (y + 0.5), unit);
			return isUnsure ? html`<g class="unsure">${shown}</g>` : shown;
		}),
	);
	return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<style>${looks}</style><rect class="paper" width="${width}" height="${height}"/>
${marks}
</svg>`;
}

function mark(cell: Cell, x: number, y: number, unit: number): Markup {
	const half = unit * 0.12;
	if (cell === "silent") return html`<path class="silent" d="M${round(x - half)} ${round(y)}h${round(2 * half)}"/>`;
	return shape(cell, x, y, round(unit * 0.62));
}

/** The colours of the light page, data/pages/style.css: a picture that leaves the site takes no style sheet along. What is unsure is pale. */
const looks =
	".paper{fill:#fffefb}.fact{fill:#123f66}.attributed{fill:#86b1d6}.hedged{fill:#f0f5fa;stroke:#4d7ba3;stroke-width:3;stroke-dasharray:6 4}.denied{fill:#fff8f0;stroke:#b4530a;stroke-width:4}.silent{stroke:#dcd8ce;stroke-width:4}.unsure{opacity:.35}";
