import type { Article } from "../../model/article.ts";
import type { Reading, ReadSentence } from "../../model/reading.ts";
import { digestArticle } from "../digest.ts";
import { backgroundFrequencies, rarityOf } from "../frequencies.ts";
import type { Comparable } from "../told.ts";
import { toUnit, type Vector } from "../vectors.ts";
import { hashOf, stemOf } from "../words.ts";

/** Words by how much they tell. */
type Telling = ReadonlyMap<string, number>;

/** A mention with what stands around it: what a pair is judged by beyond who and what. */
export interface Situation {
	readonly mention: Comparable;
	readonly lemma: string;
	readonly isVerb: boolean;
	readonly place: { readonly sentence: number; readonly token: number };
	/** The other telling words of its sentence, and the length of that vector. */
	readonly context: Telling;
	readonly length: number;
	/** Those that hang on the mention, three steps away at most. */
	readonly near: Telling;
	/** Those that hang on it directly: "arms" of "arms deal". */
	readonly next: ReadonlySet<string>;
	/** The article's most telling words. */
	readonly article: Vector;
}

const telling = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);
const direct = new Set(["compound", "amod", "nmod", "obj", "nsubj"]);

export function situate(mention: Comparable, reading: Reading): Situation {
	const { event, subject } = mention;
	const sentence = reading.sentences[event.sentence];
	const tokens = sentence?.tokens ?? [];
	const context = new Map<string, number>();
	const near = new Map<string, number>();
	const next = new Set<string>();
	for (const { at, lemma, weight } of sentence ? tellingWords(sentence) : []) {
		if (at === event.token) continue;
		context.set(lemma, weight);
		const steps = stepsTo(event.token, at, tokens);
		if (steps <= 3) near.set(lemma, weight);
		if (steps === 1 && direct.has(tokens[at]?.deprel ?? "")) next.add(lemma);
	}
	if (subject && !subject.isPronoun) for (const lemma of subject.lemmas) near.set(lemma, rarity(lemma));
	return {
		mention,
		lemma: event.lemma.toLowerCase(),
		isVerb: tokens[event.token]?.upos === "VERB",
		place: { sentence: event.sentence, token: event.token },
		context,
		length: Math.hypot(...context.values()) || 1,
		near,
		next,
		article: vectorOf(mention.article),
	};
}

interface TellingWord {
	readonly at: number;
	readonly lemma: string;
	readonly weight: number;
}

const words = new WeakMap<ReadSentence, readonly TellingWord[]>();

/** Found once for all events of the sentence. */
function tellingWords(sentence: ReadSentence): readonly TellingWord[] {
	const known = words.get(sentence);
	if (known) return known;
	const found = sentence.tokens.flatMap(({ upos, lemma: word }, at) => {
		if (!telling.has(upos)) return [];
		const lemma = word.toLowerCase();
		return [{ at, lemma, weight: rarity(lemma) }];
	});
	words.set(sentence, found);
	return found;
}

function stepsTo(event: number, from: number, tokens: ReadSentence["tokens"]): number {
	let at = from;
	for (let steps = 1; steps <= 3; steps++) {
		at = tokens[at]?.head ?? -1;
		if (at === event) return steps;
		if (at < 0) break;
	}
	return Number.POSITIVE_INFINITY;
}

const rarities = new Map<string, number>();

/** In news in general: what a pair is judged by must not depend on what else was collected. */
export function rarity(lemma: string): number {
	const known = rarities.get(lemma);
	if (known !== undefined) return known;
	const { counts, documents } = backgroundFrequencies();
	const value = Math.max(0, rarityOf(counts.get(hashOf(stemOf(lemma))) ?? 0, documents));
	rarities.set(lemma, value);
	return value;
}

const vectors = new WeakMap<Article, Vector>();

function vectorOf(article: Article): Vector {
	const known = vectors.get(article);
	if (known) return known;
	const { counts, documents } = backgroundFrequencies();
	const { features, weights } = digestArticle(article);
	const weighed = weights.map((count, at) => {
		const feature = features[at] as number;
		return (1 + Math.log(count)) * Math.max(0, rarityOf(counts.get(feature) ?? 0, documents)) ** 1.5;
	});
	const vector = toUnit({ features, weights: weighed });
	vectors.set(article, vector);
	return vector;
}
