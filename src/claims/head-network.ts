import { existsSync, readFileSync } from "node:fs";
import { createKernel, type Kernel } from "../network/kernel.ts";
import { decodeWeights, type Weights } from "../network/weights.ts";
import { inPackage } from "../places.ts";

/** Weights of both heads and one piece of a text; a worker stays under 270 MB (`bench language`). */
const heapBytes = 48e6;

let kernel: Kernel | undefined;

/** The memory that the heads share. */
export function headKernel(): Kernel {
	kernel ??= createKernel(heapBytes);
	return kernel;
}

/** `models/<language>/<name>.bin`; absent weights leave the rules to stand alone. */
export function findHeadWeights(language: string, name: string): Weights | undefined {
	const file = inPackage("models", language, `${name}.bin`);
	return existsSync(file) ? decodeWeights(readFileSync(file), file) : undefined;
}
