import { inPackage } from "../../places.ts";
import { linesOf } from "../coding/lexicon.ts";

export type WordKind =
	| "signal"
	| "display"
	| "purpose"
	| "interest"
	| "cause"
	| "forecast"
	| "recommendation"
	| "conditional"
	| "reading"
	| "state";

let loaded: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether a word makes that kind of statement in that place: "attempt" as a predicate with an infinitive, a purpose. */
export function makes(kind: WordKind, place: string, word: string): boolean {
	loaded ??= load();
	return loaded.get(`${kind} ${place}`)?.has(word) ?? false;
}

function load(): ReadonlyMap<string, ReadonlySet<string>> {
	const rows = linesOf(inPackage("data", "lexicons", "en", "interpretive.tsv")).map((line) => line.split("\t"));
	return new Map(rows.map(([kind, place, words = ""]) => [`${kind} ${place}`, new Set(words.split(","))]));
}
