import type { Kernel } from "../../src/network/kernel.ts";
import type { Parameter } from "./parameters.ts";
import type { Random } from "./random.ts";

/** A matrix in the heap with the gradient of the loss by it. */
export interface Tensor {
	readonly at: number;
	readonly grad: number;
	readonly rows: number;
	readonly cols: number;
}

/**
 * One batch's computation: operations compute at once and remember how to go back. `layers` and `losses` build on it.
 * Everything it takes from the heap is given back by `end()`.
 */
export interface Graph {
	readonly kernel: Kernel;
	readonly random: Random;
	/** False where a model is only measured: dropout then does nothing. */
	readonly training: boolean;
	tensor(rows: number, cols: number): Tensor;
	onBackward(step: () => void): void;
	backward(): void;
	end(): void;
}

export function beginGraph(kernel: Kernel, random: Random, training: boolean): Graph {
	const mark = kernel.heap.mark();
	const steps: (() => void)[] = [];
	return {
		kernel,
		random,
		training,
		tensor(rows, cols) {
			const bytes = ((rows * cols + 3) & ~3) * 4;
			const at = kernel.heap.alloc(bytes);
			const grad = training ? kernel.heap.alloc(bytes) : 0;
			if (training) kernel.heap.f32.fill(0, grad >> 2, (grad + bytes) >> 2);
			return { at, grad, rows, cols };
		},
		onBackward(step) {
			if (training) steps.push(step);
		},
		backward() {
			for (let i = steps.length - 1; i >= 0; i--) steps[i]?.();
		},
		end() {
			kernel.heap.release(mark);
		},
	};
}

/** Scratch memory for a packed matrix of K × N. */
export function packed(kernel: Kernel, src: number, rowStride: number, colStride: number, K: number, N: number) {
	const at = kernel.heap.alloc(K * ((N + 7) & ~7) * 4);
	kernel.pack(src, rowStride, colStride, K, N, at);
	return at;
}

/** x · W (+ b). */
export function linear(graph: Graph, x: Tensor, weight: Parameter, bias?: Parameter): Tensor {
	const { kernel } = graph;
	const { rows, cols: K } = x;
	const N = weight.cols;
	const y = graph.tensor(rows, N);
	if (bias) repeatRow(kernel, bias.at, y);
	kernel.gemm(x.at, K, 1, packed(kernel, weight.at, N, 1, K, N), y.at, N, rows, N, K, bias ? 1 : 0);
	graph.onBackward(() => backLinear(kernel, x, y, weight, bias));
	return y;
}

function backLinear(kernel: Kernel, x: Tensor, y: Tensor, weight: Parameter, bias?: Parameter): void {
	const mark = kernel.heap.mark();
	const [M, K, N] = [x.rows, x.cols, y.cols];
	kernel.gemm(y.grad, N, 1, packed(kernel, weight.at, 1, N, N, K), x.grad, K, M, K, N, 1);
	kernel.gemm(x.at, 1, K, packed(kernel, y.grad, N, 1, M, N), weight.grad, N, K, N, M, 1);
	if (bias) for (let r = 0; r < M; r++) kernel.add(bias.grad, y.grad + r * N * 4, N);
	kernel.heap.release(mark);
}

export function repeatRow(kernel: Kernel, row: number, y: Pick<Tensor, "at" | "rows" | "cols">): void {
	const { f32 } = kernel.heap;
	const from = row >> 2;
	for (let r = 0; r < y.rows; r++) f32.copyWithin((y.at >> 2) + r * y.cols, from, from + y.cols);
}

export function relu(graph: Graph, x: Tensor): Tensor {
	const { f32 } = graph.kernel.heap;
	const y = graph.tensor(x.rows, x.cols);
	const [n, from, to] = [x.rows * x.cols, x.at >> 2, y.at >> 2];
	for (let i = 0; i < n; i++) f32[to + i] = Math.max(0, f32[from + i] as number);
	graph.onBackward(() => {
		const [back, grad] = [x.grad >> 2, y.grad >> 2];
		for (let i = 0; i < n; i++) {
			if ((f32[to + i] as number) > 0) f32[back + i] = (f32[back + i] as number) + (f32[grad + i] as number);
		}
	});
	return y;
}

/** Drops values with probability p and scales up the rest. */
export function dropout(graph: Graph, x: Tensor, p: number): Tensor {
	if (!graph.training || p === 0) return x;
	const { kernel } = graph;
	const n = x.rows * x.cols;
	const mask = dropoutMask(graph, n, p);
	const y = graph.tensor(x.rows, x.cols);
	kernel.multiply(y.at, x.at, mask, n);
	graph.onBackward(() => {
		kernel.multiply(y.grad, y.grad, mask, n);
		kernel.add(x.grad, y.grad, n);
	});
	return y;
}

export function dropoutMask(graph: Graph, n: number, p: number): number {
	const { heap } = graph.kernel;
	const mask = heap.alloc(n * 4);
	const keep = 1 / (1 - p);
	const limit = Math.floor(p * 65536);
	let bits = (graph.random.next() * 4294967296) | 1;
	for (let i = 0; i < n; i++) {
		// xorshift: the masks are most of all random numbers drawn, and the seeded generator is ten times slower.
		bits ^= bits << 13;
		bits ^= bits >>> 17;
		bits ^= bits << 5;
		heap.f32[(mask >> 2) + i] = bits >>> 16 < limit ? 0 : keep;
	}
	return mask;
}

/** Rows of x in another order; an index may repeat. */
export function gather(graph: Graph, x: Tensor, index: Int32Array): Tensor {
	const { f32 } = graph.kernel.heap;
	const y = graph.tensor(index.length, x.cols);
	const from = x.at >> 2;
	for (let r = 0; r < index.length; r++) {
		const start = from + (index[r] as number) * x.cols;
		f32.copyWithin((y.at >> 2) + r * x.cols, start, start + x.cols);
	}
	graph.onBackward(() => {
		for (let r = 0; r < index.length; r++) {
			graph.kernel.add(x.grad + (index[r] as number) * x.cols * 4, y.grad + r * x.cols * 4, x.cols);
		}
	});
	return y;
}

export function sum(graph: Graph, a: Tensor, b: Tensor): Tensor {
	const y = graph.tensor(a.rows, a.cols);
	const n = a.rows * a.cols;
	graph.kernel.heap.f32.copyWithin(y.at >> 2, a.at >> 2, (a.at >> 2) + n);
	graph.kernel.add(y.at, b.at, n);
	graph.onBackward(() => {
		graph.kernel.add(a.grad, y.grad, n);
		graph.kernel.add(b.grad, y.grad, n);
	});
	return y;
}

/** For each row the sum of one row of each table; −1 adds nothing. ids[r × tables + k]. */
export function embed(graph: Graph, tables: readonly Parameter[], ids: Int32Array, rows: number, cols: number): Tensor {
	const { kernel } = graph;
	const y = graph.tensor(rows, cols);
	kernel.heap.f32.fill(0, y.at >> 2, (y.at >> 2) + rows * cols);
	const visit = (step: (table: Parameter, id: number, r: number) => void): void => {
		for (let r = 0; r < rows; r++) {
			tables.forEach((table, k) => {
				const id = ids[r * tables.length + k] as number;
				if (id >= 0) step(table, id, r);
			});
		}
	};
	visit((table, id, r) => kernel.add(y.at + r * cols * 4, table.at + id * cols * 4, cols));
	graph.onBackward(() =>
		visit((table, id, r) => {
			table.touched?.add(id);
			kernel.add(table.grad + id * cols * 4, y.grad + r * cols * 4, cols);
		}),
	);
	return y;
}

/** Values that are given and not trained. */
export function constant(graph: Graph, values: Float32Array, rows: number, cols: number): Tensor {
	const x = graph.tensor(rows, cols);
	graph.kernel.heap.f32.set(values.subarray(0, rows * cols), x.at >> 2);
	return x;
}
