import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type ConlluSentence, commentOf, parseConllu } from "../../src/language/conllu.ts";

/** A sentence to learn from. heads: −1 the root, −2 not known: nothing is learnt of that arc. */
export interface Example {
	readonly id: string;
	readonly forms: readonly string[];
	/** "UPOS|FEATS". */
	readonly tags: readonly string[];
	readonly heads: readonly number[];
	readonly labels: readonly string[];
	readonly lemmas: readonly string[];
}

export function readMaybeGzipped(file: string): string {
	const bytes = readFileSync(file);
	return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
}

export function readTreebank(file: string): Example[] {
	return parseConllu(readMaybeGzipped(file), file).map(toExample);
}

export function toExample(sentence: ConlluSentence): Example {
	const { words } = sentence;
	return {
		id: commentOf(sentence, "sent_id") ?? "",
		forms: words.map(({ form }) => form),
		tags: words.map(({ upos, feats }) => `${upos}|${feats}`),
		heads: words.map(({ head }) => head),
		labels: words.map(({ deprel }) => deprel),
		lemmas: words.map(({ lemma }) => lemma),
	};
}
