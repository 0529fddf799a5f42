import type { Span } from "../../model/record.ts";
import type { Sentence } from "../../model/text.ts";

/** An attribution before its source is resolved and its parent is known. */
export interface Draft {
	readonly source: readonly Span[];
	readonly cue: readonly Span[];
	readonly content: readonly Span[];
	/** Which rule found it; "tagger" where the network did. */
	readonly rule: string;
}

const edges = /^([.,;:!?–—-]|\.\.\.|…)$/;

/** Runs of words as spans, without commas and full stops at their ends; quotation marks stay. */
export function spansOf(sentence: Sentence, tokens: readonly number[]): Span[] {
	const sorted = tokens.toSorted((a, b) => a - b);
	const runs: number[][] = [];
	for (const at of sorted) {
		const run = runs.at(-1);
		if (run && run.at(-1) === at - 1) run.push(at);
		else runs.push([at]);
	}
	return runs.flatMap((run) => {
		while (run.length > 0 && edges.test(sentence.tokens[run.at(-1) ?? 0]?.form ?? "")) run.pop();
		while (run.length > 0 && edges.test(sentence.tokens[run[0] ?? 0]?.form ?? "")) run.shift();
		const [first, last] = [sentence.tokens[run[0] ?? -1], sentence.tokens[run.at(-1) ?? -1]];
		return first && last ? [{ i: sentence.i, from: first.from, to: last.to }] : [];
	});
}

export const overlap = (a: readonly Span[], b: readonly Span[]): boolean =>
	a.some((x) => b.some((y) => x.i === y.i && x.from < y.to && y.from < x.to));

export const sizeOf = (spans: readonly Span[]): number => spans.reduce((size, span) => size + span.to - span.from, 0);

/** The same words. */
export const equal = (a: readonly Span[], b: readonly Span[]): boolean =>
	a.length === b.length && a.every((x, k) => x.i === b[k]?.i && x.from === b[k]?.from && x.to === b[k]?.to);

export const holds = (outer: Span, inner: Span): boolean =>
	outer.i === inner.i && outer.from <= inner.from && inner.to <= outer.to;
