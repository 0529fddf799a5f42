/** What is learned from readings and judgements: the models of acts and of modes, and the weights of evidence. */
import type { ActModel } from "../../src/claims/coding/acts/model.ts";
import { type PloverType, ploverTypes } from "../../src/model/reading.ts";
import { type FeatureModel, numbersOf, toFeatureModel } from "../../src/network/feature-model.ts";
import { writtenBriefs } from "../brief-types/briefs.ts";
import { rowsOf, ruleless } from "../brief-types/rows.ts";
import { type Fitted, fitFeatures, type Row, type Settings } from "../network/fit-features.ts";
import { fitLogistic } from "../retold/fit.ts";
import { type JudgedClaim, modeAnswers } from "./judged.ts";
import { type LinkRow, linkAnswers, type TypeRow } from "./rows.ts";

/** A feature of three links, of two acts. */
const linkSettings: Settings = { seed: 1, passes: 8, rate: 0.1, penalty: 0.1, leastCount: 3, mostFeatures: 30_000 };
const typeSettings: Settings = { seed: 1, passes: 12, rate: 0.1, penalty: 0.05, leastCount: 2, mostFeatures: 15_000 };
const modeSettings: Settings = { seed: 1, passes: 12, rate: 0.1, penalty: 0.1, leastCount: 3, mostFeatures: 5_000 };
/** Chosen on left-out articles, from .0004 to .01. */
export const penalty = 0.0013;
/** A feature of fewer claims says more of them than of itself. */
export const fewest = 12;
/** What a word of an invented brief counts beside one of a real act: there are six times as many. */
const weightOfInvented = 0.05;
/** What a word counts: a reader may have seen an act otherwise than the judge who is shown it; a lenient judge's counts for less. How each parts from strict judges is learned beside the rest. */
const weightOf: Readonly<Record<JudgedClaim["by"], number>> = { reader: 0.7, lenient: 0.7, strict: 1, two: 1 };

export const numbered = ({ features, answer }: TypeRow): Row<PloverType> => ({
	features: numbersOf(features),
	answer,
	weight: 1,
});

/** What invented briefs tell of types, without the rules' word: in articles rules say other things. */
export function inventedTypes(): readonly Row<PloverType>[] {
	const rows = [...writtenBriefs().values()].flat().flatMap(rowsOf);
	return rows.flatMap(({ features, answer, weight }) =>
		answer === "beside" || answer === "nothing"
			? []
			: [{ features: numbersOf(ruleless(features)), answer, weight: weight * weightOfInvented }],
	);
}

interface Taught {
	readonly links: readonly LinkRow[];
	readonly types: readonly Row<PloverType>[];
}

export function fitActs(articles: readonly Taught[], invented: readonly Row<PloverType>[]): ActModel {
	const links = articles.flatMap((one) => one.links);
	const types = [...articles.flatMap((one) => one.types), ...invented];
	return {
		links: modelOf(fitFeatures(links, linkAnswers, linkSettings)),
		types: modelOf(fitFeatures(types, ploverTypes, typeSettings), "nibbles"),
	};
}

export const fitModes = (rows: readonly Row<string>[]): FeatureModel =>
	modelOf(fitFeatures(rows, modeAnswers, modeSettings));

const modelOf = ({ features, weights }: Fitted, kind?: "nibbles"): FeatureModel =>
	toFeatureModel(features, weights, kind);

export interface Doubt {
	readonly bias: number;
	readonly weights: Readonly<Record<string, number>>;
}

export function fitDoubt(claims: readonly JudgedClaim[]): Doubt {
	const counts = new Map<string, number>();
	for (const { evidence } of claims) for (const name of evidence) counts.set(name, (counts.get(name) ?? 0) + 1);
	const names = [...counts].flatMap(([name, count]) =>
		count >= fewest && count <= claims.length - fewest ? [name] : [],
	);
	const rows = claims.map(({ evidence, right, by }) => {
		const held = new Set(evidence);
		const features = [
			...names.map((name) => Number(held.has(name))),
			Number(by === "lenient"),
			Number(by === "reader"),
		];
		return { features, label: Number(right), weight: weightOf[by] };
	});
	const all = [...names, "lenient", "reader"];
	const { straight, bias } = fitLogistic(rows, { mean: all.map(() => 0), scale: all.map(() => 1) }, penalty);
	return { bias, weights: Object.fromEntries(names.map((name, at) => [name, straight[at] as number])) };
}
