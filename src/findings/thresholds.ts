import { readFileSync } from "node:fs";
import { inPackage } from "../places.ts";

const names = [
	"firmDenial",
	"surerBy",
	"held",
	"headlineWords",
	"headlineShare",
	"openingShare",
	"leadSentences",
	"severalOutlets",
	"severalUnnamed",
	"silentOutlets",
	"tellingOutlets",
	"tellingShare",
	"silentWords",
	"askingOutlets",
	"questionWords",
	"answerShare",
	"answerWords",
	"reasonWords",
] as const;

interface Kept extends Readonly<Record<(typeof names)[number], { readonly value: number }>> {
	readonly notes: { readonly value: readonly string[] };
	readonly lightVerbs: { readonly value: readonly string[] };
	readonly casualtyVerbs: { readonly value: readonly string[] };
	readonly attributingHeadline: { readonly value: readonly string[] };
	readonly lendingCue: { readonly value: readonly string[] };
	readonly hearsayCue: { readonly value: readonly string[] };
	readonly notKnown: { readonly value: readonly string[] };
	readonly foretold: { readonly value: readonly string[] };
	readonly knownSince: { readonly value: readonly string[] };
	readonly untold: { readonly value: readonly string[] };
	readonly passing: { readonly value: readonly string[] };
	readonly argued: { readonly value: readonly string[] };
	readonly opining: { readonly value: readonly string[] };
	readonly calendar: { readonly value: readonly string[] };
	readonly blindSpot: {
		readonly stories: number;
		readonly permutations: number;
		readonly falseDiscoveryRate: number;
		readonly seed: number;
		readonly measuredLanguages: readonly string[];
	};
	readonly rates: { readonly stories: number; readonly rounds: number; readonly seed: number };
	readonly rank: Readonly<Record<string, number>>;
}

const kept = JSON.parse(readFileSync(inPackage("data", "findings", "thresholds.json"), "utf8")) as Kept;

/** `data/findings/thresholds.json`, where each number stands with its source. */
export const thresholds = {
	...(Object.fromEntries(names.map((name) => [name, kept[name].value])) as Readonly<
		Record<(typeof names)[number], number>
	>),
	notes: kept.notes.value,
	lightVerbs: kept.lightVerbs.value,
	casualtyVerbs: kept.casualtyVerbs.value,
	attributingHeadline: kept.attributingHeadline.value,
	lendingCue: kept.lendingCue.value,
	hearsayCue: kept.hearsayCue.value,
	notKnown: kept.notKnown.value,
	foretold: kept.foretold.value,
	knownSince: kept.knownSince.value,
	untold: kept.untold.value,
	passing: kept.passing.value,
	argued: kept.argued.value,
	opining: kept.opining.value,
	calendar: kept.calendar.value,
	blindSpot: kept.blindSpot,
	rates: kept.rates,
	rank: kept.rank,
};

/** One pattern for a list of them, whatever the case of what is written. */
export function anyOf(patterns: readonly string[]): RegExp {
	return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join("|"), "iu");
}
