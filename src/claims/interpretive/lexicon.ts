import type { Mention } from "../../model/reading.ts";
import { inPackage } from "../../places.ts";
import { linesOf } from "../coding/lexicon.ts";

export type Place = "predicate" | "sent" | "verb" | "mark" | "governor" | "auxiliary";

let loaded: ReadonlyMap<string, Mention["kind"]> | undefined;

/** What kind of claim a word makes in a place: "attempt" as a predicate, a purpose. */
export function kindOf(place: Place, word: string): Mention["kind"] | undefined {
	loaded ??= new Map(
		linesOf(inPackage("data", "lexicons", "en", "interpretive.tsv")).flatMap((line) => {
			const [kind = "", where = "", lemmas = ""] = line.split("\t");
			return lemmas.split(",").map((lemma) => [`${where}:${lemma}`, kind as Mention["kind"]] as const);
		}),
	);
	return loaded.get(`${place}:${word}`);
}
