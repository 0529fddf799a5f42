import type { Network } from "../../src/stories/same-event/index.ts";
import { rounded, type Spread } from "../network/spread.ts";

export interface Labelled {
	readonly features: readonly number[];
	readonly label: number;
	readonly weight: number;
}

const steps = 30;
const longestStep = 1;
const settled = 1e-5;

/** Logistic regression with weights and an L2 penalty, by Newton's method; convex, so where it starts is no matter. */
export function fitLogistic(rows: readonly Labelled[], { mean, scale }: Spread, penalty: number): Network {
	// The bias is one more weight, of a feature that is always 1.
	const given = rows.map(({ features }) => [
		...features.map((value, at) => (value - (mean[at] as number)) * (scale[at] as number)),
		1,
	]);
	// Features that hold or do not are mostly 0: only the others add anything.
	const held = given.map((values) => values.flatMap((value, at) => (value === 0 ? [] : [at])));
	const weights = new Array<number>(mean.length + 1).fill(0);
	for (let step = 0; step < steps; step++) {
		const move = newtonStep(rows, given, held, weights, penalty);
		const longest = Math.max(...move.map(Math.abs));
		for (const [at, by] of move.entries())
			weights[at] = (weights[at] as number) - by / Math.max(1, longest / longestStep);
		if (longest < settled) break;
	}
	return {
		mean,
		scale,
		hidden: [],
		output: [],
		straight: weights.slice(0, -1).map(rounded),
		bias: rounded(weights.at(-1) as number),
	};
}

const biasPenalty = 1e-4;
const leastCurve = 1e-3;

function newtonStep(
	rows: readonly Labelled[],
	given: readonly (readonly number[])[],
	held: readonly (readonly number[])[],
	weights: readonly number[],
	penalty: number,
): readonly number[] {
	const size = weights.length;
	const penaltyOf = (at: number) => (at === size - 1 ? biasPenalty : penalty);
	const all = rows.reduce((sum, { weight }) => sum + weight, 0);
	const slope = weights.map((weight, at) => penaltyOf(at) * weight);
	const curve = weights.map((_, at) => weights.map((_other, other) => (at === other ? penaltyOf(at) : 0)));
	for (const [row, values] of given.entries()) {
		const { label, weight } = rows[row] as Labelled;
		const own = held[row] as readonly number[];
		const sum = own.reduce((total, at) => total + (values[at] as number) * (weights[at] as number), 0);
		const likely = 1 / (1 + Math.exp(-sum));
		const error = (weight * (likely - label)) / all;
		const bend = (weight * Math.max(likely * (1 - likely), leastCurve)) / all;
		for (const at of own) {
			const value = values[at] as number;
			slope[at] = (slope[at] as number) + error * value;
			const line = curve[at] as number[];
			for (const other of own)
				if (other <= at) line[other] = (line[other] as number) + bend * value * (values[other] as number);
		}
	}
	return solve(curve, slope);
}

/** By Cholesky's decomposition of the lower half; the penalty keeps it positive. */
function solve(lower: readonly number[][], right: readonly number[]): readonly number[] {
	const at = (row: number, column: number) => lower[row]?.[column] as number;
	for (let row = 0; row < right.length; row++) {
		const line = lower[row] as number[];
		for (let column = 0; column <= row; column++) {
			let sum = at(row, column);
			for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
			line[column] = row === column ? Math.sqrt(sum) : sum / at(column, column);
		}
	}
	const half = [...right];
	for (let row = 0; row < half.length; row++) {
		for (let k = 0; k < row; k++) half[row] = (half[row] as number) - at(row, k) * (half[k] as number);
		half[row] = (half[row] as number) / at(row, row);
	}
	for (let row = half.length - 1; row >= 0; row--) {
		for (let k = row + 1; k < half.length; k++) half[row] = (half[row] as number) - at(k, row) * (half[k] as number);
		half[row] = (half[row] as number) / at(row, row);
	}
	return half;
}
