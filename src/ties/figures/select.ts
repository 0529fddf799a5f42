import type { Figure } from "../../model/reading.ts";
import { type Fact, familyOf, isOfPair } from "../fact.ts";
import { isWithin, type Period, parsePeriod, yearOf } from "../period.ts";

/** Facts of one measure, of the states a figure names, at any time. */
export function factsAbout(facts: readonly Fact[], series: string, figure: Figure): readonly Fact[] {
	const { of } = figure;
	const other = figure.with;
	if (of === undefined) return [];
	return facts.filter(
		(fact) =>
			fact.series === series &&
			(other === undefined ? fact.state === of && fact.partner === undefined : isOfPair(fact, of, other)),
	);
}

/**
 * Facts within the period, or, where the text names none, the last before publication. What is older than `years` tells
 * nothing of a present tense: "has increased its trade in recent months" of 2018 is no claim about 2016.
 */
export function factsWhen(
	facts: readonly Fact[],
	period: Period | undefined,
	published: string | undefined,
	years: number,
): readonly Fact[] {
	if (period) return facts.filter((fact) => isWithin(periodOf(fact), period));
	const known = facts.filter((fact) => published === undefined || periodOf(fact).to < published.slice(0, 10));
	const last = known
		.map((fact) => periodOf(fact).to)
		.sort()
		.at(-1);
	if (last !== undefined && published !== undefined && yearOf(last) < yearOf(published) - years) return [];
	return known.filter((fact) => periodOf(fact).to === last);
}

const periods = new Map<string, Period>();

/** A fact's date was checked when it was read. */
export function periodOf(fact: Fact): Period {
	const known = periods.get(fact.date);
	if (known) return known;
	const period = parsePeriod(fact.date) ?? { from: fact.date, to: fact.date };
	periods.set(fact.date, period);
	return period;
}

/** Facts that may be compared over time, oldest first; the longest such run first. */
export function runsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
	const runs = Map.groupBy(facts, familyOf);
	return [...runs.values()]
		.map((run) => run.toSorted((a, b) => compare(periodOf(a).from, periodOf(b).from)))
		.sort((a, b) => b.length - a.length);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
