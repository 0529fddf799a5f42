/**
 * A number as far as it is known: every value in `[low, high]` fits what was printed. Published figures are rounded, so
 * they are compared as intervals: KOTRA's 1,532.49 of 1,585.61 million dollars is 96.6499 %, and its printed 96.7 % is
 * right all the same, because the inputs' own rounding reaches 96.65.
 */
export interface Interval {
	readonly low: number;
	readonly high: number;
}

/** The values that print as `value` with that many decimals: half a unit of the last digit to either side. */
export function roundedTo(value: number, decimals: number): Interval {
	const half = 0.5 * 10 ** -decimals;
	return { low: value - half, high: value + half };
}

/** Touching ends do not count, or 96.6 would match 96.7; an exact number has no width and may lie on an end. */
export function overlaps(a: Interval, b: Interval): boolean {
	const isExact = a.low === a.high || b.low === b.high;
	const margin = (isExact ? -1e-9 : 1e-9) * Math.max(1, finite(a.low), finite(b.low));
	return a.low < b.high - margin && b.low < a.high - margin;
}

/** The margin covers the errors of binary fractions, so it grows with the numbers; bounds may be open. */
function finite(bound: number): number {
	return Number.isFinite(bound) ? Math.abs(bound) : 0;
}

/** Quotient of two intervals that are positive, in the divisor's case strictly. */
export function quotient(a: Interval, b: Interval): Interval {
	return { low: a.low / b.high, high: a.high / b.low };
}

/** How far the nearest ends are apart; 0 where they overlap. Negative where `a` lies below `b`. */
export function gapBetween(a: Interval, b: Interval): number {
	if (overlaps(a, b)) return 0;
	return a.high < b.low ? a.high - b.low : a.low - b.high;
}
