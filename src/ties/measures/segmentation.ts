/** The best way to cut a series into levels: where each level after the first starts, and the squares that are left. */
export interface Segmentation {
	readonly starts: readonly number[];
	readonly residual: number;
}

/** The best cut for every number of changes from none to `most`, by dynamic programming (exact, O(most · n²)). */
export function segmentations(values: readonly number[], shortest: number, most: number): readonly Segmentation[] {
	const cost = segmentCost(values);
	const none = values.map((_, end): Segmentation => ({ starts: [], residual: cost(0, end + 1) }));
	const found: Segmentation[] = [];
	let best: readonly (Segmentation | undefined)[] = none;
	for (let changes = 0; changes <= most; changes += 1) {
		const whole = best[values.length - 1];
		if (!whole) break;
		found.push(whole);
		best = withOneChangeMore(best, cost, shortest);
	}
	return found;
}

/** `best[e]` covers the values up to and with e; the new last level starts at any place that leaves it long enough. */
function withOneChangeMore(
	best: readonly (Segmentation | undefined)[],
	cost: (from: number, to: number) => number,
	shortest: number,
): readonly (Segmentation | undefined)[] {
	return best.map((_, end) => {
		let lowest = Infinity;
		let found: number | undefined;
		for (let start = shortest; start <= end + 1 - shortest; start += 1) {
			const before = best[start - 1];
			// A level more can only add: what is not lower by now will not be.
			if (!before || before.residual >= lowest || start - (before.starts.at(-1) ?? 0) < shortest) continue;
			const residual = before.residual + cost(start, end + 1);
			if (residual < lowest) [lowest, found] = [residual, start];
		}
		const before = found === undefined ? undefined : best[found - 1];
		return found === undefined || !before ? undefined : { starts: [...before.starts, found], residual: lowest };
	});
}

/** Residual sum of squares of `values[from, to)` about its mean, in constant time from running sums. */
function segmentCost(values: readonly number[]): (from: number, to: number) => number {
	const sums = [0];
	const squares = [0];
	for (const value of values) {
		sums.push((sums.at(-1) ?? 0) + value);
		squares.push((squares.at(-1) ?? 0) + value * value);
	}
	return (from, to) => {
		const sum = (sums[to] ?? 0) - (sums[from] ?? 0);
		const square = (squares[to] ?? 0) - (squares[from] ?? 0);
		return Math.max(0, square - (sum * sum) / (to - from));
	};
}

export function residualOf(values: readonly number[]): number {
	return segmentCost(values)(0, values.length);
}

/** Least-squares line over the positions: its slope a step, and the squares it leaves. */
export function linearResidual(values: readonly number[]): { readonly slope: number; readonly residual: number } {
	const middle = (values.length - 1) / 2;
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	let [crossed, spread] = [0, 0];
	for (const [index, value] of values.entries()) {
		crossed += (index - middle) * (value - mean);
		spread += (index - middle) ** 2;
	}
	const slope = spread === 0 ? 0 : crossed / spread;
	const residual = values.reduce((sum, value, index) => sum + (value - mean - slope * (index - middle)) ** 2, 0);
	return { slope, residual };
}
