import { judges, type Mixing, type Mixture, mix, mixJudges } from "../../src/claims/factuality/head.ts";
import { agreement } from "./agreement.ts";
import type { Answer } from "./model.ts";

const shares = [0, 0.2, 0.4, 0.6];
/** Of values / 3; 1 settles nothing. */
const thresholds = [1, 2.5 / 3, 2 / 3, 1.5 / 3, 1 / 3, 0.5 / 3, 0.15 / 3];
/** How much oftener a set's sentences are asked about than they stand in train. */
const priors: Readonly<Record<(typeof judges)[number], readonly number[]>> = {
	uw: [1],
	uds: [0.7, 1],
	meantime: [1, 2],
};
/** Where the band of certain begins, and a little below. */
const ends = [2.5 / 3, 2.3 / 3];

type Answers = readonly (readonly Answer[])[];
type Golds = readonly (readonly number[])[];

/**
 * For each judge what the rules weigh beside the column, and from where on values settle at the end of the scale; then how
 * common each judge is taken to be. UDS asks for the correlation, the others for the mean absolute error as well.
 */
export function chooseMixture(answers: Answers, golds: Golds): Mixture {
	const mixing = judges.map((_, j) => chooseMixing(j, answers[j] ?? [], golds[j] ?? []));
	const candidates = ends.flatMap((certainFrom) =>
		priors.uds.flatMap((uds) =>
			priors.meantime.map((meantime) => ({ mixing, priors: [1, uds, meantime], certainFrom })),
		),
	);
	return leastCostly(candidates, (mixture) =>
		judges.reduce((sum, _, j) => {
			const values = (answers[j] ?? []).map((each) => mixJudges(each.columns, each.rule, each.shares, mixture));
			return sum + costOf(j, golds[j] ?? [], values);
		}, 0),
	);
}

function chooseMixing(j: number, answers: readonly Answer[], gold: readonly number[]): Mixing {
	const candidates = shares.flatMap((rules) => thresholds.map((settles) => ({ rules, settles })));
	return leastCostly(candidates, (mixing) =>
		costOf(
			j,
			gold,
			answers.map(({ columns, rule }) => 3 * mix(columns[j] ?? 0, rule, mixing)),
		),
	);
}

function costOf(j: number, gold: readonly number[], values: readonly number[]): number {
	const { mae, r } = agreement(gold, values);
	return judges[j] === "uds" ? -r : judges[j] === "uw" ? mae - r : mae;
}

function leastCostly<T>(candidates: readonly T[], cost: (candidate: T) => number): T {
	return candidates
		.map((candidate) => ({ candidate, own: cost(candidate) }))
		.reduce((best, next) => (next.own < best.own ? next : best)).candidate;
}
