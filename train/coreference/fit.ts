import type { Network } from "../../src/stories/same-event/index.ts";
import { createRandom, type Random } from "../network/random.ts";
import { rounded, spreadOf } from "../network/spread.ts";

export interface Pairs {
	readonly features: readonly (readonly number[])[];
	/** 1 where a pair is of one event. */
	readonly labels: readonly number[];
}

export interface Settings {
	readonly hidden: number;
	readonly epochs: number;
	readonly rate: number;
	readonly decay: number;
	readonly batch: number;
	/** One network a seed; they are averaged, since one alone depends on where it began. */
	readonly seeds: readonly number[];
}

/** All parameters in one array: hidden weights with their bias last, output weights, straight weights, bias. */
interface Shape {
	readonly inputs: number;
	readonly hidden: number;
	readonly output: number;
	readonly straight: number;
	readonly bias: number;
	readonly size: number;
}

/** Logistic loss, by Adam with a falling rate. Networks of several seeds, side by side, are one that averages them. */
export function fitNetwork(pairs: Pairs, settings: Settings): Network {
	const all = settings.seeds.map((seed) => fitOne(pairs, settings, seed));
	const meanOf = (values: readonly number[]) => rounded(values.reduce((sum, value) => sum + value, 0) / all.length);
	const [first] = all as [Network];
	return {
		mean: first.mean,
		scale: first.scale,
		hidden: all.flatMap(({ hidden }) => hidden),
		output: all.flatMap(({ output }) => output.map((weight) => rounded(weight / all.length))),
		straight: first.straight.map((_, at) => meanOf(all.map(({ straight }) => straight[at] as number))),
		bias: meanOf(all.map(({ bias }) => bias)),
	};
}

function fitOne({ features, labels }: Pairs, settings: Settings, seed: number): Network {
	const { mean, scale } = spreadOf(features);
	const inputs = mean.length;
	const rows = features.map((row) =>
		Float64Array.from(row, (value, at) => (value - (mean[at] ?? 0)) * (scale[at] ?? 0)),
	);
	const shape = shapeOf(inputs, settings.hidden);
	const random = createRandom(seed);
	const weights = startingWeights(shape, random);
	const step = adam(shape.size);
	const order = rows.map((_, at) => at);
	for (let epoch = 0; epoch < settings.epochs; epoch++) {
		random.shuffle(order);
		const rate = settings.rate * (1 - epoch / settings.epochs);
		for (let from = 0; from < order.length; from += settings.batch) {
			const batch = order.slice(from, from + settings.batch);
			step(weights, gradientOf(batch, rows, labels, weights, shape, settings.decay), rate);
		}
	}
	return toNetwork(weights, shape, mean, scale);
}

function shapeOf(inputs: number, hidden: number): Shape {
	const output = hidden * (inputs + 1);
	const straight = output + hidden;
	const bias = straight + inputs;
	return { inputs, hidden, output, straight, bias, size: bias + 1 };
}

function startingWeights({ inputs, hidden, output, size }: Shape, random: Random): Float64Array {
	const weights = new Float64Array(size);
	for (let unit = 0; unit < hidden; unit++) {
		for (let at = 0; at < inputs; at++) weights[unit * (inputs + 1) + at] = random.normal() / Math.sqrt(inputs);
		weights[output + unit] = random.normal() / Math.sqrt(hidden);
	}
	return weights;
}

function gradientOf(
	batch: readonly number[],
	rows: readonly Float64Array[],
	labels: readonly number[],
	weights: Float64Array,
	{ inputs, hidden, output, straight, bias, size }: Shape,
	decay: number,
): Float64Array {
	const gradient = new Float64Array(size);
	const active = new Float64Array(hidden);
	for (const row of batch) {
		const given = rows[row] as Float64Array;
		let sum = weights[bias] as number;
		for (let at = 0; at < inputs; at++) sum += (given[at] as number) * (weights[straight + at] as number);
		for (let unit = 0; unit < hidden; unit++) {
			const from = unit * (inputs + 1);
			let own = weights[from + inputs] as number;
			for (let at = 0; at < inputs; at++) own += (given[at] as number) * (weights[from + at] as number);
			active[unit] = Math.max(0, own);
			sum += (active[unit] as number) * (weights[output + unit] as number);
		}
		const error = (1 / (1 + Math.exp(-sum)) - (labels[row] as number)) / batch.length;
		(gradient[bias] as number) += error;
		for (let at = 0; at < inputs; at++) (gradient[straight + at] as number) += error * (given[at] as number);
		for (let unit = 0; unit < hidden; unit++) {
			if (active[unit] === 0) continue;
			(gradient[output + unit] as number) += error * (active[unit] as number);
			const back = error * (weights[output + unit] as number);
			const from = unit * (inputs + 1);
			for (let at = 0; at < inputs; at++) (gradient[from + at] as number) += back * (given[at] as number);
			(gradient[from + inputs] as number) += back;
		}
	}
	for (let at = 0; at < bias; at++) (gradient[at] as number) += decay * (weights[at] as number);
	return gradient;
}

type Step = (weights: Float64Array, gradient: Float64Array, rate: number) => void;

/** Kingma and Ba 2015, with their constants. */
function adam(size: number): Step {
	const mean = new Float64Array(size);
	const square = new Float64Array(size);
	let time = 0;
	return (weights, gradient, rate) => {
		time++;
		for (let at = 0; at < size; at++) {
			const slope = gradient[at] as number;
			mean[at] = 0.9 * (mean[at] as number) + 0.1 * slope;
			square[at] = 0.999 * (square[at] as number) + 0.001 * slope * slope;
			const towards = (mean[at] as number) / (1 - 0.9 ** time);
			const spread = Math.sqrt((square[at] as number) / (1 - 0.999 ** time)) + 1e-8;
			weights[at] = (weights[at] as number) - (rate * towards) / spread;
		}
	};
}

function toNetwork(weights: Float64Array, shape: Shape, mean: readonly number[], scale: readonly number[]): Network {
	const { inputs, hidden, output, straight, bias } = shape;
	const slice = (from: number, to: number) => Array.from(weights.subarray(from, to), rounded);
	return {
		mean,
		scale,
		hidden: Array.from({ length: hidden }, (_, unit) => slice(unit * (inputs + 1), (unit + 1) * (inputs + 1))),
		output: slice(output, output + hidden),
		straight: slice(straight, straight + inputs),
		bias: rounded(weights[bias] as number),
	};
}
