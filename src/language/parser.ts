import type { Kernel } from "../network/kernel.ts";
import {
	applyFloatLinear,
	applyLinear,
	type FloatLinear,
	type Linear,
	loadFloatLinear,
	loadLinear,
	loadVector,
} from "../network/layers.ts";
import { type Layout, layOut } from "../network/layout.ts";
import { getText, type Weights } from "../network/weights.ts";
import { createEncoder, type Encoder } from "./encoder.ts";
import type { FormFeatures } from "./features.ts";
import { bestColumn, type ChooseTag, tagChooser } from "./tags.ts";
import { bestTree } from "./tree.ts";

/** A sentence's tree. heads: −1 the root. */
export interface Tree {
	readonly tags: readonly string[];
	readonly heads: Int32Array;
	readonly labels: readonly string[];
	readonly probabilities: Float64Array;
	readonly states: Float32Array;
}

export interface Parser {
	readonly stateWidth: number;
	parse(sentences: readonly (readonly string[])[]): Tree[];
}

/** Words worked on at once: enough to keep the matrices full, few enough to bound the memory. */
const batchWords = 1024;

interface Layers {
	readonly encoder: Encoder;
	readonly tags: readonly string[];
	readonly chooseTag: ChooseTag;
	readonly labels: readonly string[];
	readonly dependent: Linear;
	readonly candidate: Linear;
	readonly bilinear: FloatLinear;
	readonly root: number;
	readonly labelDependent: Linear;
	readonly labelHead: Linear;
	readonly labelRoot: number;
	readonly label: FloatLinear;
	readonly tag: Linear;
}

export function createParser(kernel: Kernel, weights: Weights, features: FormFeatures): Parser {
	const tags = getText(weights, "tags").split("\n");
	const layers: Layers = {
		encoder: createEncoder(kernel, weights, features),
		tags,
		chooseTag: tagChooser(tags),
		labels: getText(weights, "labels").split("\n"),
		dependent: loadLinear(kernel, weights, "arc.dependent"),
		candidate: loadLinear(kernel, weights, "arc.candidate"),
		bilinear: loadFloatLinear(kernel, weights, "arc.bilinear"),
		root: loadVector(kernel, weights, "arc.root"),
		labelDependent: loadLinear(kernel, weights, "label.dependent"),
		labelHead: loadLinear(kernel, weights, "label.head"),
		labelRoot: loadVector(kernel, weights, "label.root"),
		label: loadFloatLinear(kernel, weights, "label.out"),
		tag: loadLinear(kernel, weights, "tag"),
	};
	return {
		stateWidth: layers.encoder.width,
		parse: (sentences) => inBatches(sentences).flatMap((batch) => parseBatch(kernel, layers, batch)),
	};
}

function inBatches(sentences: readonly (readonly string[])[]): (readonly string[])[][] {
	const batches: (readonly string[])[][] = [];
	let words = batchWords;
	for (const sentence of sentences) {
		if (words + sentence.length > batchWords) {
			batches.push([]);
			words = 0;
		}
		batches.at(-1)?.push(sentence);
		words += sentence.length;
	}
	return batches;
}

function parseBatch(kernel: Kernel, layers: Layers, sentences: readonly (readonly string[])[]): Tree[] {
	const { heap } = kernel;
	const mark = heap.mark();
	const layout = layOut(sentences.map((sentence) => sentence.length));
	const { states, integers } = layers.encoder.encode(sentences.flat(), layout);
	const arcs = scoreArcs(kernel, layers, integers, layout);
	const heads = new Int32Array(layout.rows);
	arcs.forEach((arc, s) => {
		heads.set(arc.heads, layout.firsts[s] as number);
	});
	const labels = bestLabels(kernel, layers, integers, layout, heads);
	const tags = bestTags(kernel, layers, integers, layout.rows);
	const { width } = layers.encoder;
	// One piece of memory a batch: thousands of small ones are given back to the process, but not by it.
	const kept = heap.f32.slice(states >> 2, (states >> 2) + layout.rows * width);
	const trees = arcs.map(({ heads: own, probabilities }, s) => {
		const [from, to] = [layout.firsts[s] as number, layout.firsts[s + 1] as number];
		return {
			tags: named(layers.tags, tags, from, to),
			heads: own.map((head) => head - 1),
			labels: named(layers.labels, labels, from, to),
			probabilities,
			states: kept.subarray(from * width, to * width),
		};
	});
	heap.release(mark);
	return trees;
}

function named(names: readonly string[], ids: Int32Array, from: number, to: number): string[] {
	const out: string[] = [];
	for (let i = from; i < to; i++) out.push(names[ids[i] as number] as string);
	return out;
}

interface Arcs {
	/** 0 the root, j + 1 word j. */
	readonly heads: Int32Array;
	readonly probabilities: Float64Array;
}

function scoreArcs(kernel: Kernel, layers: Layers, states: number, layout: Layout): Arcs[] {
	const { heap } = kernel;
	const { rows, firsts } = layout;
	const D = layers.dependent.outputs;
	const hidden = heap.alloc(rows * D * 4);
	const dependents = heap.alloc(rows * D * 4);
	// The root's row stands before each sentence's first word, one place for all: it is put there in turn.
	const candidates = heap.alloc((rows + 1) * D * 4) + D * 4;
	applyLinear(kernel, layers.dependent, states, hidden, rows);
	kernel.rectify(hidden, rows * D);
	applyFloatLinear(kernel, layers.bilinear, hidden, dependents, rows);
	applyLinear(kernel, layers.candidate, states, candidates, rows);
	kernel.rectify(candidates, rows * D);
	const arcs: Arcs[] = [];
	for (let s = 0; s + 1 < firsts.length; s++) {
		const from = firsts[s] as number;
		const n = (firsts[s + 1] as number) - from;
		// Safe in order: the row before this sentence belongs to a sentence that is done.
		const block = candidates + (from - 1) * D * 4;
		heap.f32.copyWithin(block >> 2, layers.root >> 2, (layers.root >> 2) + D);
		arcs.push(decode(kernel, dependents + from * D * 4, block, D, n));
	}
	return arcs;
}

function decode(kernel: Kernel, dependents: number, candidates: number, D: number, n: number): Arcs {
	const { heap } = kernel;
	const mark = heap.mark();
	const wide = n + 1;
	const panels = heap.alloc(D * ((wide + 7) & ~7) * 4);
	const at = heap.alloc(n * wide * 4);
	kernel.pack(candidates, 1, D, D, wide, panels);
	kernel.gemm(dependents, D, 1, panels, at, wide, n, wide, D, 0);
	const scores = heap.f32.subarray(at >> 2, (at >> 2) + n * wide);
	const heads = bestTree(scores, n);
	const probabilities = new Float64Array(n);
	for (let d = 0; d < n; d++) {
		const chosen = scores[d * wide + (heads[d] as number)] as number;
		let total = 0;
		for (let h = 0; h < wide; h++) if (h !== d + 1) total += Math.exp((scores[d * wide + h] as number) - chosen);
		probabilities[d] = Math.round(1000 / total) / 1000;
	}
	heap.release(mark);
	return { heads, probabilities };
}

function bestLabels(kernel: Kernel, layers: Layers, states: number, layout: Layout, heads: Int32Array): Int32Array {
	const { heap } = kernel;
	const { rows, firsts } = layout;
	const D = layers.labelHead.outputs;
	const own = heap.alloc(rows * D * 4);
	const above = heap.alloc(rows * D * 4);
	applyLinear(kernel, layers.labelDependent, states, own, rows);
	applyLinear(kernel, layers.labelHead, states, above, rows);
	for (let s = 0; s + 1 < firsts.length; s++) {
		const first = firsts[s] as number;
		for (let w = first; w < (firsts[s + 1] as number); w++) {
			const head = heads[w] as number;
			kernel.add(own + w * D * 4, head === 0 ? layers.labelRoot : above + (first + head - 1) * D * 4, D);
		}
	}
	kernel.rectify(own, rows * D);
	const scores = heap.alloc(rows * layers.label.outputs * 4);
	applyFloatLinear(kernel, layers.label, own, scores, rows);
	forceRoots(kernel, scores, layers, heads);
	return bestColumns(kernel, scores, rows, layers.label.outputs);
}

/** The root, and only it, is called root. */
function forceRoots(kernel: Kernel, scores: number, layers: Layers, heads: Int32Array): void {
	const root = layers.labels.indexOf("root");
	const cols = layers.label.outputs;
	heads.forEach((head, w) => {
		kernel.heap.f32[(scores >> 2) + w * cols + root] = head === 0 ? 1e30 : -1e30;
	});
}

function bestTags(kernel: Kernel, layers: Layers, states: number, rows: number): Int32Array {
	const cols = layers.tag.outputs;
	const scores = kernel.heap.alloc(rows * cols * 4);
	applyLinear(kernel, layers.tag, states, scores, rows);
	const { f32 } = kernel.heap;
	return Int32Array.from({ length: rows }, (_, r) => layers.chooseTag(f32, (scores >> 2) + r * cols));
}

function bestColumns(kernel: Kernel, at: number, rows: number, cols: number): Int32Array {
	const { f32 } = kernel.heap;
	return Int32Array.from({ length: rows }, (_, r) => bestColumn(f32, (at >> 2) + r * cols, cols));
}
