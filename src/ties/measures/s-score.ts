import { type Distance, distanceOf, eachPair, type Portfolios } from "./portfolio.ts";

export interface SScoreOptions {
	readonly distance: Distance;
	/** Largest possible difference on one question: 2 for votes of 1 to 3, 3 for alliance types of 0 to 3. */
	readonly range: number;
	/** One a question: capabilities of the third state, in alliance portfolios. Equal where left out. */
	readonly weights?: readonly number[];
}

/**
 * Signorino & Ritter's S: `1 − 2 · Σ w|Δ| / (Δmax · Σ w)`; with squared distance, Δ² and Δmax².
 * Unit: none. Range: −1 (as far apart as can be on every question) to 1 (identical). Symmetric.
 * It does not correct for chance: states with few allies agree by having none (Häge 2011, Political Analysis 19(3)).
 * Source: Signorino & Ritter 1999, ISQ 43(1); Germany–Russia 1914 in table 6 is .4, .4444444 squared, −.46 weighted.
 */
export function sScore(portfolios: Portfolios, { distance, range, weights }: SScoreOptions): number {
	const largest = distanceOf(0, range, distance);
	let apart = 0;
	let total = 0;
	eachPair(portfolios, (a, b, index) => {
		const weight = weights?.[index] ?? 1;
		apart += weight * distanceOf(a, b, distance);
		total += weight;
	});
	return 1 - (2 * apart) / (largest * total);
}
