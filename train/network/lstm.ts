import type { Kernel } from "../../src/network/kernel.ts";
import type { Layout } from "../../src/network/layout.ts";
import { dropoutMask, type Graph, packed, repeatRow, type Tensor } from "./graph.ts";
import type { Parameter, Parameters } from "./parameters.ts";

export interface LstmParameters {
	readonly input: Parameter;
	readonly recurrent: Parameter;
	readonly bias: Parameter;
}

export interface BiLstmParameters {
	readonly forward: LstmParameters;
	readonly backward: LstmParameters;
}

/** Names: `<name>.forward.input`, …: those that src/network/layers.ts reads. */
export function createBiLstm(parameters: Parameters, name: string, inputs: number, units: number): BiLstmParameters {
	const direction = (side: string): LstmParameters => ({
		input: parameters.matrix(`${name}.${side}.input`, inputs, 4 * units),
		recurrent: parameters.matrix(`${name}.${side}.recurrent`, units, 4 * units),
		// A forget gate that begins open keeps early gradients alive.
		bias: parameters.bias(`${name}.${side}.bias`, 4 * units, (i) => (i >= units && i < 2 * units ? 1 : 0)),
	});
	return { forward: direction("forward"), backward: direction("backward") };
}

/** Both directions side by side: rows × 2 units. `drop`: probability of one mask a sequence on the recurrent state. */
export function biLstm(graph: Graph, x: Tensor, layout: Layout, parameters: BiLstmParameters, drop: number): Tensor {
	const units = parameters.forward.recurrent.rows;
	const y = graph.tensor(x.rows, 2 * units);
	runDirection(graph, x, y, layout, parameters.forward, { offset: 0, reverse: false, drop });
	runDirection(graph, x, y, layout, parameters.backward, { offset: units, reverse: true, drop });
	return y;
}

interface Direction {
	readonly offset: number;
	readonly reverse: boolean;
	readonly drop: number;
}

/** What one direction keeps for the way back. All pointers. */
interface Kept {
	readonly gates: number;
	readonly cell: number;
	readonly tanhCell: number;
	/** State of the step before, masked, a row for each row. */
	readonly before: number;
	readonly mask: number;
}

function runDirection(graph: Graph, x: Tensor, y: Tensor, layout: Layout, p: LstmParameters, way: Direction): void {
	const { kernel } = graph;
	const { heap } = kernel;
	const H = p.recurrent.rows;
	const N = 4 * H;
	const kept: Kept = {
		gates: heap.alloc(x.rows * N * 4),
		cell: heap.alloc(x.rows * H * 4),
		tanhCell: heap.alloc(x.rows * H * 4),
		before: heap.alloc(x.rows * H * 4),
		mask: graph.training && way.drop > 0 ? dropoutMask(graph, (layout.active[0] ?? 0) * H, way.drop) : 0,
	};
	repeatRow(kernel, p.bias.at, { at: kept.gates, rows: x.rows, cols: N });
	const mark = heap.mark();
	kernel.gemm(x.at, x.cols, 1, packed(kernel, p.input.at, N, 1, x.cols, N), kept.gates, N, x.rows, N, x.cols, 1);
	heap.release(mark);
	heap.f32.fill(0, kept.before >> 2, (kept.before >> 2) + x.rows * H);
	const recurrent = packed(kernel, p.recurrent.at, N, 1, H, N);
	for (let i = 0; i < layout.steps; i++) stepForward(kernel, y, layout, kept, recurrent, H, way, i);
	heap.release(recurrent);
	graph.onBackward(() => backDirection(kernel, x, y, layout, p, way, kept));
}

/** Rows of a step and of the step before it in the direction of travel. */
function stepRows(layout: Layout, reverse: boolean, i: number) {
	const t = reverse ? layout.steps - 1 - i : i;
	const previous = reverse ? t + 1 : t - 1;
	const n = layout.active[t] as number;
	const known = i === 0 ? 0 : Math.min(n, layout.active[previous] as number);
	return { row: layout.starts[t] as number, n, known, previousRow: i === 0 ? 0 : (layout.starts[previous] as number) };
}

function stepForward(
	kernel: Kernel,
	y: Tensor,
	layout: Layout,
	kept: Kept,
	recurrent: number,
	H: number,
	way: Direction,
	i: number,
): void {
	const { row, n, known, previousRow } = stepRows(layout, way.reverse, i);
	const { f32 } = kernel.heap;
	const before = kept.before + row * H * 4;
	for (let r = 0; r < known; r++) {
		const from = y.at + ((previousRow + r) * y.cols + way.offset) * 4;
		if (kept.mask) kernel.multiply(before + r * H * 4, from, kept.mask + r * H * 4, H);
		else f32.copyWithin((before >> 2) + r * H, from >> 2, (from >> 2) + H);
	}
	const gates = kept.gates + row * 4 * H * 4;
	if (known > 0) kernel.gemm(before, H, 1, recurrent, gates, 4 * H, known, 4 * H, H, 1);
	const at = (base: number, from: number): number => base + from * H * 4;
	const out = (from: number): number => y.at + (from * y.cols + way.offset) * 4;
	const step = (from: number, count: number, cPrev: number): void => {
		if (count === 0) return;
		const g = kept.gates + from * 4 * H * 4;
		kernel.lstmStep(g, cPrev, at(kept.cell, from), at(kept.tanhCell, from), out(from), y.cols, count, H);
	};
	step(row, known, at(kept.cell, previousRow));
	step(row + known, n - known, 0);
}

function backDirection(
	kernel: Kernel,
	x: Tensor,
	y: Tensor,
	layout: Layout,
	p: LstmParameters,
	way: Direction,
	kept: Kept,
): void {
	const { heap } = kernel;
	const mark = heap.mark();
	const H = p.recurrent.rows;
	const N = 4 * H;
	const sequences = layout.active[0] ?? 0;
	const dc = heap.alloc(sequences * H * 4);
	heap.f32.fill(0, dc >> 2, (dc >> 2) + sequences * H);
	const back = heap.alloc(sequences * H * 4);
	const transposed = packed(kernel, p.recurrent.at, 1, N, N, H);
	for (let i = layout.steps - 1; i >= 0; i--)
		stepBackward(kernel, y, layout, kept, { dc, back, transposed, H }, way, i);
	const dGates = packed(kernel, kept.gates, N, 1, x.rows, N);
	kernel.gemm(kept.before, 1, H, dGates, p.recurrent.grad, N, H, N, x.rows, 1);
	kernel.gemm(x.at, 1, x.cols, dGates, p.input.grad, N, x.cols, N, x.rows, 1);
	for (let r = 0; r < x.rows; r++) kernel.add(p.bias.grad, kept.gates + r * N * 4, N);
	kernel.gemm(kept.gates, N, 1, packed(kernel, p.input.at, 1, N, N, x.cols), x.grad, x.cols, x.rows, x.cols, N, 1);
	heap.release(mark);
}

interface BackBuffers {
	readonly dc: number;
	readonly back: number;
	readonly transposed: number;
	readonly H: number;
}

function stepBackward(
	kernel: Kernel,
	y: Tensor,
	layout: Layout,
	kept: Kept,
	{ dc, back, transposed, H }: BackBuffers,
	way: Direction,
	i: number,
): void {
	const { row, n, known, previousRow } = stepRows(layout, way.reverse, i);
	const unit = (base: number, from: number): number => base + from * H * 4;
	const step = (from: number, count: number, cPrev: number): void => {
		if (count === 0) return;
		const dh = y.grad + (from * y.cols + way.offset) * 4;
		const g = kept.gates + from * 4 * H * 4;
		kernel.lstmBack(g, cPrev, unit(kept.tanhCell, from), dh, y.cols, unit(dc, from - row), count, H);
	};
	step(row, known, unit(kept.cell, previousRow));
	step(row + known, n - known, 0);
	if (known === 0) return;
	kernel.gemm(kept.gates + row * 4 * H * 4, 4 * H, 1, transposed, back, H, known, H, 4 * H, 0);
	if (kept.mask) kernel.multiply(back, back, kept.mask, known * H);
	for (let r = 0; r < known; r++) {
		kernel.add(y.grad + ((previousRow + r) * y.cols + way.offset) * 4, unit(back, r), H);
	}
}
