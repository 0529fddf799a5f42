import { eachPair, type Portfolios } from "./portfolio.ts";

/**
 * Alignment index: the covariance of two portfolios as part of the largest that the scale allows, `4 · cov / range²`.
 * Unit: none. Range: −1 to 1; 0 where the two sides' leanings are unrelated. Symmetric.
 * The formula is inferred: it gives the published −.04 for Germany–Russia 1914, and is used for nothing else here.
 */
export function alignmentIndex(portfolios: Portfolios, range: number): number {
	const meanA = mean(portfolios.a);
	const meanB = mean(portfolios.b);
	let sum = 0;
	eachPair(portfolios, (a, b) => {
		sum += (a - meanA) * (b - meanB);
	});
	return (4 * sum) / (portfolios.a.length * range * range);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
