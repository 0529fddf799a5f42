import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import type { Sentence, Text } from "../../model/text.ts";

/** An attribution as the tokens of one sentence: what the walk needs of it there. */
export interface Held {
	readonly attribution: number;
	readonly content: ReadonlySet<number>;
	/** Empty where the cue stands in another sentence. */
	readonly cue: readonly number[];
}

/** For each sentence the attributions whose content reaches into it, outermost first. */
export function heldBySentence(text: Text, attributions: readonly Attribution[]): readonly (readonly Held[])[] {
	const held: Held[][] = text.sentences.map(() => []);
	const order = attributions
		.map((_, index) => index)
		.sort((a, b) => sizeOf(attributions[b]) - sizeOf(attributions[a]) || a - b);
	for (const index of order) {
		const attribution = attributions[index];
		if (!attribution) continue;
		text.sentences.forEach((sentence, s) => {
			if (!attribution.content.some((span) => overlaps(sentence, span))) return;
			const content = new Set(tokensIn(sentence, attribution.content));
			if (content.size > 0) held[s]?.push({ attribution: index, content, cue: tokensIn(sentence, attribution.cue) });
		});
	}
	return held;
}

const sizeOf = (attribution: Attribution | undefined): number =>
	attribution?.content.reduce((size, span) => size + span.to - span.from, 0) ?? 0;

const overlaps = (sentence: Sentence, span: Span): boolean =>
	sentence.i === span.i && span.from < sentence.to && sentence.from < span.to;

export function tokensIn(sentence: Sentence, spans: readonly Span[]): number[] {
	const near = spans.filter((span) => overlaps(sentence, span));
	if (near.length === 0) return [];
	return sentence.tokens.flatMap((token, t) =>
		near.some((span) => token.from < span.to && span.from < token.to) ? [t] : [],
	);
}
