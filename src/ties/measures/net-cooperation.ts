/**
 * Net cooperation: the sum of Goldstein weights (−10 military attack to +8.3 … 10 cooperation) over the events of i
 * towards j in a period. Directed.
 * Unit: Goldstein points. Range: unbounded, since it grows with the number of events, and so with media attention;
 * `mean` does not, and is the one to compare across periods.
 * Source: Goldstein 1992, JCR 36(2); equal sums to the ICEWS sample that is the golden test.
 */
export interface NetCooperation {
	readonly events: number;
	readonly cooperation: number;
	readonly conflict: number;
	readonly net: number;
	readonly mean: number;
}

const noCooperation: NetCooperation = { events: 0, cooperation: 0, conflict: 0, net: 0, mean: 0 };

export function netCooperation(weights: readonly number[]): NetCooperation {
	return weights.reduce(addEvent, noCooperation);
}

/** One event more: so that millions of rows need one record a cell, not a list of weights. */
function addEvent(sum: NetCooperation, weight: number): NetCooperation {
	const events = sum.events + 1;
	const net = sum.net + weight;
	return {
		events,
		cooperation: sum.cooperation + Math.max(weight, 0),
		conflict: sum.conflict + Math.min(weight, 0),
		net,
		mean: net / events,
	};
}
