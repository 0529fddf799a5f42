import { type Fact, factColumns } from "../model/ties.ts";
import { type Interval, roundedTo } from "./measures/interval.ts";

export { type Fact, factColumns };

export type FactRow = Readonly<Record<(typeof factColumns)[number], string>>;

export function toRow(fact: Fact): FactRow {
	return { ...fact, partner: fact.partner ?? "", value: fact.printed };
}

/** The value as people are shown it: estimates with seven decimals are cut to three, printed figures stay as printed. */
export function shownValue(fact: Fact): string {
	return /\.\d{5,}$/.test(fact.printed) ? fact.value.toFixed(3) : fact.printed;
}

/** Every value that prints as the fact's: whole amounts of money that end in noughts (`2720` million) are rounded to the last digit that is not one. */
export function intervalOfFact(fact: Fact): Interval {
	return roundedTo(fact.value, decimalsOf(fact.printed, fact.unit === "musd"));
}

function decimalsOf(printed: string, isAmount: boolean): number {
	const point = printed.indexOf(".");
	if (point >= 0) return printed.length - point - 1;
	if (!isAmount) return 0;
	const noughts = /0*$/.exec(printed)?.[0].length ?? 0;
	return noughts === printed.length ? 0 : -noughts;
}

/**
 * What may be compared over time: one compiler, one kind of coverage. "ex-inter-Korean; incl. est. crude oil" and
 * "ex-inter-Korean" are one family, as KOTRA itself compares them; what follows the semicolon is told with the number.
 */
export function familyOf(fact: Fact): string {
	return `${fact.compiler}, ${fact.scope.split(";")[0]?.trim() ?? ""}`;
}

/** Symmetric series are kept once, under the state that comes first in code-point order. */
const symmetric = new Set(["summit", "alliance"]);

export function isSymmetric(series: string): boolean {
	return symmetric.has(series) || (series.startsWith("unga-") && series !== "unga-ideal-point");
}

export function isOfPair(fact: Fact, of: string, other: string): boolean {
	if (fact.state === of && fact.partner === other) return true;
	return isSymmetric(fact.series) && fact.state === other && fact.partner === of;
}
