/**
 * In: a sentence and the words that a caller names in it as events. Out: what tells whose raters would be asked, that is, whose
 * written guide holds: the style of the words, and which sorts of words the guide calls events. Never: names, topics by name.
 */
import type { Sentence, Token } from "../../model/text.ts";
import { lemmaOf } from "../coding/tree.ts";
import { meanState } from "./features.ts";
import { isEventNoun } from "./lexicon.ts";

/** Sorts of words on which guides part: one calls "is" an event, another what it predicates, one "agreement", one "which". */
const sorts = ["predicate", "copula", "modifier", "verb", "event-noun", "noun", "name", "small"] as const;

function sortOf(token: Token, isPredicate: boolean): (typeof sorts)[number] | undefined {
	if (isPredicate) return "predicate";
	if (token.deprel === "cop") return "copula";
	if (token.deprel === "amod") return "modifier";
	if (token.upos === "VERB") return "verb";
	if (token.upos === "NOUN") return isEventNoun(lemmaOf(token)) ? "event-noun" : "noun";
	if (token.upos === "PROPN") return "name";
	return /^(PRON|DET|ADP|ADV)$/.test(token.upos) ? "small" : undefined;
}

/** Columns that tell which words are named. */
export const namedColumns = 2 * sorts.length + 3;

/** Columns of a sentence for an encoder of this width. */
export const guideColumns = (width: number): number => width + namedColumns;

/** The sentence's mean state, then for each sort how many of its words are named, and how many of the named are of it. */
export function guideFeatures(sentence: Sentence, named: ReadonlySet<number>, width: number): Float32Array {
	const { length } = sentence.tokens;
	const predicates = new Set(sentence.tokens.flatMap(({ deprel, head }) => (deprel === "cop" ? [head] : [])));
	const sorted = Map.groupBy(sentence.tokens.keys(), (t) => sortOf(sentence.tokens[t] as Token, predicates.has(t)));
	const shares = sorts.flatMap((sort) => {
		const own = sorted.get(sort) ?? [];
		const both = own.filter((t) => named.has(t)).length;
		return [both / Math.max(1, own.length), both / Math.max(1, named.size)];
	});
	const features = new Float32Array(guideColumns(width));
	features.set(meanState(sentence, width).map((value) => statesWeigh * value));
	features.set([...shares, named.size / length, Math.min(named.size, 8) / 8, Math.min(length, 60) / 60], width);
	return features;
}

/** A mean of states is small beside shares of one; training takes even steps in all columns. */
const statesWeigh = 8;

/** Rows of the table of words by which a guide is known, and the most words of a sentence that are looked at. */
export const styleRows = 8192;
export const styleWords = 64;

/**
 * Words in small letters, and marks. Names are left out: they would know the documents they were trained on, and no others.
 * Small words carry some topic too ("shares", "aircraft"), which is part of whose sentences they are.
 */
const styleWord = /^[a-z'’-]+$|^[^\p{L}\p{N}]+$/u;

/** Table rows of a sentence's distinct words, −1 where there are no more. FNV-1a of the lower-cased form. */
export function styleIds(sentence: Sentence): Int32Array {
	const ids = new Int32Array(styleWords).fill(-1);
	const seen = new Set<number>();
	for (const { form } of sentence.tokens) {
		if (seen.size === styleWords) break;
		if (!styleWord.test(form)) continue;
		seen.add(hash(form) % styleRows);
	}
	ids.set([...seen]);
	return ids;
}

function hash(word: string): number {
	let h = 2166136261;
	for (let k = 0; k < word.length; k++) h = Math.imul(h ^ word.charCodeAt(k), 16777619);
	return h >>> 0;
}
