import type { Kernel } from "./kernel.ts";
import type { Layout } from "./layout.ts";
import { getFloats, getRows, type Rows, type Weights } from "./weights.ts";

/** States are kept in [−1, 1]; as int16 they are multiplied by this. */
export const stateScale = 16383;

/** A trained layer, y = x · W + b, on int16 inputs and int8 weights. All pointers. */
export interface Linear {
	readonly inputs: number;
	readonly outputs: number;
	readonly panels: number;
	readonly scales: number;
	readonly bias: number;
}

/** Weights `<name>` (int8, a row an output) and, where there is one, `<name>.bias`. */
export function loadLinear(kernel: Kernel, weights: Weights, name: string): Linear {
	const rows = getRows(weights, name);
	return {
		...loadMatrix(kernel, rows),
		bias: weights.has(`${name}.bias`) ? loadVector(kernel, weights, `${name}.bias`) : 0,
	};
}

function loadMatrix(kernel: Kernel, { rows, cols, scales, data }: Rows): Omit<Linear, "bias"> {
	const { heap } = kernel;
	const wide = (rows + 7) & ~7;
	const at = heap.alloc(wide * cols * 2);
	const scaleAt = heap.alloc(wide * 4);
	heap.f32.fill(0, scaleAt >> 2, (scaleAt >> 2) + wide);
	for (let r = 0; r < rows; r++) heap.f32[(scaleAt >> 2) + r] = (scales[r] ?? 0) / stateScale;
	const mark = heap.mark();
	const plain = heap.alloc(rows * cols);
	heap.i8.set(data, plain);
	kernel.packInt(plain, cols, rows, at);
	heap.release(mark);
	return { inputs: cols, outputs: rows, panels: at, scales: scaleAt };
}

export function loadVector(kernel: Kernel, weights: Weights, name: string): number {
	const { data } = getFloats(weights, name);
	const at = kernel.heap.alloc(((data.length + 7) & ~7) * 4);
	kernel.heap.f32.set(data, at >> 2);
	return at;
}

/** y (n × outputs, floats) = x (n × inputs, int16) · W + b. */
export function applyLinear(kernel: Kernel, layer: Linear, x: number, y: number, n: number): void {
	const { inputs, outputs } = layer;
	if (layer.bias) fillRows(kernel, layer.bias, y, n, outputs);
	kernel.gemmInt(x, inputs, layer.panels, layer.scales, y, outputs, n, outputs, inputs, layer.bias ? 1 : 0);
}

function fillRows(kernel: Kernel, row: number, y: number, n: number, cols: number): void {
	const { f32 } = kernel.heap;
	const [from, all] = [y >> 2, n * cols];
	if (n > 0) f32.copyWithin(from, row >> 2, (row >> 2) + cols);
	for (let done = cols; done < all; done *= 2) f32.copyWithin(from + done, from, from + Math.min(done, all - done));
}

/** A trained layer on float inputs, for what is not bounded. `panels` is packed for `gemm`. */
export interface FloatLinear {
	readonly inputs: number;
	readonly outputs: number;
	readonly panels: number;
	readonly bias: number;
}

export function loadFloatLinear(kernel: Kernel, weights: Weights, name: string): FloatLinear {
	const { rows, cols, scales, data } = getRows(weights, name);
	const { heap } = kernel;
	const panels = heap.alloc(cols * ((rows + 7) & ~7) * 4);
	const mark = heap.mark();
	const plain = heap.alloc(rows * cols * 4);
	for (let i = 0; i < rows * cols; i++) {
		heap.f32[(plain >> 2) + i] = (data[i] as number) * (scales[Math.floor(i / cols)] as number);
	}
	kernel.pack(plain, 1, cols, cols, rows, panels);
	heap.release(mark);
	const bias = weights.has(`${name}.bias`) ? loadVector(kernel, weights, `${name}.bias`) : 0;
	return { inputs: cols, outputs: rows, panels, bias };
}

export function applyFloatLinear(kernel: Kernel, layer: FloatLinear, x: number, y: number, n: number): void {
	const { inputs, outputs } = layer;
	if (layer.bias) fillRows(kernel, layer.bias, y, n, outputs);
	kernel.gemm(x, inputs, 1, layer.panels, y, outputs, n, outputs, inputs, layer.bias ? 1 : 0);
}

export interface BiLstm {
	readonly units: number;
	/** Input weights of both directions. */
	readonly input: readonly [Linear, Linear];
	readonly recurrent: readonly [Linear, Linear];
	readonly bias: readonly [number, number];
}

/** Weights `<name>.forward.input`, `.recurrent`, `.bias` and the same of `.backward`. */
export function loadBiLstm(kernel: Kernel, weights: Weights, name: string): BiLstm {
	const both = <T>(load: (side: string) => T): readonly [T, T] => [load(`${name}.forward`), load(`${name}.backward`)];
	const recurrent = both((side) => loadLinear(kernel, weights, `${side}.recurrent`));
	return {
		units: recurrent[0].inputs,
		input: both((side) => loadLinear(kernel, weights, `${side}.input`)),
		recurrent,
		bias: both((side) => loadVector(kernel, weights, `${side}.bias`)),
	};
}

/** The gates' inputs of one direction (rows × 4 units), from int16 inputs in the layout's rows. */
function inputGates(kernel: Kernel, lstm: BiLstm, side: 0 | 1, x: number, rows: number, gates: number): void {
	const { inputs, outputs, panels, scales } = lstm.input[side];
	fillRows(kernel, lstm.bias[side], gates, rows, outputs);
	kernel.gemmInt(x, inputs, panels, scales, gates, outputs, rows, outputs, inputs, 1);
}

/** Runs one direction over gates that already hold their inputs; h goes to `out` (rows × 2 units), its half by `side`. */
export function runLstm(kernel: Kernel, lstm: BiLstm, side: 0 | 1, layout: Layout, gates: number, out: number): void {
	const { heap } = kernel;
	const mark = heap.mark();
	const H = lstm.units;
	const sequences = layout.active[0] ?? 0;
	const cell = heap.alloc(sequences * H * 4);
	const state = heap.alloc(sequences * H * 2);
	heap.f32.fill(0, cell >> 2, (cell >> 2) + sequences * H);
	heap.i16.fill(0, state >> 1, (state >> 1) + sequences * H);
	const { panels, scales } = lstm.recurrent[side];
	for (let i = 0; i < layout.steps; i++) {
		const t = side === 0 ? i : layout.steps - 1 - i;
		const n = layout.active[t] as number;
		const row = layout.starts[t] as number;
		const at = gates + row * 4 * H * 4;
		if (i > 0) kernel.gemmInt(state, H, panels, scales, at, 4 * H, n, 4 * H, H, 1);
		kernel.lstmInfer(at, cell, out + (row * 2 * H + side * H) * 4, 2 * H, state, n, H);
	}
	heap.release(mark);
}

/** Whole layer: int16 inputs (rows × inputs) to float states (rows × 2 units), in the layout's rows. */
export function applyBiLstm(kernel: Kernel, lstm: BiLstm, layout: Layout, x: number, out: number): void {
	const { heap } = kernel;
	const mark = heap.mark();
	const gates = heap.alloc(layout.rows * 4 * lstm.units * 4);
	for (const side of [0, 1] as const) {
		inputGates(kernel, lstm, side, x, layout.rows, gates);
		runLstm(kernel, lstm, side, layout, gates, out);
	}
	heap.release(mark);
}
