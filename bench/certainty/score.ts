import { createRandom } from "../../train/network/random.ts";

export interface Pair {
	readonly gold: number;
	readonly value: number;
}

export interface Score {
	readonly events: number;
	readonly mae: number;
	readonly r: number;
	/** 95 % bootstrap intervals over events. */
	readonly maeInterval: readonly [number, number];
	readonly rInterval: readonly [number, number];
}

export const meanError = (pairs: readonly Pair[]): number =>
	pairs.reduce((sum, { gold, value }) => sum + Math.abs(gold - value), 0) / Math.max(1, pairs.length);

function pearson(pairs: readonly Pair[]): number {
	const n = pairs.length;
	const [mx, my] = [pairs.reduce((s, p) => s + p.gold, 0) / n, pairs.reduce((s, p) => s + p.value, 0) / n];
	let [xy, xx, yy] = [0, 0, 0];
	for (const { gold, value } of pairs) {
		xy += (gold - mx) * (value - my);
		xx += (gold - mx) ** 2;
		yy += (value - my) ** 2;
	}
	return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : 0;
}

const resamples = 500;

export function score(pairs: readonly Pair[], seed = 1): Score {
	const random = createRandom(seed);
	const samples = Array.from({ length: pairs.length > 0 ? resamples : 0 }, () => {
		const sample = pairs.map(() => pairs[random.below(pairs.length)] as Pair);
		return { mae: meanError(sample), r: pearson(sample) };
	});
	return {
		events: pairs.length,
		mae: meanError(pairs),
		r: pearson(pairs),
		maeInterval: interval(samples.map(({ mae }) => mae)),
		rInterval: interval(samples.map(({ r }) => r)),
	};
}

function interval(values: readonly number[]): readonly [number, number] {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
	return [at(0.025), at(0.975)];
}
