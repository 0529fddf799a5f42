import { readFileSync } from "node:fs";
import { inPackage } from "../places.ts";
import { hashOf } from "./words.ts";

/** In how many articles a feature occurs: the fewer, the more it tells. */
export interface Frequencies {
	readonly documents: number;
	readonly counts: ReadonlyMap<number, number>;
}

interface Table {
	readonly documents: number;
	readonly words: Readonly<Record<string, number>>;
}

let background: Frequencies | undefined;

/**
 * Counts over news in general (`data/stories/document-frequencies.json`). Without them a collection on a single event
 * would find its own subject too common to tell anything: all sixteen articles of the sample say "Kim".
 */
export function backgroundFrequencies(): Frequencies {
	background ??= parseTable(readFileSync(inPackage("data", "stories", "document-frequencies.json"), "utf8"));
	return background;
}

function parseTable(text: string): Frequencies {
	const table = JSON.parse(text) as Table;
	return {
		documents: table.documents,
		counts: new Map(Object.entries(table.words).map(([word, count]) => [hashOf(word), count])),
	};
}

/** How much a feature tells: log of how rare it is in the background and the collection taken together. */
export function rarityOf(count: number, documents: number): number {
	return Math.log((documents + 1) / (count + 0.5));
}
