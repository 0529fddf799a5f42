/**
 * In: trees. Out: the words that denote something happening or holding, with their tense. Never: who did it, how surely.
 */
import type { GivenEvent } from "../model/article-input.ts";
import type { EventMention, Span } from "../model/reading.ts";
import type { Sentence, Text, Token } from "../model/text.ts";

export interface PlacedEvent {
	readonly sentence: number;
	/** Index of the head word in its sentence. */
	readonly token: number;
	readonly span: Span;
	readonly lemma: string;
	readonly tense: EventMention["tense"];
}

/** Events given with the article are answered exactly, in order; else verbs, and nominals and adjectives with a copula. */
export function findEvents(text: Text, given?: readonly GivenEvent[]): readonly PlacedEvent[] {
	if (given) return given.map((event) => placeGiven(text, event));
	return text.sentences.flatMap((sentence, s) =>
		sentence.tokens.flatMap((token, t) => (token.upos === "VERB" ? [place(sentence, s, t, [t])] : [])),
	);
}

function placeGiven(text: Text, { sentence: s, tokens }: GivenEvent): PlacedEvent {
	const sentence = text.sentences[s] as Sentence;
	const head = tokens.find((t) => !tokens.includes(sentence.tokens[t]?.head ?? -1)) ?? (tokens[0] as number);
	return place(sentence, s, head, tokens);
}

function place(sentence: Sentence, s: number, t: number, tokens: readonly number[]): PlacedEvent {
	const first = sentence.tokens[Math.min(...tokens)] as Token;
	const last = sentence.tokens[Math.max(...tokens)] as Token;
	const { lemma } = sentence.tokens[t] as Token;
	return { sentence: s, token: t, span: { i: sentence.i, from: first.from, to: last.to }, lemma, tense: "none" };
}
