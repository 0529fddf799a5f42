import { readFileSync } from "node:fs";
import { inPackage } from "./places.ts";

/** Of a word, by number: its own senses, those of words derived from it ("acquisition" of "acquire"), and those just above. */
export type Senses = readonly [own: readonly number[], derived: readonly number[], above: readonly number[]];

const none: Senses = [[], [], []];
let loaded: ReadonlyMap<string, Senses> | undefined;

/** data/stories/word-senses.json, read once. */
export function sensesOf(lemma: string): Senses {
	loaded ??= new Map(
		Object.entries(
			(
				JSON.parse(readFileSync(inPackage("data", "stories", "word-senses.json"), "utf8")) as {
					readonly words: Readonly<Record<string, Senses>>;
				}
			).words,
		),
	);
	return loaded.get(lemma) ?? none;
}
