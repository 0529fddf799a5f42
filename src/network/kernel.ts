import { ParallaxError } from "../errors.ts";
import { kernelCode, trainerKernelCode } from "./kernel-code.ts";
import type { Heap, KernelFunctions } from "./kernel-functions.ts";
import { plainFunctions } from "./kernel-plain.ts";

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
