/**
 * Networks of one shape as one network that answers with their mean, which errs less than any by itself (Breiman 1996): layers whose
 * units go on side by side, each of its own inputs, and a last layer that takes the mean. A row an input, a column a unit.
 */
export interface Matrix {
	readonly rows: number;
	readonly cols: number;
	readonly data: Float32Array;
}

/** Whether each network's units see the same inputs or the units of its own layer before; and whether units go on or become one. */
export type Join = "same-inputs" | "own-inputs" | "mean-of-own-inputs" | "mean";

export function joined(all: readonly Matrix[], join: Join): Matrix {
	const { rows = 0, cols = 0 } = all[0] ?? {};
	const down = join.endsWith("own-inputs") ? rows : 0;
	const right = join.startsWith("mean") ? 0 : cols;
	const share = right === 0 ? 1 / all.length : 1;
	const whole = {
		rows: rows + down * (all.length - 1),
		cols: cols + right * (all.length - 1),
	};
	const data = new Float32Array(whole.rows * whole.cols);
	for (const [k, own] of all.entries()) {
		for (let r = 0; r < rows; r++) {
			const from = (k * down + r) * whole.cols + k * right;
			for (let c = 0; c < cols; c++) data[from + c] = (data[from + c] ?? 0) + share * (own.data[r * cols + c] ?? 0);
		}
	}
	return { ...whole, data };
}
