import type { Graph, Tensor } from "./graph.ts";
import { packed } from "./graph.ts";
import type { Parameter } from "./parameters.ts";

/** Cross-entropy of each row's softmax, summed × weight. Gold −1 leaves a row out. Returns the loss. */
export function crossEntropy(graph: Graph, logits: Tensor, gold: Int32Array, weight: number): number {
	const { f32 } = graph.kernel.heap;
	let loss = 0;
	for (let r = 0; r < logits.rows; r++) {
		const right = gold[r] as number;
		if (right < 0) continue;
		const from = (logits.at >> 2) + r * logits.cols;
		loss += rowLoss(f32, from, logits.cols, right, graph.training ? (logits.grad >> 2) + r * logits.cols : -1, weight);
	}
	return loss * weight;
}

/** Adds the gradient of weight × −log softmax(row)[right]; its place is −1 where none is wanted. */
function rowLoss(f32: Float32Array, from: number, n: number, right: number, grad: number, weight: number): number {
	let most = Number.NEGATIVE_INFINITY;
	for (let c = 0; c < n; c++) most = Math.max(most, f32[from + c] as number);
	let total = 0;
	for (let c = 0; c < n; c++) total += Math.exp((f32[from + c] as number) - most);
	if (grad >= 0) {
		for (let c = 0; c < n; c++) {
			const p = Math.exp((f32[from + c] as number) - most) / total;
			f32[grad + c] = (f32[grad + c] as number) + weight * (p - (c === right ? 1 : 0));
		}
	}
	return most + Math.log(total) - (f32[from + right] as number);
}

/**
 * Head selection: for each sentence (rows firsts[s]..firsts[s+1] of both), every word's softmax over [root, its sentence's
 * words]. heads: 0 the root, j + 1 word j of the sentence; −1 leaves a word out. Returns the loss.
 */
export function arcLoss(
	graph: Graph,
	dependents: Tensor,
	candidates: Tensor,
	root: Parameter,
	firsts: Int32Array,
	heads: Int32Array,
	weight: number,
): number {
	let loss = 0;
	for (let s = 0; s + 1 < firsts.length; s++) {
		const from = firsts[s] as number;
		const n = (firsts[s + 1] as number) - from;
		loss += sentenceArcs(graph, dependents, candidates, root, from, n, heads, weight);
	}
	return loss * weight;
}

function sentenceArcs(
	graph: Graph,
	dependents: Tensor,
	candidates: Tensor,
	root: Parameter,
	from: number,
	n: number,
	heads: Int32Array,
	weight: number,
): number {
	const { kernel } = graph;
	const { heap } = kernel;
	const mark = heap.mark();
	const D = dependents.cols;
	const row = from * D * 4;
	const wide = n + 1;
	const heads1 = heap.alloc(wide * D * 4);
	heap.f32.copyWithin(heads1 >> 2, root.at >> 2, (root.at >> 2) + D);
	heap.f32.copyWithin((heads1 >> 2) + D, (candidates.at + row) >> 2, ((candidates.at + row) >> 2) + n * D);
	const scores = heap.alloc(n * wide * 4);
	const grads = heap.alloc(n * wide * 4);
	heap.f32.fill(0, grads >> 2, (grads >> 2) + n * wide);
	kernel.gemm(dependents.at + row, D, 1, packed(kernel, heads1, 1, D, D, wide), scores, wide, n, wide, D, 0);
	let loss = 0;
	for (let i = 0; i < n; i++) {
		const right = heads[from + i] as number;
		if (right < 0) continue;
		loss += rowLoss(heap.f32, (scores >> 2) + i * wide, wide, right, (grads >> 2) + i * wide, weight);
	}
	if (graph.training) {
		kernel.gemm(grads, wide, 1, packed(kernel, heads1, D, 1, wide, D), dependents.grad + row, D, n, D, wide, 1);
		const packedDependents = packed(kernel, dependents.at + row, D, 1, n, D);
		kernel.gemm(grads + 4, 1, wide, packedDependents, candidates.grad + row, D, n, D, n, 1);
		kernel.gemm(grads, 1, wide, packedDependents, root.grad, D, 1, D, n, 1);
	}
	heap.release(mark);
	return loss;
}
