import { tags } from "../../src/claims/attribution/decode.ts";
import { featureTables, rowsPerWord } from "../../src/claims/attribution/features.ts";
import type { Kernel } from "../../src/network/kernel.ts";
import { layOut } from "../../src/network/layout.ts";
import { constant, dropout, embed, type Graph, gather, linear, sum, type Tensor } from "../network/graph.ts";
import { type BiLstmParameters, biLstm, createBiLstm } from "../network/lstm.ts";
import type { Parameter, Parameters } from "../network/parameters.ts";
import { chainLoss } from "./chain.ts";
import type { Example } from "./corpus.ts";

export interface Sizes {
	readonly width: number;
	readonly hidden: number;
	readonly units: number;
	readonly lemmas: number;
}

export interface TaggerParameters {
	readonly input: Parameter;
	readonly inputBias: Parameter;
	readonly tables: readonly Parameter[];
	readonly lstm: BiLstmParameters;
	readonly output: Parameter;
	readonly outputBias: Parameter;
	/** Scores of one tag after another; the last row is the start. */
	readonly transitions: Parameter;
}

export function createTagger(parameters: Parameters, { width, hidden, units, lemmas }: Sizes): TaggerParameters {
	return {
		input: parameters.matrix("input", 2 * width, hidden),
		inputBias: parameters.bias("input.bias", hidden),
		tables: [...featureTables, { name: "lemma", rows: lemmas }, { name: "headLemma", rows: lemmas }].map(
			({ name, rows }) => parameters.table(`feature.${name}`, rows, hidden, 0.1),
		),
		lstm: createBiLstm(parameters, "lstm", hidden, units),
		output: parameters.matrix("output", 2 * units, tags),
		outputBias: parameters.bias("output.bias", tags),
		transitions: parameters.matrix("transitions", tags + 1, tags, 0.01),
	};
}

/** Logits of a batch of paragraphs, one paragraph after the other. */
export function tagLogits(graph: Graph, model: TaggerParameters, batch: readonly Example[]): Tensor {
	const lengths = batch.map(({ paragraph }) => paragraph.tokens.length);
	const layout = layOut(lengths);
	const width = model.input.rows;
	const states = constant(graph, floatsOf(batch, layout.rows * width), layout.rows, width);
	const ids = new Int32Array(layout.rows * rowsPerWord);
	let at = 0;
	for (const { features } of batch) {
		ids.set(features, at);
		at += features.length;
	}
	if (graph.training) forgetWords(graph, ids);
	const own = linear(graph, dropout(graph, states, 0.25), model.input, model.inputBias);
	const features = embed(graph, model.tables, ids, layout.rows, model.input.cols);
	const hidden = dropout(graph, tanh(graph, sum(graph, own, features)), 0.2);
	const inLayout = new Int32Array(layout.rows);
	layout.rowOf.forEach((row, k) => {
		inLayout[row] = k;
	});
	const states2 = biLstm(graph, gather(graph, hidden, inLayout), layout, model.lstm, 0.2);
	return linear(graph, dropout(graph, gather(graph, states2, layout.rowOf), 0.3), model.output, model.outputBias);
}

/** Each word's state and its head's, as `writeStates` lays them for the reader. */
function floatsOf(batch: readonly Example[], size: number): Float32Array {
	const out = new Float32Array(size);
	let at = 0;
	for (const { states, paragraph } of batch) {
		const width = states.length / paragraph.tokens.length;
		paragraph.tokens.forEach(({ token, at: place }, k) => {
			for (let c = 0; c < width; c++) out[at + c] = (states[k * width + c] as number) / 127;
			const head = k - place + token.head;
			if (token.head >= 0)
				for (let c = 0; c < width; c++) out[at + width + c] = (states[head * width + c] as number) / 127;
			at += 2 * width;
		});
	}
	return out;
}

/** One word in eight is read as unknown, so that the unknown row learns what to do. */
function forgetWords(graph: Graph, ids: Int32Array): void {
	for (let at = featureTables.length; at < ids.length; at += rowsPerWord) {
		if (graph.random.next() < 0.125) ids[at] = 0;
		if (graph.random.next() < 0.125) ids[at + 1] = 0;
	}
}

function tanh(graph: Graph, x: Tensor): Tensor {
	const { f32 } = graph.kernel.heap;
	const y = graph.tensor(x.rows, x.cols);
	const [n, from, to] = [x.rows * x.cols, x.at >> 2, y.at >> 2];
	for (let i = 0; i < n; i++) f32[to + i] = Math.tanh(f32[from + i] as number);
	graph.onBackward(() => {
		const [back, grad] = [x.grad >> 2, y.grad >> 2];
		for (let i = 0; i < n; i++) {
			f32[back + i] = (f32[back + i] as number) + (f32[grad + i] as number) * (1 - (f32[to + i] as number) ** 2);
		}
	});
	return y;
}

/** −log probability of the gold tags as a whole, a word. */
export function tagLoss(
	graph: Graph,
	logits: Tensor,
	{ transitions }: TaggerParameters,
	batch: readonly Example[],
): number {
	let from = 0;
	let loss = 0;
	for (const { gold } of batch) {
		loss += chainLoss(graph, logits, { from, gold, transitions, weight: 1 / logits.rows });
		from += gold.length;
	}
	return loss;
}

export function logitsOf(kernel: Kernel, tensor: Tensor): Float32Array {
	return kernel.heap.f32.slice(tensor.at >> 2, (tensor.at >> 2) + tensor.rows * tensor.cols);
}
