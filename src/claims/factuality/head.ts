import type { Text } from "../../model/text.ts";
import type { Kernel } from "../../network/kernel.ts";
import {
	applyFloatLinear,
	applyLinear,
	type FloatLinear,
	type Linear,
	loadFloatLinear,
	loadLinear,
	rectify,
	stateScale,
} from "../../network/layers.ts";
import { addRow, getRows, type Rows, type Weights } from "../../network/weights.ts";
import type { PlacedEvent } from "../events.ts";
import { findHeadWeights, headKernel } from "../head-network.ts";
import type { Context } from "./context.ts";
import { columnsOf, genreIds, writeFeatures } from "./features.ts";

/** The sets whose judges the head answers for, one column each; the first is newswire. */
export const judges = ["uw", "uds", "meantime"] as const;
/** Sets that only help to train what the columns share. */
export const helpers = ["cb", "rp", "megaveridicality"] as const;

/** A text of more sentences than this is read as newswire; a loose sentence tells by its words who would judge it how. */
const looseSentences = 3;
/** What the rules weigh beside the newswire column on rated sets, where the two are about as good and err apart. */
const rulesShare = 0.4;
/** Events worked on at once. */
const batch = 256;

export interface CertaintyHead {
	readonly width: number;
	/** The author's value of each event. */
	judge(
		text: Text,
		events: readonly PlacedEvent[],
		contexts: readonly Context[],
		held: readonly number[],
	): Float32Array;
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
}

export function openCertaintyHead(kernel: Kernel, weights: Weights): CertaintyHead {
	const layers: Layers = {
		first: loadLinear(kernel, weights, "first"),
		second: loadFloatLinear(kernel, weights, "second"),
		output: loadFloatLinear(kernel, weights, "output"),
		gate: loadLinear(kernel, weights, "gate"),
		words: getRows(weights, "gate.words"),
	};
	const width = layers.gate.inputs;
	return {
		width,
		judge(text, events, contexts, held) {
			const values = new Float32Array(events.length);
			for (let from = 0; from < events.length; from += batch) {
				const to = Math.min(from + batch, events.length);
				judgeBatch(kernel, layers, text, { events, contexts, held, values }, from, to);
			}
			return values;
		},
	};
}

interface Batch {
	readonly events: readonly PlacedEvent[];
	readonly contexts: readonly Context[];
	readonly held: readonly number[];
	readonly values: Float32Array;
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
	rectify(kernel, hidden, n * layers.first.outputs);
	const deeper = heap.alloc(n * layers.second.outputs * 4);
	applyFloatLinear(kernel, layers.second, hidden, deeper, n);
	rectify(kernel, deeper, n * layers.second.outputs);
	const outputs = heap.alloc(n * layers.output.outputs * 4);
	applyFloatLinear(kernel, layers.output, deeper, outputs, n);
	const isLoose = isLooseCorpus(text);
	const shares = isLoose ? gate(kernel, layers, view, columns, all.events.slice(from, to), text) : undefined;
	for (let k = 0; k < n; k++) {
		const at = (outputs >> 2) + k * layers.output.outputs;
		const rule = (all.contexts[from + k]?.value ?? 3) / 3;
		const mixed = shares
			? judges.reduce((sum, judge, j) => {
					const own = heap.f32[at + j] ?? 0;
					const column = judge !== "uw" ? own : own + rulesShare * (rule - own);
					return sum + (shares[k * judges.length + j] ?? 0) * column;
				}, 0)
			: (heap.f32[at] ?? 0);
		all.values[from + k] = Math.max(-3, Math.min(3, 3 * (shares ? settle(mixed) : mixed)));
	}
	heap.release(mark);
}

/** Most raters call what is fairly sure certain: on the train sets the median of 2.5 and more is 3. From 2 on, values rise to it. */
const settled = { from: 2 / 3, over: 0.5 / 3 } as const;

const settle = (value: number): number =>
	value <= settled.from ? value : value + (1 - value) * Math.min(1, (value - settled.from) / settled.over);

/**
 * Loose sentences of a corpus are answered as its raters would. In ordinary text the rules' values stand, because raters
 * average what a reader must be told exactly ("never left" is −3, not −1), and the network only says where it disagrees.
 */
export const isLooseCorpus = (text: Text): boolean =>
	text.sentences.length <= looseSentences && text.sentences.every(isPretokenised);

/** Words a single space apart, full stops too: a sentence out of a corpus, whose genre is to be told by its words. */
function isPretokenised({ tokens }: Text["sentences"][number]): boolean {
	return tokens.every((token, k) => k === 0 || token.from === (tokens[k - 1]?.to ?? 0) + 1);
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
