import {
	type Entry,
	getNumbers,
	getQuantized,
	type Nibbles,
	quantizeNibbles,
	quantizeRows,
	type Rows,
	valueAt,
	type Weights,
} from "./weights.ts";

/**
 * What weighs for each of several answers, by features that hold or do not: a row a feature, a column an answer. Features are known by
 * a number made of their name, so that files stay small; of 30,000 known ones a name that is none of them is taken for one in 140,000 times.
 */
export interface FeatureModel {
	readonly features: Uint32Array;
	/** Rows from one on, each at the first free place from its feature's number on; 0 is free. A Map takes twice the time. */
	readonly places: Int32Array;
	readonly rows: Rows | Nibbles;
}

/** FNV-1a, 32 bits, over UTF-16 code units (Fowler, Noll, Vo). */
export function numberOf(feature: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
	return hash >>> 0;
}

export const numbersOf = (features: readonly string[]): Uint32Array => Uint32Array.from(features, numberOf);

/**
 * The model as a file will hold it. `weights` has a row a feature, in the order of their numbers. In nibbles half as many features again go into as many
 * bytes, each told less finely; they ask for an even number of answers.
 */
export function toFeatureModel(
	features: Uint32Array,
	weights: Float32Array,
	kind: "rows" | "nibbles" = "rows",
): FeatureModel {
	const quantize = kind === "rows" ? quantizeRows : quantizeNibbles;
	const rows = quantize(weights, features.length, weights.length / features.length);
	return { features, places: placesOf(features), rows };
}

/** Entries of a model for a file. */
export const entriesOf = (name: string, { features, rows }: FeatureModel): readonly (readonly [string, Entry])[] => [
	[`${name}.features`, { kind: "numbers", rows: 1, cols: features.length, data: features }],
	[name, rows],
];

/** The model that lies in a file under `name`. */
export function getFeatureModel(weights: Weights, name: string): FeatureModel {
	const features = getNumbers(weights, `${name}.features`).data;
	return { features, places: placesOf(features), rows: getQuantized(weights, name) };
}

function placesOf(features: Uint32Array): Int32Array {
	const places = new Int32Array(2 ** Math.ceil(Math.log2(features.length * 2 + 1)));
	for (const [row, number] of features.entries()) {
		let place = number & (places.length - 1);
		while (places[place] !== 0) place = (place + 1) & (places.length - 1);
		places[place] = row + 1;
	}
	return places;
}

/** Below 0 for a feature that the model does not know. */
function rowOf({ features, places }: FeatureModel, number: number): number {
	for (let place = number & (places.length - 1); ; place = (place + 1) & (places.length - 1)) {
		const row = (places[place] as number) - 1;
		if (row < 0 || features[row] === number) return row;
	}
}

/** Adds what these features weigh for each answer to `sums`. */
export function addWeights(model: FeatureModel, features: Iterable<string>, sums: Float64Array): void {
	const { rows } = model;
	for (const feature of features) {
		const row = rowOf(model, numberOf(feature));
		if (row < 0) continue;
		for (let at = 0; at < rows.cols; at++) sums[at] = (sums[at] as number) + valueAt(rows, row, at);
	}
}

/** Softmax of sums over so many features: over more of them each says less, known or not. */
export function sharesOf(sums: Float64Array, features: number): readonly number[] {
	const highest = Math.max(...sums);
	const odds = Array.from(sums, (sum) => Math.exp((sum - highest) / Math.sqrt(features)));
	const all = odds.reduce((total, one) => total + one, 0);
	return odds.map((one) => one / all);
}

/** How likely each answer is. */
export function likelihoods(model: FeatureModel, features: readonly string[]): readonly number[] {
	const sums = new Float64Array(model.rows.cols);
	addWeights(model, features, sums);
	return sharesOf(sums, features.length);
}
