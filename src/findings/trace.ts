import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { holds } from "../model/span.ts";

const contentTags: ReadonlySet<string> = new Set(["NOUN", "PROPN", "ADJ", "NUM"]);

/** The content words of a span, by lemma: what "artillery shells" and "the shells" share. */
export function lemmasIn(span: Span, { sentences }: Reading): readonly string[] {
	return sentences
		.filter((sentence) => holds(sentence, span))
		.flatMap(({ tokens }) => tokens)
		.filter(({ from, to, upos }) => from >= span.from && to <= span.to && contentTags.has(upos))
		.map(({ lemma }) => lemma.toLowerCase());
}
