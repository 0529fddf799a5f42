import { type Fact, shownValue } from "../fact.ts";

export type Verdict = "matches" | "matches-other-scope" | "partly" | "differs" | "no-series" | "cannot-tell";

/** What checking one figure found; becomes a `CheckedFigure` with its place. */
export interface Outcome {
	readonly verdict: Verdict;
	/** Series that it was checked against. */
	readonly series?: string;
	/** What the data say, in words a reader understands, others that differ included. */
	readonly expected?: string;
	/** Compiler and coverage of the facts that decided. */
	readonly scope?: string;
}

const units: Readonly<Record<string, string>> = { percent: " %", musd: " million US dollars", points: " points" };

/** "96.7 % (KOTRA, ex-inter-Korean; Russia not in data, 2022)". */
export function describe(fact: Fact): string {
	return `${valueText(fact)} (${scopeText(fact)}, ${fact.date})`;
}

function valueText(fact: Fact): string {
	return `${shownValue(fact)}${units[fact.unit] ?? ""}`;
}

export function scopeText(fact: Fact): string {
	return `${fact.compiler}, ${fact.scope}`;
}

export function noSeries(expected: string): Outcome {
	return { verdict: "no-series", expected };
}

export function cannotTell(expected: string): Outcome {
	return { verdict: "cannot-tell", expected };
}

/** Up to `most` in full, the others counted. */
export function listed(items: readonly string[], most = 4): string {
	const rest = items.length - most;
	return rest > 0 ? `${items.slice(0, most).join("; ")}; and ${rest} more` : items.join("; ");
}
