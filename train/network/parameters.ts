import type { Kernel } from "../../src/network/kernel.ts";
import type { Random } from "./random.ts";

/** A trained matrix with its gradient and Adam's two moments, all in the kernel's heap. */
export interface Parameter {
	readonly name: string;
	readonly rows: number;
	readonly cols: number;
	readonly at: number;
	readonly grad: number;
	readonly first: number;
	readonly second: number;
	/** Rows with a gradient in this step; set for embedding tables, of which a batch touches few rows. */
	readonly touched?: Set<number>;
}

export interface Parameters {
	readonly all: ReadonlyMap<string, Parameter>;
	/** Glorot-uniform where `scale` is not given, else normal × scale. */
	matrix(name: string, rows: number, cols: number, scale?: number): Parameter;
	/** An embedding table: normal × scale, updated row by row. */
	table(name: string, rows: number, cols: number, scale: number): Parameter;
	bias(name: string, cols: number, fill?: (column: number) => number): Parameter;
}

export function createParameters(kernel: Kernel, random: Random): Parameters {
	const all = new Map<string, Parameter>();
	const { f32, alloc } = kernel.heap;
	const create = (name: string, rows: number, cols: number, sparse: boolean, fill: (i: number) => number) => {
		const size = ((rows * cols + 3) & ~3) * 4;
		const [at, grad, first, second] = [alloc(size), alloc(size), alloc(size), alloc(size)];
		f32.fill(0, at >> 2, (second + size) >> 2);
		for (let i = 0; i < rows * cols; i++) f32[(at >> 2) + i] = fill(i);
		const parameter = { name, rows, cols, at, grad, first, second, ...(sparse && { touched: new Set<number>() }) };
		all.set(name, parameter);
		return parameter;
	};
	return {
		all,
		matrix(name, rows, cols, scale) {
			const limit = Math.sqrt(6 / (rows + cols));
			return create(name, rows, cols, false, () =>
				scale === undefined ? (random.next() * 2 - 1) * limit : random.normal() * scale,
			);
		},
		table: (name, rows, cols, scale) => create(name, rows, cols, true, () => random.normal() * scale),
		bias: (name, cols, fill = () => 0) => create(name, 1, cols, false, fill),
	};
}

export interface AdamOptions {
	readonly rate: number;
	readonly beta1?: number;
	readonly beta2?: number;
	readonly clip?: number;
	/** Counted from 1, for the corrections of the moments. */
	readonly step: number;
}

/** A table's row moves only when its word comes, so it moves further. */
const tableRate = 2;

/** One step of Adam over all parameters, clipped by their common norm. Clears the gradients. Returns the norm. */
export function adamStep(kernel: Kernel, parameters: Iterable<Parameter>, options: AdamOptions): number {
	const { beta1 = 0.9, beta2 = 0.98, clip = 5 } = options;
	const list = [...parameters];
	let sum = 0;
	for (const parameter of list)
		eachBlock(parameter, (offset, n) => (sum += kernel.squares(parameter.grad + offset, n)));
	const norm = Math.sqrt(sum);
	const scale = norm > clip ? clip / norm : 1;
	const corrected = (options.rate * Math.sqrt(1 - beta2 ** options.step)) / (1 - beta1 ** options.step);
	for (const { at, grad, first, second, ...parameter } of list) {
		const rate = parameter.touched ? corrected * tableRate : corrected;
		eachBlock(parameter, (o, n) =>
			kernel.adam(at + o, grad + o, first + o, second + o, n, rate, beta1, beta2, 1e-8, scale),
		);
		parameter.touched?.clear();
	}
	return norm;
}

/** The parameter's bytes that may hold a gradient. Table rows are multiples of 4 wide. */
function eachBlock(
	parameter: Pick<Parameter, "rows" | "cols" | "touched">,
	visit: (offset: number, n: number) => void,
) {
	if (parameter.touched === undefined) {
		visit(0, (parameter.rows * parameter.cols + 3) & ~3);
		return;
	}
	for (const row of parameter.touched) visit(row * parameter.cols * 4, parameter.cols);
}

/** The values as they stand, for a checkpoint or for quantising. */
export function valuesOf(kernel: Kernel, parameter: Parameter): Float32Array {
	const from = parameter.at >> 2;
	return kernel.heap.f32.slice(from, from + parameter.rows * parameter.cols);
}

export function setValues(kernel: Kernel, parameter: Parameter, values: Float32Array): void {
	kernel.heap.f32.set(values.subarray(0, parameter.rows * parameter.cols), parameter.at >> 2);
}
