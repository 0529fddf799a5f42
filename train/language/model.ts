import { type Layout, layOut } from "../../src/network/layout.ts";
import { constant, dropout, embed, type Graph, gather, linear, relu, sum, type Tensor } from "../network/graph.ts";
import { arcLoss, crossEntropy } from "../network/losses.ts";
import { type BiLstmParameters, biLstm, createBiLstm } from "../network/lstm.ts";
import type { Parameter, Parameters } from "../network/parameters.ts";
import type { Numbered, Numberer, Targets, Vocabulary } from "./vocabulary.ts";

export interface Sizes {
	readonly embedding: number;
	readonly units: number;
	readonly arc: number;
	readonly label: number;
}

export const defaultSizes: Sizes = { embedding: 128, units: 128, arc: 128, label: 96 };

export interface Dropouts {
	readonly input: number;
	readonly hidden: number;
	readonly recurrent: number;
	readonly heads: number;
	readonly word: number;
	readonly vector: number;
	/** Leaves the encoder as it is: only what stands on it learns. */
	readonly frozen?: boolean;
}

export const defaultDropouts: Dropouts = {
	input: 0.1,
	hidden: 0.22,
	recurrent: 0.08,
	heads: 0.15,
	word: 0.12,
	vector: 0.04,
};

/** The encoder alone: what heads for other tasks are trained on. */
export interface EncoderModel {
	readonly sizes: Sizes;
	readonly tables: readonly Parameter[];
	readonly project: Parameter;
	readonly embeddingBias: Parameter;
	readonly lstm1: BiLstmParameters;
	readonly lstm2: BiLstmParameters;
}

/** The heads that one treebank's guidelines are learnt by, on an encoder that several may share. */
export interface ParserModel {
	readonly encoder: EncoderModel;
	readonly dependent: readonly [Parameter, Parameter];
	readonly candidate: readonly [Parameter, Parameter];
	readonly bilinear: readonly [Parameter, Parameter];
	readonly root: Parameter;
	readonly labelDependent: readonly [Parameter, Parameter];
	readonly labelHead: Parameter;
	readonly labelRoot: Parameter;
	readonly label: readonly [Parameter, Parameter];
	readonly tag: readonly [Parameter, Parameter];
}

export function createEncoder(parameters: Parameters, vocabulary: Vocabulary, sizes: Sizes): EncoderModel {
	const { embedding, units } = sizes;
	return {
		sizes,
		tables: [
			parameters.table("word", vocabulary.words.length, embedding, 0.01),
			...vocabulary.features.tables.map(({ name, size }) => parameters.table(name, size, embedding, 0.01)),
		],
		project: parameters.matrix("vectors.project", vocabulary.vectors.cols, embedding, 0.05),
		embeddingBias: parameters.bias("embedding.bias", embedding),
		lstm1: createBiLstm(parameters, "lstm1", embedding, units),
		lstm2: createBiLstm(parameters, "lstm2", 2 * units, units),
	};
}

export function createHeads(parameters: Parameters, encoder: EncoderModel, { labels, tags }: Targets): ParserModel {
	const { sizes } = encoder;
	const states = 2 * sizes.units;
	const layer = (name: string, inputs: number, outputs: number) =>
		[parameters.matrix(name, inputs, outputs), parameters.bias(`${name}.bias`, outputs)] as const;
	return {
		encoder,
		dependent: layer("arc.dependent", states, sizes.arc),
		candidate: layer("arc.candidate", states, sizes.arc),
		bilinear: layer("arc.bilinear", sizes.arc, sizes.arc),
		root: parameters.matrix("arc.root", 1, sizes.arc, 0.1),
		labelDependent: layer("label.dependent", states, sizes.label),
		labelHead: parameters.matrix("label.head", states, sizes.label),
		labelRoot: parameters.matrix("label.root", 1, sizes.label, 0.1),
		label: layer("label.out", sizes.label, labels.length),
		tag: layer("tag", states, tags.length),
	};
}

/** States of the words, sentence after sentence in the given order: words × 2 units. */
function encode(
	graph: Graph,
	model: EncoderModel,
	numberer: Numberer,
	sentences: readonly Numbered[],
	drop: Dropouts,
): { readonly states: Tensor; readonly layout: Layout } {
	if (drop.frozen) return encodeFrozen(graph, model, numberer, sentences, drop);
	const layout = layOut(sentences.map(({ n }) => n));
	const words = dropout(graph, embedWords(graph, model, numberer, sentences, layout, drop), drop.input);
	const first = biLstm(graph, words, layout, model.lstm1, drop.recurrent);
	const second = biLstm(graph, dropout(graph, first, drop.hidden), layout, model.lstm2, drop.recurrent);
	return { states: dropout(graph, gather(graph, second, layout.rowOf), drop.hidden), layout };
}

/** The encoder as it reads, without dropout and without a way back: heads learn on what they will get. */
function encodeFrozen(
	graph: Graph,
	model: EncoderModel,
	numberer: Numberer,
	sentences: readonly Numbered[],
	drop: Dropouts,
): { readonly states: Tensor; readonly layout: Layout } {
	const still: Graph = { ...graph, training: false, tensor: graph.tensor, onBackward: () => {} };
	const { states, layout } = encode(still, model, numberer, sentences, { ...drop, frozen: false });
	return { states: dropout(graph, states, drop.hidden), layout };
}

function embedWords(
	graph: Graph,
	model: EncoderModel,
	numberer: Numberer,
	sentences: readonly Numbered[],
	layout: Layout,
	drop: Dropouts,
): Tensor {
	const tables = model.tables.length;
	const ids = new Int32Array(layout.rows * tables);
	const cols = model.project.rows;
	const vectors = new Float32Array(layout.rows * cols);
	const dropped = (p: number): boolean => graph.training && graph.random.next() < p;
	let word = 0;
	for (const sentence of sentences) {
		for (let i = 0; i < sentence.n; i++) {
			const row = layout.rowOf[word++] as number;
			ids.set(sentence.ids.subarray(i * tables, (i + 1) * tables), row * tables);
			if (dropped(drop.word)) ids[row * tables] = 0;
			const vector = sentence.vectorRows[i] as number;
			if (vector >= 0 && !dropped(drop.vector)) numberer.vectorOf(vector, vectors, row * cols);
		}
	}
	const own = embed(graph, model.tables, ids, layout.rows, model.sizes.embedding);
	const given = constant(graph, vectors, layout.rows, cols);
	return sum(graph, own, linear(graph, given, model.project, model.embeddingBias));
}

export interface Outputs {
	readonly layout: Layout;
	readonly dependents: Tensor;
	readonly candidates: Tensor;
	readonly labelDependents: Tensor;
	readonly labelHeads: Tensor;
	readonly tags: Tensor;
}

export function runParser(
	graph: Graph,
	model: ParserModel,
	numberer: Numberer,
	sentences: readonly Numbered[],
	drop: Dropouts,
): Outputs {
	const { states, layout } = encode(graph, model.encoder, numberer, sentences, drop);
	const hidden = ([weight, bias]: readonly [Parameter, Parameter]) =>
		dropout(graph, relu(graph, linear(graph, states, weight, bias)), drop.heads);
	return {
		layout,
		dependents: linear(graph, hidden(model.dependent), ...model.bilinear),
		candidates: hidden(model.candidate),
		labelDependents: linear(graph, states, ...model.labelDependent),
		labelHeads: linear(graph, states, model.labelHead),
		tags: linear(graph, states, ...model.tag),
	};
}

/** Scores of every label for each word under the given head (0 the root, j + 1 word j of its sentence). */
export function labelScores(graph: Graph, model: ParserModel, out: Outputs, heads: Int32Array, drop: number): Tensor {
	const { firsts } = out.layout;
	const rows = new Int32Array(heads.length);
	const roots = new Int32Array(heads.length).fill(-1);
	for (let s = 0; s + 1 < firsts.length; s++) {
		for (let w = firsts[s] as number; w < (firsts[s + 1] as number); w++) {
			const head = heads[w] as number;
			rows[w] = head > 0 ? (firsts[s] as number) + head - 1 : w;
			if (head === 0) roots[w] = 0;
		}
	}
	const heads1 = replaceRows(graph, gather(graph, out.labelHeads, rows), roots, model.labelRoot);
	return linear(graph, dropout(graph, relu(graph, sum(graph, out.labelDependents, heads1)), drop), ...model.label);
}

/** Rows with `which` ≥ 0 become the one row of `row`. */
function replaceRows(graph: Graph, x: Tensor, which: Int32Array, row: Parameter): Tensor {
	const { f32 } = graph.kernel.heap;
	const from = row.at >> 2;
	const each = (visit: (r: number) => void): void => {
		for (let r = 0; r < which.length; r++) if ((which[r] as number) >= 0) visit(r);
	};
	each((r) => {
		f32.copyWithin((x.at >> 2) + r * x.cols, from, from + x.cols);
	});
	graph.onBackward(() =>
		each((r) => {
			graph.kernel.add(row.grad, x.grad + r * x.cols * 4, x.cols);
			const at = (x.grad >> 2) + r * x.cols;
			f32.fill(0, at, at + x.cols);
		}),
	);
	return x;
}

/** Mean loss per word of a batch; its gradients are ready for `graph.backward()`. */
export function parserLoss(
	graph: Graph,
	model: ParserModel,
	numberer: Numberer,
	sentences: readonly Numbered[],
	drop: Dropouts,
): number {
	const out = runParser(graph, model, numberer, sentences, drop);
	const joined = (pick: (sentence: Numbered) => Int32Array) =>
		Int32Array.from(sentences.flatMap((sentence) => [...pick(sentence)]));
	const heads = joined((sentence) => sentence.heads);
	const weight = 1 / heads.length;
	const labels = labelScores(graph, model, out, heads, drop.heads);
	return (
		arcLoss(graph, out.dependents, out.candidates, model.root, out.layout.firsts, heads, weight) +
		crossEntropy(
			graph,
			labels,
			joined((sentence) => sentence.labels),
			weight,
		) +
		crossEntropy(
			graph,
			out.tags,
			joined((sentence) => sentence.tags),
			weight * 0.6,
		)
	);
}
