import { ParallaxError } from "../errors.ts";
import { kernelCode, trainerKernelCode } from "./kernel-code.ts";
import { plainFunctions } from "./kernel-plain.ts";

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

export interface Kernel extends KernelFunctions {
	/** "trainer" is the faster build whose sums may differ in the last bit between processors. */
	readonly kind: "wasm" | "plain" | "trainer";
	readonly heap: Heap;
}

const pageBytes = 65536;
/** Below it lie the kernel's own buffers (see kernel/panels.as.ts). */
const firstFree = 262144;

export function createKernel(bytes: number, kind: Kernel["kind"] = hasSimd() ? "wasm" : "plain"): Kernel {
	const pages = Math.ceil((bytes + firstFree) / pageBytes);
	const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
	const heap = createHeap(memory.buffer);
	if (kind === "plain") return { kind, heap, ...plainFunctions(heap) };
	const instance = new WebAssembly.Instance(kind === "wasm" ? compile() : compileTrainer(), { env: { memory } });
	return { kind, heap, ...(instance.exports as unknown as KernelFunctions) };
}

let compiled: WebAssembly.Module | undefined;

function compile(): WebAssembly.Module {
	compiled ??= new WebAssembly.Module(Buffer.from(kernelCode, "base64"));
	return compiled;
}

function compileTrainer(): WebAssembly.Module {
	return new WebAssembly.Module(Buffer.from(trainerKernelCode, "base64"));
}

/** Whether this machine runs 128-bit SIMD in WebAssembly; some hardened settings have no WebAssembly at all. */
function hasSimd(): boolean {
	try {
		compile();
		return true;
	} catch {
		return false;
	}
}

function createHeap(buffer: ArrayBufferLike): Heap {
	let top = firstFree;
	return {
		f32: new Float32Array(buffer),
		i32: new Int32Array(buffer),
		i16: new Int16Array(buffer),
		i8: new Int8Array(buffer),
		alloc(bytes) {
			const at = top;
			top = (top + bytes + 15) & ~15;
			if (top < 0 || top > buffer.byteLength) {
				throw new ParallaxError("input-too-large", `the network's memory of ${buffer.byteLength} bytes is used up`);
			}
			return at;
		},
		mark: () => top,
		release(mark) {
			top = mark;
		},
	};
}
