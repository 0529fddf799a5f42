import { type Distance, distanceOf, eachPair, type Portfolios } from "./portfolio.ts";

/**
 * Cohen's weighted κ: `1 − Σ D·O / Σ D·E`, D the distance of two choices, O the pairs observed, E the pairs that each
 * side's own habits (its marginals) would give by chance.
 * Unit: none. Range: below −1 is possible only in degenerate tables; 0 is chance, 1 identical. Symmetric. NaN where both sides
 * always choose the same one thing: there is nothing to tell chance from agreement.
 * Of the measures here it orders Japan's partners as one would expect in session 73: USA .199, China −.004, Russia −.024.
 * Source: Cohen 1968, Psychological Bulletin 70(4); for foreign policy Häge 2011, Political Analysis 19(3).
 */
export function kappa(portfolios: Portfolios, distance: Distance): number {
	const observed = meanDistance(portfolios, distance);
	const expected = expectedDistance(counts(portfolios.a), counts(portfolios.b), distance);
	return 1 - observed / expected;
}

function meanDistance(portfolios: Portfolios, distance: Distance): number {
	let sum = 0;
	eachPair(portfolios, (a, b) => {
		sum += distanceOf(a, b, distance);
	});
	return sum / portfolios.a.length;
}

function expectedDistance(
	ofFirst: ReadonlyMap<number, number>,
	ofSecond: ReadonlyMap<number, number>,
	distance: Distance,
): number {
	let sum = 0;
	for (const [a, shareOfA] of ofFirst) {
		for (const [b, shareOfB] of ofSecond) sum += shareOfA * shareOfB * distanceOf(a, b, distance);
	}
	return sum;
}

/** How often each choice is made, as fractions of 1. */
function counts(choices: readonly number[]): ReadonlyMap<number, number> {
	const shares = new Map<number, number>();
	for (const choice of choices) shares.set(choice, (shares.get(choice) ?? 0) + 1 / choices.length);
	return shares;
}
