import type { ChangePoint, SeriesShape } from "../../model/ties.ts";
import { linearResidual, residualOf, type Segmentation, segmentations } from "./segmentation.ts";

export interface ChangePointOptions {
	/** Shortest stretch that counts as a level. A single odd year is an outlier, not a change. */
	readonly shortest?: number;
	readonly most?: number;
	readonly probability?: number;
}

/**
 * Change points of a series in order of time: the piecewise-constant fit, a steady trend or one level, whichever has the
 * lowest Bayesian information criterion `n · ln(RSS / n) + p · ln n` (p = 3k + 1 for k changes: k + 1 means, and each place
 * charged twice, since yearly values lean on the year before and plain BIC then cuts a slow rise into stairs).
 * The best places for each k come from exact dynamic programming, not from a search.
 *
 * The interval of a change holds its place with 95 %: under equal noise the posterior of place t between its neighbours is
 * proportional to `RSS_t^(−(m − 2) / 2) / √(t (m − t))` with a flat prior (Smith 1975, Biometrika 62(2)).
 * Unit: positions in the series. Neighbouring values are taken as independent; yearly data are not quite, so the intervals
 * are somewhat narrow. Source of the criterion: Yao 1988, Statistics & Probability Letters 6(3).
 */
export function changePoints(values: readonly number[], options: ChangePointOptions = {}): SeriesShape {
	const { shortest = 2, most = 5, probability = 0.95 } = options;
	const level = { kind: "level", mean: mean(values) } as const;
	if (values.length < 2 * shortest + 1) return level;
	const steps = lowest(segmentations(values, shortest, most), values.length);
	const trend = linearResidual(values);
	const ofTrend = criterion(trend.residual, values.length, 2);
	if (steps.starts.length === 0) {
		return ofTrend < criterion(steps.residual, values.length, 1) ? { kind: "trend", slope: trend.slope } : level;
	}
	const ofSteps = criterion(steps.residual, values.length, 3 * steps.starts.length + 1);
	if (ofTrend <= ofSteps) return { kind: "trend", slope: trend.slope };
	return { kind: "changes", changes: locate(values, steps.starts, shortest, probability) };
}

function lowest(candidates: readonly Segmentation[], length: number): Segmentation {
	return candidates.reduce((best, candidate) =>
		criterion(candidate.residual, length, 3 * candidate.starts.length + 1) <
		criterion(best.residual, length, 3 * best.starts.length + 1)
			? candidate
			: best,
	);
}

/** The floor on RSS keeps a perfect fit of short series from an infinitely good score. */
function criterion(residual: number, length: number, parameters: number): number {
	return length * Math.log(Math.max(residual, 1e-12) / length) + parameters * Math.log(length);
}

function locate(
	values: readonly number[],
	starts: readonly number[],
	shortest: number,
	probability: number,
): readonly ChangePoint[] {
	return starts.map((index, order) => {
		const from = starts[order - 1] ?? 0;
		const to = starts[order + 1] ?? values.length;
		const { low, high } = interval(values.slice(from, to), index - from, shortest, probability);
		return {
			index,
			low: from + low,
			high: from + high,
			before: mean(values.slice(from, index)),
			after: mean(values.slice(index, to)),
		};
	});
}

/** The shortest stretch around the best place that holds the probability: it grows towards the likelier neighbour. */
function interval(values: readonly number[], best: number, shortest: number, probability: number) {
	const weights = placeWeights(values, shortest);
	let [low, high, held] = [best, best, weights.get(best) ?? 0];
	while (held < probability) {
		const below = weights.get(low - 1);
		const above = weights.get(high + 1);
		if (below === undefined && above === undefined) break;
		if ((below ?? -1) > (above ?? -1)) low -= 1;
		else high += 1;
		held += Math.max(below ?? -1, above ?? -1);
	}
	return { low, high };
}

function placeWeights(values: readonly number[], shortest: number): ReadonlyMap<number, number> {
	const size = values.length;
	const places = Array.from({ length: Math.max(0, size - 2 * shortest + 1) }, (_, index) => shortest + index);
	const logs = places.map((place) => {
		const residual = residualOf(values.slice(0, place)) + residualOf(values.slice(place));
		return (-(size - 2) / 2) * Math.log(Math.max(residual, 1e-12)) - Math.log(place * (size - place)) / 2;
	});
	const top = Math.max(...logs);
	const total = logs.reduce((sum, log) => sum + Math.exp(log - top), 0);
	return new Map(places.map((place, index) => [place, Math.exp((logs[index] ?? -Infinity) - top) / total]));
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
