import type { Fact } from "../fact.ts";
import { agreementWithoutAbstentions, exactAgreement, threePointAgreement } from "../measures/agreement.ts";
import { kappa } from "../measures/kappa.ts";
import { scottsPi } from "../measures/pi.ts";
import type { Portfolios } from "../measures/portfolio.ts";
import { sScore } from "../measures/s-score.ts";
import type { FactParts, NewFact } from "./new-fact.ts";

export interface VotesOfPair {
	readonly all: Portfolios;
	/** Without the roll calls on which all states agreed, as Voeten's three-point measure wants it. */
	readonly divided: Portfolios;
}

type PairParts = Pick<FactParts, "state" | "partner" | "date" | "note">;

/** Every likeness of two voting records, each under its full name; NaN, where chance cannot be told, gives no fact. */
export function voteFacts({ all, divided }: VotesOfPair, newFact: NewFact, parts: PairParts): readonly Fact[] {
	const measures: readonly (readonly [string, number, string, string])[] = [
		["unga-agreement", exactAgreement(all), "fraction", "exact match; all votes"],
		["unga-agreement-three-point", threePointAgreement(divided), "fraction", "three-point, unanimous votes dropped"],
		["unga-agreement-no-abstentions", agreementWithoutAbstentions(all), "fraction", "exact match; abstentions dropped"],
		["unga-s-score", sScore(all, { distance: "absolute", range: 2 }), "index", "absolute distance; unweighted"],
		["unga-kappa", kappa(all, "squared"), "index", "squared distance"],
		["unga-pi", scottsPi(all), "index", "nominal"],
	];
	return toFacts(measures, newFact, parts);
}

/** The same measures on alliance portfolios, of types 0 to 3. */
export function allianceFacts(portfolios: Portfolios, newFact: NewFact, parts: PairParts): readonly Fact[] {
	const scope = "states with an alliance that year";
	return toFacts(
		[
			[
				"alliance-s-score",
				sScore(portfolios, { distance: "absolute", range: 3 }),
				"index",
				`absolute distance, ${scope}`,
			],
			["alliance-kappa", kappa(portfolios, "squared"), "index", `squared distance, ${scope}`],
			["alliance-pi", scottsPi(portfolios), "index", `nominal, ${scope}`],
		],
		newFact,
		parts,
	);
}

function toFacts(
	measures: readonly (readonly [string, number, string, string])[],
	newFact: NewFact,
	parts: PairParts,
): readonly Fact[] {
	return measures
		.filter(([, value]) => Number.isFinite(value))
		.map(([series, value, unit, scope]) =>
			newFact({ ...parts, series, value, unit, scope, printed: String(Number(value.toFixed(7))) }),
		);
}
