import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";

const contentTags: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** The content words of a span, by lemma: what "artillery shells" and "the shells" share. */
export function lemmasIn(span: Span, { sentences }: Reading): readonly string[] {
	return sentences
		.filter(({ i, from, to }) => i === span.i && from <= span.from && span.to <= to)
		.flatMap(({ tokens }) => tokens)
		.filter(({ from, to, upos }) => from >= span.from && to <= span.to && contentTags.has(upos))
		.map(({ lemma }) => lemma.toLowerCase());
}
