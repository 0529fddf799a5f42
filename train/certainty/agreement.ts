export interface Agreement {
	readonly mae: number;
	readonly r: number;
}

/** Mean absolute error and Pearson's r. */
export function agreement(gold: readonly number[], values: readonly number[]): Agreement {
	const n = gold.length;
	const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / n;
	const [mx, my] = [mean(gold), mean(values)];
	const products = (f: (x: number, y: number) => number): number =>
		gold.reduce((sum, x, k) => sum + f(x - mx, (values[k] ?? 0) - my), 0);
	return {
		mae: mean(gold.map((x, k) => Math.abs(x - (values[k] ?? 0)))),
		r: products((x, y) => x * y) / Math.sqrt(products((x) => x * x) * products((_, y) => y * y)),
	};
}
