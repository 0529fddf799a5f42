import { createRequire } from "node:module";
import { parseHTML } from "linkedom";
import { fromElement, type Markup } from "../html.ts";

type Plot = typeof import("@observablehq/plot");
type PlotOptions = import("@observablehq/plot").PlotOptions;

const require = createRequire(import.meta.url);
let library: Plot | undefined;

/** Observable Plot takes a third of a second to load, and most commands draw nothing: it is loaded with the first chart. */
export function plot(): Plot {
	library ??= require("@observablehq/plot") as Plot;
	return library;
}

/**
 * A chart as SVG, drawn on the server. Its looks are in data/pages/charts.css, by the class of each mark: the style element
 * that Plot would add is forbidden by the pages' Content-Security-Policy. `words` is what who does not see it hears.
 */
export function drawn(options: PlotOptions, words: string): Markup {
	const { document } = parseHTML("<!doctype html><html><body></body></html>");
	const svg = plot().plot({ ...options, document, className: "plot" });
	svg.querySelector("style")?.remove();
	svg.setAttribute("role", "img");
	svg.setAttribute("aria-label", words);
	for (const part of svg.querySelectorAll("[aria-label], [aria-hidden]")) {
		part.removeAttribute("aria-label");
		part.removeAttribute("aria-hidden");
	}
	return fromElement(svg);
}
