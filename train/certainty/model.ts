import { genreRows, genreWords } from "../../src/claims/factuality/features.ts";
import { judges } from "../../src/claims/factuality/head.ts";
import type { Kernel } from "../../src/network/kernel.ts";
import { beginGraph, constant, dropout, embed, type Graph, linear, relu, sum, type Tensor } from "../network/graph.ts";
import { crossEntropy } from "../network/losses.ts";
import type { Parameter, Parameters } from "../network/parameters.ts";
import { createRandom } from "../network/random.ts";
import type { Corpus, Rated } from "./corpus.ts";

interface Layer {
	readonly weight: Parameter;
	readonly bias: Parameter;
}

export interface HeadParameters {
	readonly first: Layer;
	readonly second: Layer;
	/** A column a set. */
	readonly output: Layer;
	/** A column a judge; from the sentence's mean state and its words. */
	readonly gate: Layer;
	readonly words: Parameter;
}

/** A table's rows are multiples of four wide; the last column stands idle. */
const gateColumns = 4;
const hidden = 96;
const deeper = 32;

export function createHead(parameters: Parameters, { columns, width }: Corpus, sets: number): HeadParameters {
	const layer = (name: string, inputs: number, outputs: number): Layer => ({
		weight: parameters.matrix(name, inputs, outputs),
		bias: parameters.bias(`${name}.bias`, outputs),
	});
	return {
		first: layer("first", columns, hidden),
		second: layer("second", hidden, deeper),
		output: layer("output", deeper, sets),
		gate: layer("gate", width, gateColumns),
		words: parameters.table("gate.words", genreRows, gateColumns, 0),
	};
}

interface Outputs {
	readonly values: Tensor;
	readonly gate: Tensor;
}

function run(
	graph: Graph,
	head: HeadParameters,
	{ features, columns, width }: Corpus,
	batch: readonly Rated[],
): Outputs {
	const inputs = new Float32Array(batch.length * columns);
	const means = new Float32Array(batch.length * width);
	batch.forEach(({ row }, k) => {
		const own = features.subarray(row * columns, (row + 1) * columns);
		inputs.set(own, k * columns);
		means.set(own.subarray(3 * width, 4 * width), k * width);
	});
	const apply = (x: Tensor, { weight, bias }: Layer): Tensor => linear(graph, x, weight, bias);
	const x = dropout(graph, constant(graph, inputs, batch.length, columns), 0.2);
	const h = dropout(graph, relu(graph, apply(x, head.first)), 0.3);
	const values = apply(relu(graph, apply(h, head.second)), head.output);
	const own = apply(dropout(graph, constant(graph, means, batch.length, width), 0.3), head.gate);
	return { values, gate: sum(graph, own, wordLogits(graph, head.words, batch, own.cols)) };
}

/** A third of the words are left out in training: no single name may decide. */
const forgotten = 0.33;

function wordLogits(graph: Graph, words: Parameter, batch: readonly Rated[], cols: number): Tensor {
	const ids = new Int32Array(batch.length * genreWords);
	batch.forEach(({ genre }, k) => {
		ids.set(genre, k * genreWords);
	});
	if (graph.training) for (let at = 0; at < ids.length; at++) if (graph.random.next() < forgotten) ids[at] = -1;
	return embed(graph, new Array<Parameter>(genreWords).fill(words), ids, batch.length, cols);
}

/**
 * Below this error (of values / 3) the loss is square, above it grows evenly. Newswire and MEANTIME ask for the mean
 * absolute error, so nearly the median; UDS for the correlation, so the mean.
 */
const bends = [0.05, 0.4, 0.05, 0.3, 0.3, 0.3];

/**
 * What an error on each set weighs in the mixed value; UDS asks for ranks only. It moves the gate alone: columns that
 * answered for each other's sets would all drift to the middle.
 */
const mixedWeights = [3, 0.5, 6];

export function certaintyLoss(graph: Graph, head: HeadParameters, corpus: Corpus, batch: readonly Rated[]): number {
	const { values, gate } = run(graph, head, corpus, batch);
	const { f32 } = graph.kernel.heap;
	const weight = 1 / batch.length;
	let loss = 0;
	batch.forEach(({ set, gold }, k) => {
		const at = (values.at >> 2) + k * values.cols;
		const back = (values.grad >> 2) + k * values.cols;
		const bend = bends[set] ?? 0.3;
		const off = (f32[at + set] ?? 0) - gold / 3;
		loss += weight * bent(off, bend);
		f32[back + set] = weight * slope(off, bend);
		const share = mixedWeights[set];
		if (share === undefined) return;
		const shares = sharesOf(f32, gate, k);
		const mixed = shares.reduce((total, part, j) => total + part * (f32[at + j] ?? 0), 0);
		const push = weight * share * slope(mixed - gold / 3, bend);
		loss += weight * share * bent(mixed - gold / 3, bend);
		shares.forEach((part, j) => {
			const place = (gate.grad >> 2) + k * gate.cols + j;
			f32[place] = (f32[place] ?? 0) + push * part * ((f32[at + j] ?? 0) - mixed);
		});
	});
	const judged = Int32Array.from(batch, ({ set }) => (set < judges.length ? set : -1));
	return loss + crossEntropy(graph, gate, judged, 0.1 * weight);
}

const bent = (off: number, bend: number): number =>
	Math.abs(off) < bend ? (off * off) / (2 * bend) : Math.abs(off) - bend / 2;
const slope = (off: number, bend: number): number => Math.max(-1, Math.min(1, off / bend));

function sharesOf(f32: Float32Array, gate: Tensor, k: number): number[] {
	const powers = judges.map((_, j) => Math.exp(f32[(gate.at >> 2) + k * gate.cols + j] ?? 0));
	const total = powers.reduce((all, power) => all + power, 0);
	return powers.map((power) => power / total);
}

/** Columns of the judges and the shares of each, of values / 3. */
export interface Answer {
	readonly columns: readonly number[];
	readonly shares: readonly number[];
	readonly rule: number;
}

export function answer(kernel: Kernel, head: HeadParameters, corpus: Corpus, batch: readonly Rated[]): Answer[] {
	const graph = beginGraph(kernel, createRandom(0), false);
	const { values, gate } = run(graph, head, corpus, batch);
	const { f32 } = kernel.heap;
	const answers = batch.map(({ row }, k) => ({
		columns: judges.map((_, j) => f32[(values.at >> 2) + k * values.cols + j] ?? 0),
		shares: sharesOf(f32, gate, k),
		rule: corpus.features[row * corpus.columns + 4 * corpus.width] ?? 0,
	}));
	graph.end();
	return answers;
}
