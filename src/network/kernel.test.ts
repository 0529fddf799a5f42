import assert from "node:assert/strict";
import { test } from "node:test";
import { createKernel, type Kernel } from "./kernel.ts";

const kinds = ["wasm", "trainer", "plain"] satisfies Kernel["kind"][];

/** A few repeatable numbers between −1 and 1. */
function numbers(n: number): Float32Array {
	let state = 12345;
	return Float32Array.from({ length: n }, () => {
		state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
		return state / 0x3fffffff - 1;
	});
}

function put(kernel: Kernel, values: Float32Array): number {
	const at = kernel.heap.alloc(values.length * 4);
	kernel.heap.f32.set(values, at >> 2);
	return at;
}

function naive(a: Float32Array, b: Float32Array, M: number, N: number, K: number): Float64Array {
	const c = new Float64Array(M * N);
	for (let i = 0; i < M; i++) {
		for (let k = 0; k < K; k++) {
			for (let j = 0; j < N; j++) c[i * N + j] = (c[i * N + j] ?? 0) + (a[i * K + k] ?? 0) * (b[k * N + j] ?? 0);
		}
	}
	return c;
}

for (const kind of kinds) {
	for (const [M, N, K] of [
		[1, 1, 1],
		[5, 9, 3],
		[131, 51, 300],
		[260, 24, 517],
	] as const) {
		test(`${kind}: ${M} × ${K} by ${K} × ${N}, plain, transposed and added on`, () => {
			const kernel = createKernel(8e6, kind);
			const [a, b] = [numbers(M * K), numbers(K * N).map((x) => x * 0.7)];
			const turned = new Float32Array(M * K);
			for (let i = 0; i < M; i++) for (let k = 0; k < K; k++) turned[k * M + i] = a[i * K + k] ?? 0;
			const panels = kernel.heap.alloc(K * ((N + 7) & ~7) * 4);
			kernel.pack(put(kernel, b), N, 1, K, N, panels);
			const out = put(kernel, new Float32Array(M * N));
			kernel.gemm(put(kernel, a), K, 1, panels, out, N, M, N, K, 0);
			kernel.gemm(put(kernel, turned), 1, M, panels, out, N, M, N, K, 1);
			const wanted = naive(a, b, M, N, K);
			const found = kernel.heap.f32.subarray(out >> 2, (out >> 2) + M * N);
			wanted.forEach((value, i) => {
				assert.ok(Math.abs((found[i] ?? 0) - 2 * value) < 1e-4 * K ** 0.5, `place ${i}`);
			});
		});
	}
}

test("the integer product is exact, and alike in WebAssembly and in plain TypeScript", () => {
	const [M, N, K] = [7, 19, 34];
	const results = (["wasm", "plain"] as const).map((kind) => {
		const kernel = createKernel(1e6, kind);
		const { heap } = kernel;
		const [x, w] = [heap.alloc(M * K * 2), heap.alloc(N * K)];
		const random = numbers(M * K + N * K);
		for (let i = 0; i < M * K; i++) heap.i16[(x >> 1) + i] = Math.round((random[i] ?? 0) * 16383);
		for (let i = 0; i < N * K; i++) heap.i8[w + i] = Math.round((random[M * K + i] ?? 0) * 127);
		const panels = heap.alloc(24 * K * 2);
		kernel.packInt(w, K, N, panels);
		const scales = put(kernel, new Float32Array(24).fill(0.5));
		const out = put(kernel, new Float32Array(M * N).fill(3));
		kernel.gemmInt(x, K, panels, scales, out, N, M, N, K, 1);
		return [...heap.f32.subarray(out >> 2, (out >> 2) + M * N)];
	});
	assert.deepEqual(results[0], results[1]);
});

test("int16 saturates and rounds ties to even", () => {
	for (const kind of ["wasm", "plain"] as const) {
		const kernel = createKernel(1e6, kind);
		const x = put(kernel, Float32Array.of(0.5, 1.5, -2.5, 1e9, -1e9, 2.4, 0, 1, 3.5));
		const out = kernel.heap.alloc(32);
		kernel.quantize(x, out, 9, 1);
		assert.deepEqual(
			[...kernel.heap.i16.subarray(out >> 1, (out >> 1) + 9)],
			[0, 2, -2, 32767, -32768, 2, 0, 1, 4],
			kind,
		);
	}
});

test("the integer product takes any number of rows, in groups of four and alone", () => {
	const [N, K] = [8, 512];
	for (const M of [1, 3, 4, 131, 262]) {
		const kernel = createKernel(2e6, "wasm");
		const { heap } = kernel;
		const [x, w] = [heap.alloc(M * K * 2), heap.alloc(N * K)];
		for (let i = 0; i < M * K; i++) heap.i16[(x >> 1) + i] = (i * 7919) % 16383;
		for (let i = 0; i < N * K; i++) heap.i8[w + i] = ((i * 31) % 255) - 127;
		const panels = heap.alloc(N * K * 2);
		kernel.packInt(w, K, N, panels);
		const out = put(kernel, new Float32Array(M * N));
		kernel.gemmInt(x, K, panels, put(kernel, new Float32Array(8).fill(1)), out, N, M, N, K, 0);
		const row = M - 1;
		let wanted = 0;
		for (let k = 0; k < K; k++) wanted += (heap.i16[(x >> 1) + row * K + k] ?? 0) * (heap.i8[w + 3 * K + k] ?? 0);
		assert.equal(heap.f32[(out >> 2) + row * N + 3], Math.fround(wanted), `${M} rows`);
	}
});

for (const kind of kinds) {
	test(`${kind}: rows of several tables are added on, each table its own`, () => {
		const kernel = createKernel(1e6, kind);
		const tables = [Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8), Float32Array.of(10, 20, 30, 40)].map((all) =>
			put(kernel, all),
		);
		const [list, ids] = [kernel.heap.alloc(8), kernel.heap.alloc(16)];
		kernel.heap.i32.set(tables, list >> 2);
		kernel.heap.i32.set([1, 0, 0, 0], ids >> 2);
		const y = put(kernel, new Float32Array(8).fill(0.5));
		kernel.addRows(y, 2, list, ids, 2, 4);
		assert.deepEqual(
			[...kernel.heap.f32.subarray(y >> 2, (y >> 2) + 8)],
			[15.5, 26.5, 37.5, 48.5, 11.5, 22.5, 33.5, 44.5],
		);
	});

	test(`${kind}: what is below zero becomes zero, the last ones too`, () => {
		const kernel = createKernel(1e6, kind);
		const x = put(kernel, Float32Array.of(-1, 2, -3, 4, -5, 6));
		kernel.rectify(x, 5);
		assert.deepEqual([...kernel.heap.f32.subarray(x >> 2, (x >> 2) + 6)], [0, 2, 0, 4, 0, 6]);
	});
}
