import type { Text } from "../../model/text.ts";
import type { Kernel } from "../../network/kernel.ts";
import {
	applyFloatLinear,
	applyLinear,
	type FloatLinear,
	type Linear,
	loadFloatLinear,
	loadLinear,
	stateScale,
} from "../../network/layers.ts";
import { addRow, getFloats, getRows, type Rows, type Weights } from "../../network/weights.ts";
import type { PlacedEvent } from "../events.ts";
import { findHeadWeights, headKernel } from "../head-network.ts";
import type { Context } from "./context.ts";
import { columnsOf, genreIds, writeFeatures } from "./features.ts";

/** The sets whose judges the head answers for, one column each; the first is newswire. */
export const judges = ["uw", "uds", "meantime"] as const;
/** Sets that only help to train what the columns share. */
export const helpers = ["cb", "rp", "megaveridicality"] as const;

/** Events worked on at once. */
const batch = 256;

export interface Asked {
	readonly events: readonly PlacedEvent[];
	/** What the rules say of each. */
	readonly contexts: readonly Context[];
	/** How many attributions hold each. */
	readonly held: readonly number[];
}

export interface CertaintyHead {
	readonly width: number;
	/** The author's value of each event as newswire's raters give it, or, `asRated`, as the raters of such a sentence would. */
	judge(text: Text, asked: Asked, asRated: boolean): Float32Array;
}

const opened = new Map<string, CertaintyHead | undefined>();

export function findCertaintyHead(language: string): CertaintyHead | undefined {
	if (!opened.has(language)) {
		const weights = findHeadWeights(language, "certainty");
		opened.set(language, weights && openCertaintyHead(headKernel(), weights));
	}
	return opened.get(language);
}

interface Layers {
	readonly first: Linear;
	readonly second: FloatLinear;
	readonly output: FloatLinear;
	readonly gate: Linear;
	/** What each word tells of the genre. */
	readonly words: Rows;
	readonly mixing: readonly Mixing[];
}

/** How a judge's column and the rules make that judge's value, chosen on train events the network had not seen; all of values / 3. */
export interface Mixing {
	readonly rules: number;
	/** Medians: what lies above this rises to certain within half a point. */
	readonly settles: number;
}

const settling = 0.5 / 3;

/** A judge's value: the network's column and the rules', and fairly sure is sure where the judge's scale has few steps. */
export function mix(column: number, rule: number, { rules, settles }: Mixing): number {
	const value = column + rules * (rule - column);
	const size = Math.abs(value);
	if (size <= settles) return value;
	return Math.sign(value) * (size + Math.max(0, 1 - size) * Math.min(1, (size - settles) / settling));
}

/** What is expected of a sentence before its words are looked at, beside newswire: questions come from readers of news. */
const priors: Readonly<Record<(typeof judges)[number], number>> = { uw: 1, uds: 0.7, meantime: 1 };
const newswire = [1, 0, 0];
/** What is in the band of certain is certain. */
const certainFrom: Mixing = { rules: 0, settles: 2.5 / 3 };

/** A value −3..3 of the judges' columns (of values / 3), by whose sentence it looks like. */
export function mixJudges(
	columns: ArrayLike<number>,
	rule: number,
	shares: ArrayLike<number>,
	mixing: readonly Mixing[],
): number {
	const weights = judges.map((judge, j) => (shares[j] ?? 0) * priors[judge]);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const value =
		mixing.reduce((sum, own, j) => sum + (weights[j] ?? 0) * mix(within(columns[j] ?? 0), rule, own), 0) / total;
	return 3 * mix(within(value), rule, certainFrom);
}

const within = (value: number): number => Math.max(-1, Math.min(1, value));

/** Two floats a judge. */
export const readMixing = (data: Float32Array): Mixing[] =>
	judges.map((_, j) => ({ rules: data[2 * j] ?? 0, settles: data[2 * j + 1] ?? 1 }));

export function openCertaintyHead(kernel: Kernel, weights: Weights): CertaintyHead {
	const layers: Layers = {
		first: loadLinear(kernel, weights, "first"),
		second: loadFloatLinear(kernel, weights, "second"),
		output: loadFloatLinear(kernel, weights, "output"),
		gate: loadLinear(kernel, weights, "gate"),
		words: getRows(weights, "gate.words"),
		mixing: readMixing(getFloats(weights, "mixing").data),
	};
	const width = layers.gate.inputs;
	return {
		width,
		judge(text, asked, asRated) {
			const { length } = asked.events;
			const values = new Float32Array(length);
			for (let from = 0; from < length; from += batch) {
				const to = Math.min(from + batch, length);
				judgeBatch(kernel, layers, text, { ...asked, values, asRated }, from, to);
			}
			return values;
		},
	};
}

interface Batch extends Asked {
	readonly values: Float32Array;
	readonly asRated: boolean;
}

function judgeBatch(kernel: Kernel, layers: Layers, text: Text, all: Batch, from: number, to: number): void {
	const { heap } = kernel;
	const mark = heap.mark();
	const n = to - from;
	const width = layers.gate.inputs;
	const columns = columnsOf(width);
	const inputs = heap.alloc(n * columns * 4);
	const view = heap.f32.subarray(inputs >> 2, (inputs >> 2) + n * columns);
	for (let k = 0; k < n; k++) {
		const [event, context] = [all.events[from + k], all.contexts[from + k]];
		if (event && context) writeFeatures(text, event, context, all.held[from + k] ?? 0, view, k * columns);
	}
	const integers = heap.alloc(n * columns * 2);
	kernel.quantize(inputs, integers, n * columns, stateScale);
	const hidden = heap.alloc(n * layers.first.outputs * 4);
	applyLinear(kernel, layers.first, integers, hidden, n);
	kernel.rectify(hidden, n * layers.first.outputs);
	const deeper = heap.alloc(n * layers.second.outputs * 4);
	applyFloatLinear(kernel, layers.second, hidden, deeper, n);
	kernel.rectify(deeper, n * layers.second.outputs);
	const outputs = heap.alloc(n * layers.output.outputs * 4);
	applyFloatLinear(kernel, layers.output, deeper, outputs, n);
	const shares = all.asRated ? gate(kernel, layers, view, columns, all.events.slice(from, to), text) : undefined;
	for (let k = 0; k < n; k++) {
		const at = (outputs >> 2) + k * layers.output.outputs;
		const rule = (all.contexts[from + k]?.value ?? 3) / 3;
		const columns = heap.f32.subarray(at, at + judges.length);
		const own = shares?.subarray(k * judges.length, (k + 1) * judges.length) ?? newswire;
		all.values[from + k] = mixJudges(columns, rule, own, layers.mixing);
	}
	heap.release(mark);
}

/** Whose sentence it looks like: softmax over the judges, from the mean of its states and from its words. */
function gate(
	kernel: Kernel,
	{ gate: layer, words }: Layers,
	inputs: Float32Array,
	columns: number,
	events: readonly PlacedEvent[],
	text: Text,
): Float32Array {
	const { heap } = kernel;
	const width = layer.inputs;
	const n = events.length;
	const means = heap.alloc(n * width * 4);
	for (let k = 0; k < n; k++)
		heap.f32.set(inputs.subarray(k * columns + 3 * width, k * columns + 4 * width), (means >> 2) + k * width);
	const integers = heap.alloc(n * width * 2);
	kernel.quantize(means, integers, n * width, stateScale);
	const logits = heap.alloc(n * layer.outputs * 4);
	applyLinear(kernel, layer, integers, logits, n);
	const shares = new Float32Array(n * judges.length);
	events.forEach(({ sentence }, k) => {
		const own = heap.f32.slice((logits >> 2) + k * layer.outputs, (logits >> 2) + (k + 1) * layer.outputs);
		for (const id of genreIds(text.sentences[sentence] as Text["sentences"][number]))
			if (id >= 0) addRow(words, id, own);
		const powers = own.map(Math.exp);
		const total = powers.reduce((sum, value) => sum + value, 0);
		shares.set(
			powers.subarray(0, judges.length).map((value) => value / total),
			k * judges.length,
		);
	});
	return shares;
}
