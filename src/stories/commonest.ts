import { compareText } from "./moments.ts";

/** The commonest word, the first in the alphabet of two as common. */
export function commonest<Word extends string>(words: readonly Word[]): Word | undefined {
	const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
	return counts.sort((a, b) => b.count - a.count || compareText(a.word, b.word))[0]?.word;
}
