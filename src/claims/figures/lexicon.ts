import { readFileSync } from "node:fs";
import type { Figure } from "../../model/reading.ts";
import { inPackage } from "../../places.ts";

export interface MeasureRule {
	readonly measure: string;
	readonly unit: string;
	/** Each a choice of lemmas; all must stand near. */
	readonly words: readonly (readonly string[])[];
	readonly example: string;
}

export interface Trend {
	readonly unit: string;
	readonly value?: number;
}

interface FigureLexicon {
	readonly numbers: ReadonlyMap<string, number>;
	/** Phrases, longest first. */
	readonly comparators: readonly (readonly [string, Figure["comparator"]])[];
	readonly units: ReadonlyMap<string, string>;
	readonly trends: ReadonlyMap<string, Trend>;
	/** Nouns that say how much of something, not of what: "level", "high". */
	readonly levels: ReadonlySet<string>;
	/** Words side by side that claim a record, or what is the highest, lowest or first since some time. */
	readonly records: readonly { readonly words: readonly string[]; readonly unit: string }[];
	readonly measures: readonly MeasureRule[];
	/** What a verb of change must be said of: "increased its trade relationship" says nothing of trade's amount. */
	readonly heads: ReadonlySet<string>;
}

let loaded: FigureLexicon | undefined;

/** The word lists of data/lexicons/en/figures, read once. */
export function figureLexicon(): FigureLexicon {
	loaded ??= {
		numbers: new Map(rowsOf("numbers.tsv").map(([word = "", value]) => [word, Number(value)])),
		comparators: rowsOf("comparators.tsv")
			.flatMap(([phrases = "", sign]) => phrases.split("|").map((phrase) => [phrase, sign as ">"] as const))
			.sort(([a], [b]) => b.length - a.length),
		units: new Map(
			rowsOf("units.tsv").flatMap(([words = "", unit = ""]) => words.split("|").map((word) => [word, unit] as const)),
		),
		trends: new Map(
			rowsOf("trends.tsv").flatMap(([words = "", unit = "", value = ""]) =>
				words.split("|").map((word) => [word, value === "" ? { unit } : { unit, value: Number(value) }] as const),
			),
		),
		levels: new Set(rowsOf("levels.tsv").flatMap(([words = ""]) => words.split("|"))),
		records: rowsOf("records.tsv")
			.flatMap(([phrases = "", unit = ""]) => phrases.split("|").map((phrase) => ({ words: phrase.split(" "), unit })))
			.sort((a, b) => b.words.length - a.words.length),
		measures: rowsOf("measures.tsv").map(([measure = "", unit = "", words = "", example = ""]) => ({
			measure,
			unit,
			words: words.split(" ").map((choice) => choice.split("|")),
			example,
		})),
		heads: new Set(rowsOf("heads.tsv").flatMap(([words = ""]) => words.split("|"))),
	};
	return loaded;
}

function rowsOf(file: string): readonly (readonly string[])[] {
	return readFileSync(inPackage("data", "lexicons", "en", "figures", file), "utf8")
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith("#"))
		.map((line) => line.split("\t"));
}
