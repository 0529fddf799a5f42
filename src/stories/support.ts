import { thresholds } from "./thresholds.ts";
import type { Told } from "./told.ts";
import { stemsOf } from "./words.ts";

/** The share of some words that the other mentions' sentences have too, on average. */
export function supportOf(words: ReadonlySet<string>, mentions: readonly Told[], own: Told): number {
	// A full name is ours, and the other reports have the surname alone.
	const told = words.intersection(sentenceStems(own));
	if (told.size === 0) return 0;
	// One word of two proves little.
	const { supportWords } = thresholds.claims;
	const others = mentions.filter((told) => told !== own);
	if (others.length === 0) return 1;
	const shares = others.map(
		(other) => told.intersection(sentenceStems(other)).size / Math.max(told.size, supportWords),
	);
	return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

const stems = new WeakMap<Told, ReadonlySet<string>>();

function sentenceStems(told: Told): ReadonlySet<string> {
	const known = stems.get(told);
	if (known) return known;
	const { i, from, to } = told.sentence;
	const found = tellingStems(`${told.article.parts[i]?.text.slice(from, to) ?? ""} ${told.event.lemma}`);
	stems.set(told, found);
	return found;
}

/** Of the words by which one report is held against another. */
export function tellingStems(text: string): ReadonlySet<string> {
	return stemsOf(text, 4);
}
