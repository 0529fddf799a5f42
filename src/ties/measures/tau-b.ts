import { eachPair, type Portfolios } from "./portfolio.ts";

/**
 * Kendall's τb: concordant less discordant pairs of questions, over those not tied, corrected for ties on either side.
 * Unit: none. Range: −1 to 1. Symmetric. NaN where a side makes one choice only.
 * Kept for reading older work: it measures association, not likeness; two portfolios may differ on every question and have τb 1
 * (Signorino & Ritter 1999, who replace it by S).
 * Source: Kendall 1945; Bueno de Mesquita 1975 for alliances.
 */
export function tauB(portfolios: Portfolios): number {
	let score = 0;
	let untiedInA = 0;
	let untiedInB = 0;
	eachPair(portfolios, (a, b, index) => {
		const earlier = { a: portfolios.a.slice(0, index), b: portfolios.b.slice(0, index) };
		eachPair(earlier, (otherA, otherB) => {
			score += Math.sign(a - otherA) * Math.sign(b - otherB);
			untiedInA += Math.abs(Math.sign(a - otherA));
			untiedInB += Math.abs(Math.sign(b - otherB));
		});
	});
	return score / Math.sqrt(untiedInA * untiedInB);
}
