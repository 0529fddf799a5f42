import type { Kernel } from "../../network/kernel.ts";
import {
	applyBiLstm,
	applyLinear,
	type BiLstm,
	type Linear,
	loadBiLstm,
	loadLinear,
	stateScale,
} from "../../network/layers.ts";
import { type Layout, layOut } from "../../network/layout.ts";
import { addRow, getFloats, getRows, getText, type Rows, type Weights } from "../../network/weights.ts";
import { findHeadWeights, headKernel } from "../head-network.ts";
import type { Role } from "./decode.ts";
import type { Draft } from "./draft.ts";
import { featuresOf, featureTables, rowsPerWord } from "./features.ts";
import type { LinkWeights } from "./link.ts";
import type { Paragraph } from "./paragraphs.ts";

export interface Tagger {
	/** Width of the encoder states it was trained on. */
	readonly width: number;
	readonly link: LinkWeights;
	/** Scores of one tag after another: (tags + 1) × tags. */
	readonly transitions: Float32Array;
	/** Added where a run of each role begins, set on held-out articles. */
	readonly bias: Readonly<Record<Role, number>>;
	/** Logits (words × tags) of each paragraph. */
	tag(paragraphs: readonly Paragraph[], drafts: readonly Draft[]): readonly Float32Array[];
}

const opened = new Map<string, Tagger | undefined>();

/** Absent where no weights are there. */
export function findTagger(language: string): Tagger | undefined {
	if (!opened.has(language)) {
		const weights = findHeadWeights(language, "attribution");
		opened.set(language, weights && openTagger(headKernel(), weights));
	}
	return opened.get(language);
}

function openTagger(kernel: Kernel, weights: Weights): Tagger {
	const input = loadLinear(kernel, weights, "input");
	const lstm = loadBiLstm(kernel, weights, "lstm");
	const output = loadLinear(kernel, weights, "output");
	const tables = putIntegers(
		kernel,
		[...featureTables.map(({ name }) => name), "lemma", "headLemma"].map((name) =>
			loadTable(kernel, getRows(weights, `feature.${name}`)),
		),
	);
	const lemmas = new Map(
		getText(weights, "lemmas")
			.split("\n")
			.map((lemma, k) => [lemma, k]),
	);
	const bias = getFloats(weights, "thresholds").data;
	return {
		width: input.inputs / 2,
		transitions: getFloats(weights, "transitions").data,
		link: { source: getFloats(weights, "link.source").data, content: getFloats(weights, "link.content").data },
		bias: { source: bias[0] ?? 0, cue: bias[1] ?? 0, content: bias[2] ?? 0 },
		tag: (paragraphs, drafts) =>
			inBatches(paragraphs).flatMap((batch) => {
				const features = batch.map((paragraph) => featuresOf(paragraph, drafts, lemmas));
				return tagBatch(kernel, { input, lstm, output, tables }, batch, features);
			}),
	};
}

/** Words worked on at once: paragraphs side by side fill the matrices. */
const batchWords = 1024;

function inBatches(paragraphs: readonly Paragraph[]): Paragraph[][] {
	const batches: Paragraph[][] = [];
	let words = batchWords;
	for (const paragraph of paragraphs) {
		if (words + paragraph.tokens.length > batchWords) {
			batches.push([]);
			words = 0;
		}
		batches.at(-1)?.push(paragraph);
		words += paragraph.tokens.length;
	}
	return batches;
}

interface Layers {
	readonly input: Linear;
	readonly lstm: BiLstm;
	readonly output: Linear;
	/** Where the addresses of the feature tables lie, rows of floats. */
	readonly tables: number;
}

function tagBatch(
	kernel: Kernel,
	layers: Layers,
	batch: readonly Paragraph[],
	features: readonly Int32Array[],
): Float32Array[] {
	const { heap } = kernel;
	const mark = heap.mark();
	const layout = layOut(batch.map(({ tokens }) => tokens.length));
	const hidden = inputsOf(kernel, layers, batch, features, layout);
	const { units } = layers.lstm;
	const out = heap.alloc(layout.rows * 2 * units * 4);
	applyBiLstm(kernel, layers.lstm, layout, hidden, out);
	const integers = heap.alloc(layout.rows * 2 * units * 2);
	kernel.quantize(out, integers, layout.rows * 2 * units, stateScale);
	const width = layers.output.outputs;
	const logits = heap.alloc(layout.rows * width * 4);
	applyLinear(kernel, layers.output, integers, logits, layout.rows);
	const results = batch.map(({ tokens }, p) => {
		const own = new Float32Array(tokens.length * width);
		for (let k = 0; k < tokens.length; k++) {
			const from = (logits >> 2) + (layout.rowOf[(layout.firsts[p] ?? 0) + k] ?? 0) * width;
			own.set(heap.f32.subarray(from, from + width), k * width);
		}
		return own;
	});
	heap.release(mark);
	return results;
}

function putIntegers({ heap }: Kernel, values: ArrayLike<number>): number {
	const at = heap.alloc(values.length * 4);
	heap.i32.set(values, at >> 2);
	return at;
}

/** A table as floats: a word adds a dozen rows, and unpacking them each time took longer than the network. */
function loadTable({ heap }: Kernel, rows: Rows): number {
	const at = heap.alloc(rows.rows * rows.cols * 4);
	heap.f32.fill(0, at >> 2, (at >> 2) + rows.rows * rows.cols);
	for (let r = 0; r < rows.rows; r++) addRow(rows, r, heap.f32, (at >> 2) + r * rows.cols);
	return at;
}

/** Inputs of the recurrent layer, in the layout's rows, as int16. */
function inputsOf(
	kernel: Kernel,
	layers: Layers,
	batch: readonly Paragraph[],
	features: readonly Int32Array[],
	layout: Layout,
): number {
	const { heap } = kernel;
	const { inputs: width, outputs: D } = layers.input;
	const packed = heap.alloc(layout.rows * D * 2);
	const mark = heap.mark();
	const states = heap.alloc(layout.rows * width * 4);
	writeStates(batch, width / 2, heap.f32.subarray(states >> 2, (states >> 2) + layout.rows * width));
	const integers = heap.alloc(layout.rows * width * 2);
	kernel.quantize(states, integers, layout.rows * width, stateScale);
	const projected = heap.alloc(layout.rows * D * 4);
	applyLinear(kernel, layers.input, integers, projected, layout.rows);
	let word = 0;
	for (const ids of features) {
		const n = ids.length / rowsPerWord;
		kernel.addRows(projected + word * D * 4, n, layers.tables, putIntegers(kernel, ids), rowsPerWord, D);
		word += n;
	}
	const hidden = heap.alloc(layout.rows * D * 4);
	const { f32 } = heap;
	for (let word = 0; word < layout.rows; word++) {
		const from = (projected >> 2) + word * D;
		const to = (hidden >> 2) + (layout.rowOf[word] as number) * D;
		for (let c = 0; c < D; c++) f32[to + c] = Math.tanh(f32[from + c] as number);
	}
	kernel.quantize(hidden, packed, layout.rows * D, stateScale);
	heap.release(mark);
	return packed;
}

/** Each word's state and its head's, side by side: what hangs on a reporting verb reads so. */
function writeStates(batch: readonly Paragraph[], width: number, out: Float32Array): void {
	let at = 0;
	out.fill(0);
	for (const { states, tokens } of batch.flatMap(({ sentences }) => sentences)) {
		tokens.forEach(({ head }, t) => {
			if (states) out.set(states.subarray(t * width, (t + 1) * width), at);
			if (states && head >= 0) out.set(states.subarray(head * width, (head + 1) * width), at + width);
			at += 2 * width;
		});
	}
}
