import { guideColumns, styleRows, styleWords } from "../../src/claims/factuality/guide.ts";
import { judges } from "../../src/claims/factuality/mixing.ts";
import type { Kernel } from "../../src/network/kernel.ts";
import { beginGraph, constant, dropout, embed, type Graph, linear, relu, sum, type Tensor } from "../network/graph.ts";
import type { Join } from "../network/join.ts";
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
	/** A column a judge; from what tells whose guide it is, and from the words. */
	readonly gate: Layer;
	readonly words: Parameter;
}

/** A table's rows are multiples of four wide; the last column stands idle. */
const gateColumns = 4;
const hidden = 96;
const deeper = 32;

/** `networks`: how many are joined in one. */
export function createHead(
	parameters: Parameters,
	{ columns, width }: Pick<Corpus, "columns" | "width">,
	sets: number,
	networks = 1,
): HeadParameters {
	const layer = (name: string, inputs: number, outputs: number): Layer => ({
		weight: parameters.matrix(name, inputs, outputs),
		bias: parameters.bias(`${name}.bias`, outputs),
	});
	return {
		first: layer("first", columns, networks * hidden),
		second: layer("second", networks * hidden, networks * deeper),
		output: layer("output", networks * deeper, sets),
		gate: layer("gate", guideColumns(width), gateColumns),
		words: parameters.table("gate.words", styleRows, gateColumns, 0),
	};
}

/** How networks are joined in one that answers with their mean; the gate is one layer, so its mean is that of its numbers. */
export const joins: Readonly<Record<string, Join>> = {
	first: "same-inputs",
	"first.bias": "same-inputs",
	second: "own-inputs",
	"second.bias": "same-inputs",
	output: "mean-of-own-inputs",
};

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
	const guideWidth = guideColumns(width);
	const guides = new Float32Array(batch.length * guideWidth);
	batch.forEach(({ row, guide }, k) => {
		inputs.set(features.subarray(row * columns, (row + 1) * columns), k * columns);
		guides.set(guide, k * guideWidth);
	});
	const apply = (x: Tensor, { weight, bias }: Layer): Tensor => linear(graph, x, weight, bias);
	const x = dropout(graph, constant(graph, inputs, batch.length, columns), 0.2);
	const h = dropout(graph, relu(graph, apply(x, head.first)), 0.3);
	const values = apply(relu(graph, apply(h, head.second)), head.output);
	const own = apply(dropout(graph, constant(graph, guides, batch.length, guideWidth), 0.3), head.gate);
	return { values, gate: sum(graph, own, wordLogits(graph, head.words, batch, own.cols)) };
}

/** A third of the words are left out in training: no single name may decide. */
const forgotten = 0.33;

function wordLogits(graph: Graph, words: Parameter, batch: readonly Rated[], cols: number): Tensor {
	const ids = new Int32Array(batch.length * styleWords);
	batch.forEach(({ style }, k) => {
		ids.set(style, k * styleWords);
	});
	if (graph.training) for (let at = 0; at < ids.length; at++) if (graph.random.next() < forgotten) ids[at] = -1;
	return embed(graph, new Array<Parameter>(styleWords).fill(words), ids, batch.length, cols);
}

/**
 * Below this error (of values / 3) the loss is square, above it grows evenly. Newswire and MEANTIME ask for the mean
 * absolute error, so nearly the median; UDS for the correlation, so the mean.
 */
export const bends = [0.05, 0.4, 0.05, 0.3, 0.3, 0.3];

/** `commonness`: of each judge's events among those trained on. To the gate every set is equally common. */
export function certaintyLoss(
	graph: Graph,
	head: HeadParameters,
	corpus: Corpus,
	batch: readonly Rated[],
	commonness: readonly number[],
): number {
	const { values, gate } = run(graph, head, corpus, batch);
	const { f32 } = graph.kernel.heap;
	const weight = 1 / batch.length;
	let loss = 0;
	batch.forEach(({ set, gold }, k) => {
		const at = (values.at >> 2) + k * values.cols + set;
		const bend = bends[set] ?? 0.3;
		const off = (f32[at] ?? 0) - gold / 3;
		loss += weight * bent(off, bend);
		f32[(values.grad >> 2) + k * values.cols + set] = weight * slope(off, bend);
	});
	return commonness.reduce((sum, share, j) => {
		const own = Int32Array.from(batch, ({ set }) => (set === j ? j : -1));
		return sum + crossEntropy(graph, gate, own, weight / (judges.length * share));
	}, loss);
}

const bent = (off: number, bend: number): number =>
	Math.abs(off) < bend ? (off * off) / (2 * bend) : Math.abs(off) - bend / 2;
/** Of `bent`. */
export const slope = (off: number, bend: number): number => Math.max(-1, Math.min(1, off / bend));

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
