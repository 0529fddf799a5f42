import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";

/**
 * A reading without its words: where its sentences stand, and what was found in them. Every Reading is one; a store keeps
 * only this much for pages, because words and trees are nine tenths of a reading and no page shows them.
 */
export interface Outline extends Omit<Reading, "sentences" | "engine"> {
	readonly sentences: readonly Span[];
}

export function outlineOf({ engine: _, ...reading }: Reading): Outline {
	return { ...reading, sentences: reading.sentences.map(({ i, from, to }) => ({ i, from, to })) };
}
