import { bestTree } from "../../src/language/tree.ts";
import type { Kernel } from "../../src/network/kernel.ts";
import { beginGraph, type Graph, packed, type Tensor } from "../network/graph.ts";
import type { Random } from "../network/random.ts";
import { defaultDropouts, labelScores, type Outputs, type ParserModel, runParser } from "./model.ts";
import type { Example } from "./treebank.ts";
import type { Numbered, Numberer, Vocabulary } from "./vocabulary.ts";

export interface Trainee {
	readonly kernel: Kernel;
	readonly random: Random;
	readonly model: ParserModel;
	readonly numberer: Numberer;
	readonly vocabulary: Vocabulary;
}

export interface Parsed {
	readonly heads: Int32Array;
	readonly labels: Int32Array;
	readonly tags: Int32Array;
	/** The product of the chosen arcs' probabilities to the power 1/n: how sure the tree is. */
	readonly certainty: number;
}

/** Parses with the float network that is being trained. */
export function parseNumbered(trainee: Trainee, sentences: readonly Numbered[]): Parsed[] {
	const graph = beginGraph(trainee.kernel, trainee.random, false);
	const out = runParser(graph, trainee.model, trainee.numberer, sentences, defaultDropouts);
	const { firsts } = out.layout;
	const trees = sentences.map((sentence, s) => decode(graph, trainee.model, out, firsts[s] as number, sentence.n));
	const heads = Int32Array.from(trees.flatMap((tree) => [...tree.heads]));
	const labels = bestColumns(graph, labelScores(graph, trainee.model, out, heads, 0));
	const tags = bestColumns(graph, out.tags);
	graph.end();
	return trees.map((tree, s) => ({
		heads: tree.heads,
		certainty: tree.certainty,
		labels: labels.subarray(firsts[s], firsts[s + 1]),
		tags: tags.subarray(firsts[s], firsts[s + 1]),
	}));
}

function decode(graph: Graph, model: ParserModel, out: Outputs, from: number, n: number) {
	const { kernel } = graph;
	const { heap } = kernel;
	const mark = heap.mark();
	const D = out.candidates.cols;
	const wide = n + 1;
	const candidates = heap.alloc(wide * D * 4);
	heap.f32.copyWithin(candidates >> 2, model.root.at >> 2, (model.root.at >> 2) + D);
	const start = (out.candidates.at >> 2) + from * D;
	heap.f32.copyWithin((candidates >> 2) + D, start, start + n * D);
	const at = heap.alloc(n * wide * 4);
	const side = packed(kernel, candidates, 1, D, D, wide);
	kernel.gemm(out.dependents.at + from * D * 4, D, 1, side, at, wide, n, wide, D, 0);
	const scores = heap.f32.slice(at >> 2, (at >> 2) + n * wide);
	heap.release(mark);
	const heads = bestTree(scores, n);
	let logs = 0;
	heads.forEach((head, d) => {
		let total = 0;
		const right = scores[d * wide + head] as number;
		for (let h = 0; h < wide; h++) total += Math.exp((scores[d * wide + h] as number) - right);
		logs -= Math.log(total);
	});
	return { heads, certainty: Math.exp(logs / Math.max(1, n)) };
}

function bestColumns(graph: Graph, x: Tensor): Int32Array {
	const { f32 } = graph.kernel.heap;
	const best = new Int32Array(x.rows);
	for (let r = 0; r < x.rows; r++) {
		const from = (x.at >> 2) + r * x.cols;
		let at = 0;
		for (let c = 1; c < x.cols; c++) if ((f32[from + c] as number) > (f32[from + at] as number)) at = c;
		best[r] = at;
	}
	return best;
}

export interface Accuracy {
	readonly words: number;
	readonly uas: number;
	readonly las: number;
	readonly upos: number;
	readonly tag: number;
}

const universal = (label: string | undefined): string => (label ?? "").split(":")[0] ?? "";

/** Attachment (labels without subtypes, punctuation counted) and tags on gold words. */
export function measure(trainee: Trainee, examples: readonly Example[]): Accuracy {
	const counts = { words: 0, uas: 0, las: 0, upos: 0, tag: 0 };
	for (const group of inGroups([...examples].sort(byLength), 1500)) {
		const parsed = parseNumbered(trainee, group.map(trainee.numberer.number));
		group.forEach((example, s) => {
			const tree = parsed[s];
			if (tree) countRight(counts, example, tree, trainee.vocabulary);
		});
	}
	const share = (n: number): number => Math.round((n / Math.max(1, counts.words)) * 1e4) / 100;
	return {
		words: counts.words,
		uas: share(counts.uas),
		las: share(counts.las),
		upos: share(counts.upos),
		tag: share(counts.tag),
	};
}

function countRight(
	counts: { words: number; uas: number; las: number; upos: number; tag: number },
	example: Example,
	tree: Parsed,
	vocabulary: Vocabulary,
): void {
	example.heads.forEach((head, i) => {
		const tag = vocabulary.tags[tree.tags[i] as number] ?? "";
		const attached = tree.heads[i] === head + 1;
		counts.words++;
		if (attached) counts.uas++;
		if (attached && universal(vocabulary.labels[tree.labels[i] as number]) === universal(example.labels[i]))
			counts.las++;
		if (tag === example.tags[i]) counts.tag++;
		if (tag.split("|")[0] === example.tags[i]?.split("|")[0]) counts.upos++;
	});
}

export const byLength = (a: Example, b: Example): number => a.forms.length - b.forms.length;

/** Groups of neighbours with so many words together. */
export function inGroups(sorted: readonly Example[], words: number): Example[][] {
	const groups: Example[][] = [];
	let room = 0;
	for (const item of sorted) {
		if (room < item.forms.length || groups.length === 0) {
			groups.push([]);
			room = words;
		}
		groups.at(-1)?.push(item);
		room -= item.forms.length;
	}
	return groups;
}
