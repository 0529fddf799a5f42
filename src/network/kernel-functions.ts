/**
 * The numerical functions, in AssemblyScript in kernel/*.as.ts, in plain TypeScript in kernel-plain.ts. Pointers are byte
 * addresses in the heap; sizes and strides count elements.
 */
export interface KernelFunctions {
	pack(src: number, rowStride: number, colStride: number, K: number, N: number, dst: number): void;
	gemm(
		A: number,
		aRow: number,
		aCol: number,
		P: number,
		C: number,
		cRow: number,
		M: number,
		N: number,
		K: number,
		accumulate: number,
	): void;
	packInt(src: number, K: number, N: number, dst: number): void;
	gemmInt(
		A: number,
		aRow: number,
		P: number,
		scales: number,
		C: number,
		cRow: number,
		M: number,
		N: number,
		K: number,
		accumulate: number,
	): void;
	quantize(src: number, dst: number, n: number, scale: number): void;
	lstmStep(gates: number, cPrev: number, c: number, tc: number, h: number, hStride: number, n: number, H: number): void;
	lstmInfer(gates: number, c: number, h: number, hStride: number, hq: number, n: number, H: number): void;
	lstmBack(
		gates: number,
		cPrev: number,
		tc: number,
		dh: number,
		dhStride: number,
		dc: number,
		n: number,
		H: number,
	): void;
	add(y: number, x: number, n: number): void;
	addRows(y: number, n: number, tables: number, ids: number, count: number, cols: number): void;
	multiply(y: number, x: number, m: number, n: number): void;
	rectify(x: number, n: number): void;
	squares(x: number, n: number): number;
	adam(
		p: number,
		g: number,
		m: number,
		v: number,
		n: number,
		rate: number,
		b1: number,
		b2: number,
		eps: number,
		scale: number,
	): void;
}

/** Memory that never moves: views stay valid, and what a task took is given back with `release(mark())`. */
export interface Heap {
	readonly f32: Float32Array;
	readonly i32: Int32Array;
	readonly i16: Int16Array;
	readonly i8: Int8Array;
	/** Address of so many bytes, aligned to 16, with whatever they held before. */
	alloc(bytes: number): number;
	mark(): number;
	release(mark: number): void;
}
