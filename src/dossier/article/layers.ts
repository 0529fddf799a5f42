import type { Span } from "../../model/record.ts";
import { type Content, html } from "../html.ts";
import { cellMark } from "../marks.ts";
import { certaintyMark, certaintyOf } from "./certainty.ts";
import type { ArticleView } from "./view.ts";

/** A stretch of one part that something was found in. */
interface Layer {
	readonly from: number;
	readonly to: number;
	readonly className: string;
	/** What stands right after its end: a mark that says by its shape what the colour says. */
	readonly after?: Content;
}

/** All that was found in one part, as layers that may overlap. */
export function layersOf({ outline, claims }: ArticleView, i: number): readonly Layer[] {
	const attributions = (outline?.attributions ?? []).flatMap(({ source, cue, content }) => [
		...within(content, i, "content"),
		...within(source, i, "source"),
		...within(cue, i, "cue"),
	]);
	const events = (outline?.events ?? []).flatMap((event): Layer[] => {
		const author = event.factuality.find(({ perspective }) => perspective === "author");
		if (event.i !== i || !author) return [];
		const certainty = certaintyOf(author.label);
		return [{ from: event.from, to: event.to, className: `event ${certainty}`, after: certaintyMark(certainty) }];
	});
	const told = claims.flatMap(({ mention }): Layer[] =>
		mention.span.i === i
			? [
					{
						from: mention.span.from,
						to: mention.span.to,
						className: `told ${mention.cell}`,
						after: claimMark(mention.cell),
					},
				]
			: [],
	);
	return [...attributions, ...events, ...told];
}

function claimMark(cell: Parameters<typeof cellMark>[0]): Content {
	return html`<span class="told-mark">${cellMark(cell)}</span>`;
}

function within(spans: readonly Span[], i: number, className: string): readonly Layer[] {
	return spans.filter((span) => span.i === i).map(({ from, to }) => ({ from, to, className }));
}

/** `text` from `from` to `to`, cut where a layer begins or ends; each piece carries the classes of all layers over it. */
export function layered(text: string, from: number, to: number, layers: readonly Layer[]): Content {
	const over = layers.filter((layer) => layer.from < to && layer.to > from);
	const edges = new Set([from, to, ...over.flatMap((layer) => [layer.from, layer.to])]);
	const cuts = [...edges].filter((edge) => edge >= from && edge <= to).sort((a, b) => a - b);
	return cuts.slice(1).map((end, index) => {
		const start = cuts[index] ?? from;
		const classes = new Set(
			over.filter((layer) => layer.from <= start && layer.to >= end).flatMap(({ className }) => className.split(" ")),
		);
		const ended = over.filter((layer) => layer.to === end);
		const piece = text.slice(start, end);
		return [
			classes.size === 0 ? piece : html`<span class="${[...classes].join(" ")}">${piece}</span>`,
			ended.map(({ after }) => after),
		];
	});
}
