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
	/** Each chosen arc's probability. */
	readonly sureness: Float32Array;
	/** The product of the chosen arcs' probabilities to the power 1/n: how sure the tree is. */
	readonly certainty: number;
}

/**
 * Parses with the float network that is being trained, or with several that know the same labels and tags: their
 * probabilities are averaged.
 */
export function parseTogether(trainees: readonly Trainee[], sentences: readonly Example[]): Parsed[] {
	const passes = trainees.map((trainee) => runForward(trainee, sentences.map(trainee.numberer.number)));
	const firsts = (passes[0] as Pass).out.layout.firsts;
	const trees = sentences.map(({ forms: { length: n } }, s) =>
		decode(meanOf(passes.map((pass) => arcProbabilities(pass, firsts[s] as number, n))), n),
	);
	const heads = Int32Array.from(trees.flatMap((tree) => [...tree.heads]));
	const labels = bestColumns(
		passes.map(({ graph, trainee, out }) => rowProbabilities(graph, labelScores(graph, trainee.model, out, heads, 0))),
		heads.length,
	);
	const tags = bestColumns(
		passes.map(({ graph, out }) => rowProbabilities(graph, out.tags)),
		heads.length,
	);
	for (const { graph } of passes) graph.end();
	return trees.map((tree, s) => ({
		...tree,
		labels: labels.subarray(firsts[s], firsts[s + 1]),
		tags: tags.subarray(firsts[s], firsts[s + 1]),
	}));
}

interface Pass {
	readonly trainee: Trainee;
	readonly graph: Graph;
	readonly out: Outputs;
}

function runForward(trainee: Trainee, sentences: readonly Numbered[]): Pass {
	const graph = beginGraph(trainee.kernel, trainee.random, false);
	return { trainee, graph, out: runParser(graph, trainee.model, trainee.numberer, sentences, defaultDropouts) };
}

/** n × (n + 1): each word's share for the root and for each word as its head. */
function arcProbabilities({ trainee, graph, out }: Pass, from: number, n: number): Float32Array {
	const { heap } = graph.kernel;
	const mark = heap.mark();
	const D = out.candidates.cols;
	const wide = n + 1;
	const candidates = heap.alloc(wide * D * 4);
	heap.f32.copyWithin(candidates >> 2, trainee.model.root.at >> 2, (trainee.model.root.at >> 2) + D);
	const start = (out.candidates.at >> 2) + from * D;
	heap.f32.copyWithin((candidates >> 2) + D, start, start + n * D);
	const at = heap.alloc(n * wide * 4);
	const side = packed(graph.kernel, candidates, 1, D, D, wide);
	graph.kernel.gemm(out.dependents.at + from * D * 4, D, 1, side, at, wide, n, wide, D, 0);
	const scores = heap.f32.slice(at >> 2, (at >> 2) + n * wide);
	heap.release(mark);
	return softmaxRows(scores, wide);
}

const rowProbabilities = ({ kernel }: Graph, x: Tensor): Float32Array =>
	softmaxRows(kernel.heap.f32.slice(x.at >> 2, (x.at >> 2) + x.rows * x.cols), x.cols);

function softmaxRows(values: Float32Array, cols: number): Float32Array {
	for (let from = 0; from < values.length; from += cols) {
		const row = values.subarray(from, from + cols);
		const most = row.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
		let total = 0;
		row.forEach((value, c) => {
			row[c] = Math.exp(value - most);
			total += row[c] as number;
		});
		row.forEach((value, c) => {
			row[c] = value / total;
		});
	}
	return values;
}

function meanOf(opinions: readonly Float32Array[]): Float32Array {
	const [first, ...others] = opinions as [Float32Array, ...Float32Array[]];
	if (others.length === 0) return first;
	return first.map((value, i) => others.reduce((sum, other) => sum + (other[i] as number), value) / opinions.length);
}

function decode(shares: Float32Array, n: number): Pick<Parsed, "heads" | "sureness" | "certainty"> {
	const heads = bestTree(
		shares.map((share) => Math.log(share + 1e-12)),
		n,
	);
	const sureness = Float32Array.from(heads, (head, d) => shares[d * (n + 1) + head] as number);
	const logs = sureness.reduce((sum, share) => sum + Math.log(share + 1e-12), 0);
	return { heads, sureness, certainty: Math.exp(logs / Math.max(1, n)) };
}

function bestColumns(opinions: readonly Float32Array[], rows: number): Int32Array {
	const values = meanOf(opinions);
	const cols = values.length / rows;
	return Int32Array.from({ length: rows }, (_, r) => {
		let at = 0;
		for (let c = 1; c < cols; c++) if ((values[r * cols + c] as number) > (values[r * cols + at] as number)) at = c;
		return at;
	});
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
		const parsed = parseTogether([trainee], group);
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
