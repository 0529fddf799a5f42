import type { Interval } from "./interval.ts";

/**
 * Herfindahl–Hirschman index `HHI = Σ_j s_ij²` of a state's partner shares.
 * Unit: none. Range: 1/n (n equal partners) to 1 (one partner only). Shares that add up to less than 1 give a lower bound.
 * Source: Hirschman 1945, National Power and the Structure of Foreign Trade; Herfindahl 1950.
 */
export function concentration(shares: readonly number[]): number {
	return shares.reduce((sum, share) => sum + share * share, 0);
}

/**
 * What HHI can be when only the largest share is known. Lowest, `s²`: the rest is spread over countless partners.
 * Highest: the rest is in as few hands as it can be, `s² + (1 − s)²` for s ≥ ½. Below ½ no other partner may exceed the
 * largest, so the rest fills partners of size s and one remainder, which is tighter than that formula.
 */
export function concentrationBounds(largestShare: number): Interval {
	const square = largestShare * largestShare;
	if (largestShare <= 0) return { low: 0, high: 0 };
	const fullPartners = Math.floor(1 / largestShare + 1e-12);
	const remainder = Math.max(0, 1 - fullPartners * largestShare);
	return { low: square, high: fullPartners * square + remainder * remainder };
}
