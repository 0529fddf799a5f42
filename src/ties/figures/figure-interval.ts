import type { Figure } from "../../model/reading.ts";
import type { Interval } from "../measures/interval.ts";

/** Percent and plain dollars, so that "a fraction of .967" and "96.7 percent" meet. */
const scales: Readonly<Record<string, readonly [string, number]>> = {
	fraction: ["percent", 100],
	share: ["percent", 100],
	percent: ["percent", 1],
	"%": ["percent", 1],
	usd: ["usd", 1],
	musd: ["usd", 1e6],
	"million usd": ["usd", 1e6],
	"billion usd": ["usd", 1e9],
};

export function canonicalUnit(unit: string): { readonly unit: string; readonly factor: number } {
	const [canonical, factor] = scales[unit.toLowerCase()] ?? [unit, 1];
	return { unit: canonical, factor };
}

export function scaled({ low, high }: Interval, factor: number): Interval {
	return { low: low * factor, high: high * factor };
}

/** Every value that the text allows. A figure without a number has none. */
export function intervalOfFigure(figure: Figure): Interval | undefined {
	const { factor } = canonicalUnit(figure.unit);
	const range = rangeOf(figure);
	return range && scaled(range, factor);
}

function rangeOf({ value, low, high, comparator, unit }: Figure): Interval | undefined {
	if (low !== undefined || high !== undefined) return { low: low ?? -Infinity, high: high ?? Infinity };
	if (value === undefined) return undefined;
	const half = halfWidth(value, comparator, unit);
	switch (comparator) {
		case ">":
			return { low: value - half, high: Infinity };
		case "<":
			return { low: 0.8 * value - half, high: value + half };
		case "=":
		case "~":
			return { low: value - half, high: value + half };
	}
}

/**
 * Half a unit of the last digit that is not nought: 96.7 reaches from 96.65 to 96.75, 2,720,000,000 from 2.715 billion to
 * 2.725. "Two thirds" reaches a tenth of a third to either side. "As much as 90" has come near: a fifth below at most.
 */
function halfWidth(value: number, comparator: Figure["comparator"], unit: string): number {
	if (isThird(value, unit)) return value > 1 ? 3.4 : 0.034;
	const half = 0.5 * 10 ** lastPlace(value, unit);
	return comparator === "~" ? Math.max(2 * half, roughness(value), Math.abs(value) / 100) : half;
}

/** "About 90" is said of anything that is nearer to it than to 80 and 100; "about 95" counts in fives. */
function roughness(value: number): number {
	if (value % 10 === 0) return 0.5 * 10 ** (/0+$/.exec(String(value))?.[0].length ?? 0);
	return value % 5 === 0 ? 2.5 : 0;
}

/** 66.67 percent and .6667 are how "two thirds" comes out in digits. */
function isThird(value: number, unit: string): boolean {
	const fraction = canonicalUnit(unit).unit === "percent" ? (value > 1 ? value / 100 : value) : Number.NaN;
	return [1 / 3, 2 / 3].some((third) => Math.abs(fraction - third) < 0.0005);
}

/** Power of ten of the last digit that counts; noughts at the end count in percentages, where 90 is 90. */
function lastPlace(value: number, unit: string): number {
	const digits = String(Math.abs(value));
	const point = digits.indexOf(".");
	if (point >= 0) return -(digits.length - point - 1);
	if (canonicalUnit(unit).unit === "percent" || value === 0) return 0;
	return /0*$/.exec(digits)?.[0].length ?? 0;
}
