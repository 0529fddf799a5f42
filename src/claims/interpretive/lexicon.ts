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

let loaded: ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> | undefined;

/** Whether a word makes that kind of statement in that place: "attempt" as a predicate with an infinitive, a purpose. */
export function makes(kind: WordKind, place: string, word: string): boolean {
	loaded ??= load();
	return loaded.get(kind)?.get(place)?.has(word) ?? false;
}

/** Words by kind, then by place. */
function load(): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
	const rows = linesOf(inPackage("data", "lexicons", "en", "interpretive.tsv")).map((line) => line.split("\t"));
	const placesOf = ([, place = "", words = ""]: readonly string[]) => [place, new Set(words.split(","))] as const;
	return new Map(
		[...Map.groupBy(rows, ([kind = ""]) => kind)].map(([kind, own]) => [kind, new Map(own.map(placesOf))]),
	);
}
