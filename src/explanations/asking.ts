import type { Reading, ReadSentence } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { holds } from "../model/span.ts";
import { beginningsOf } from "./likeness.ts";

/**
 * How much a question is about a story of such words; a name counts double, and what is no clause ("Too little, too late?") has
 * nothing. Undefined for one that asks nothing of the event: in somebody's mouth ("What difference does it make?", she said), of
 * the reader ("Are you affected?"), a supposition ("What if he knew?"). A story's words are English: of another language all that
 * is asked is enough.
 */
export function askedOf(span: Span, reading: Reading, about: ReadonlySet<string>): number | undefined {
	const sentence = reading.sentences.find(({ i, from }) => i === span.i && from === span.from);
	if (!sentence || isCited(sentence, reading)) return undefined;
	if (reading.language !== "en") return least;
	const lemmas = sentence.tokens.map(({ lemma }) => lemma.toLowerCase());
	// "Us" is the reader and the newsroom, "the US" a state.
	const isAddressed = sentence.tokens.some(({ upos }, at) => upos !== "PROPN" && addressed.has(lemmas[at] ?? ""));
	if (isAddressed || supposition.test(lemmas.join(" "))) return undefined;
	if (!sentence.tokens.some(({ deprel }) => deprel.startsWith("nsubj"))) return 0;
	return sentence.tokens.reduce((sum, { upos, lemma }) => {
		const isShared = beginningsOf(lemma).some((word) => about.has(word));
		return sum + (isShared ? (upos === "PROPN" ? 2 : 1) : 0);
	}, 0);
}

/** Its first word or its last is cited: "Will he sign?" the minister asked. Not: "If Kim wanted an arms deal, why go himself?" */
function isCited({ i, tokens }: ReadSentence, { attributions }: Reading): boolean {
	const words = tokens.filter(({ upos }) => upos !== "PUNCT");
	return [words[0], words.at(-1)].some(
		(word) =>
			word &&
			attributions.some(({ content }) => content.some((one) => holds(one, { i, from: word.from, to: word.to }))),
	);
}

/** A name that the story's claims have, or two of their words. */
export const least = 2;

const addressed = new Set("i me my we us our you your yourself".split(" "));
const supposition = /\bwhat if\b/;
