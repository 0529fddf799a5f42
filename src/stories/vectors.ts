import type { Digest } from "./digest.ts";
import { backgroundFrequencies, rarityOf } from "./frequencies.ts";
import { thresholds } from "./thresholds.ts";

/** A sparse vector: features ascending, weights beside them. Of unit length where it is one article's. */
export interface Vector {
	readonly features: Uint32Array;
	readonly weights: Float32Array;
}

/** Articles as vectors in which a feature weighs the more the fewer articles share it. */
export function toVectors(digests: readonly Digest[]): readonly Vector[] {
	const rarity = rarities(digests);
	return digests.map(({ features, weights }) => {
		const weighed = weights.map(
			(count, at) => (1 + Math.log(count)) * (rarity.get(features[at] ?? 0) ?? 0) ** thresholds.story.rarityPower,
		);
		return toUnit({ features, weights: weighed });
	});
}

/** Counted over the background and this collection together: "Ukraine" tells little in a collection on Ukraine. */
function rarities(digests: readonly Digest[]): ReadonlyMap<number, number> {
	const background = backgroundFrequencies();
	const counts = new Map<number, number>();
	for (const { features } of digests)
		for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
	const { backgroundArticles, smallCollection } = thresholds.story;
	const filling = Math.max(backgroundArticles, smallCollection - digests.length);
	const share = filling / background.documents;
	const documents = filling + digests.length;
	for (const [feature, count] of counts)
		counts.set(feature, Math.max(0, rarityOf(count + share * (background.counts.get(feature) ?? 0), documents)));
	return counts;
}

export function toUnit({ features, weights }: Vector): Vector {
	const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
	return { features, weights: weights.map((weight) => weight / length) };
}

export function dot(a: Vector, b: Vector): number {
	let sum = 0;
	let i = 0;
	let j = 0;
	while (i < a.features.length && j < b.features.length) {
		const left = a.features[i] as number;
		const right = b.features[j] as number;
		if (left === right) sum += (a.weights[i++] as number) * (b.weights[j++] as number);
		else if (left < right) i++;
		else j++;
	}
	return sum;
}

/** The sum of two vectors, cut to the weightiest features so that large stories stay cheap. */
export function add(a: Vector, b: Vector, most: number): Vector {
	const features: number[] = [];
	const weights: number[] = [];
	let i = 0;
	let j = 0;
	while (i < a.features.length || j < b.features.length) {
		const left = a.features[i] ?? Number.POSITIVE_INFINITY;
		const right = b.features[j] ?? Number.POSITIVE_INFINITY;
		features.push(Math.min(left, right));
		weights.push((left <= right ? (a.weights[i++] as number) : 0) + (right <= left ? (b.weights[j++] as number) : 0));
	}
	const least = features.length > most ? (weights.toSorted((x, y) => y - x)[most - 1] as number) : 0;
	const kept = features.map((_, at) => at).filter((at) => (weights[at] as number) >= least);
	return {
		features: Uint32Array.from(kept, (at) => features[at] as number),
		weights: Float32Array.from(kept, (at) => weights[at] as number),
	};
}
