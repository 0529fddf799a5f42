import type { Figure } from "../../model/reading.ts";
import { type Fact, familyOf } from "../fact.ts";
import { type Period, parsePeriod, yearOf } from "../period.ts";
import { cannotTell, describe, noSeries, type Outcome, scopeText } from "./outcome.ts";
import { factsAbout, factsWhen, periodOf, runsOf } from "./select.ts";

/** Words that claim something about a series rather than give a number. The reading puts them into `unit`. */
const trendUnits = [
	"sharp-rise",
	"rise",
	"sharp-fall",
	"fall",
	"times",
	"record-high",
	"record-low",
	"first-since",
] as const;
export type TrendUnit = (typeof trendUnits)[number];

export function isTrendUnit(unit: string): unit is TrendUnit {
	return trendUnits.some((known) => known === unit);
}

/**
 * "Shot up" wants at least five percentage points, or a quarter of the earlier value where it is no share, over the year
 * before. KOTRA's share of China rose 1.1 points in 2022 and 8.5 over two years: "shot up to 96.7 %" is right in part.
 */
const sharp = { points: 5, ratio: 0.25, years: 3 } as const;

interface Moment {
	readonly now: Fact;
	/** Earlier values of the same compiler and coverage, oldest first. */
	readonly earlier: readonly Fact[];
}

export function checkTrend(figure: Figure, unit: TrendUnit, when: string | undefined, facts: readonly Fact[]): Outcome {
	const about = factsAbout(facts, figure.measure, figure);
	if (about.length === 0) return noSeries(`No facts on ${figure.measure} of ${figure.of ?? "?"}.`);
	const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
	const current = factsWhen(about, period && lastYearOf(period), when, 1);
	for (const run of runsOf(about)) {
		const now = current.find((fact) => familyOf(fact) === familyOf(run[0] ?? fact) && run.includes(fact));
		if (!now) continue;
		const earlier = run.filter((fact) => periodOf(fact).to < periodOf(now).from);
		if (earlier.length > 0)
			return { ...judge(unit, figure, { now, earlier }), series: now.series, scope: scopeText(now) };
	}
	return noSeries(`No two comparable facts on ${figure.measure} up to ${figure.period ?? "publication"}.`);
}

/** Of whole years the last; a quarter stays one, and a year's figure does not lie within it. */
function lastYearOf(period: Period): Period {
	const isWholeYears = period.from.endsWith("-01-01") && period.to.endsWith("-12-31");
	return isWholeYears ? { from: `${period.to.slice(0, 4)}-01-01`, to: period.to } : period;
}

function judge(unit: TrendUnit, figure: Figure, moment: Moment): Outcome {
	switch (unit) {
		case "rise":
		case "sharp-rise":
			return checkMove(moment, 1, unit === "sharp-rise");
		case "fall":
		case "sharp-fall":
			return checkMove(moment, -1, unit === "sharp-fall");
		case "times":
			return checkTimes(moment, figure);
		case "record-high":
			return checkRecord(moment, 1);
		case "record-low":
			return checkRecord(moment, -1);
		case "first-since":
			return checkFirstSince(moment, figure);
	}
}

function checkMove({ now, earlier }: Moment, direction: 1 | -1, isSharp: boolean): Outcome {
	const last = earlier.at(-1) ?? now;
	const recent = earlier.filter((fact) => yearOf(now.date) - yearOf(fact.date) <= sharp.years);
	const widest = recent.toSorted((a, b) => direction * (a.value - b.value))[0] ?? last;
	const peak = earlier.toSorted((a, b) => direction * (b.value - a.value))[0] ?? last;
	const moves = (from: Fact) => direction * (now.value - from.value) > 0;
	const said = new Set([`${change(last, now)}`, ...(widest === last ? [] : [change(widest, now)])]);
	const expected = `${describe(now)}: ${[...said].join(", ")}; ${direction > 0 ? "highest" : "lowest"} before: ${describe(peak)}`;
	if (!isSharp) return { verdict: moves(last) ? "matches" : moves(widest) ? "partly" : "differs", expected };
	if (moves(last) && isSharpMove(last, now)) return { verdict: "matches", expected };
	return { verdict: moves(last) || (moves(widest) && isSharpMove(widest, now)) ? "partly" : "differs", expected };
}

function isSharpMove(from: Fact, to: Fact): boolean {
	const size = Math.abs(to.value - from.value);
	return from.unit === "percent" ? size >= sharp.points : size >= sharp.ratio * Math.abs(from.value);
}

function change(from: Fact, to: Fact): string {
	const difference = to.value - from.value;
	const sign = difference >= 0 ? "+" : "−";
	const size = Number(Math.abs(difference).toPrecision(3));
	return `${sign}${size}${from.unit === "percent" ? " points" : ""} on ${from.date} (${from.printed})`;
}

/** "Doubled" is right from 1.8 to 2.2 times, and in part from 1.5 to 2.5. */
function checkTimes({ now, earlier }: Moment, figure: Figure): Outcome {
	const times = figure.value;
	if (times === undefined || times <= 0) return cannotTell("The figure does not say how many times.");
	const start = figure.period === undefined ? undefined : parsePeriod(figure.period);
	const spans = start !== undefined && yearOf(start.from) < yearOf(now.date);
	const from = spans ? earlier.find((fact) => yearOf(fact.date) >= yearOf(start.from)) : earlier.at(-1);
	if (!from || from.value === 0) return cannotTell("There is no earlier value to compare with.");
	const ratio = now.value / from.value;
	const off = Math.abs(ratio / times - 1);
	const isEnough = figure.comparator === ">" ? ratio >= times : figure.comparator === "<" ? ratio <= times : off <= 0.1;
	const expected = `${Number(ratio.toPrecision(3))} times: from ${describe(from)} to ${describe(now)}`;
	return { verdict: isEnough ? "matches" : off <= 0.25 ? "partly" : "differs", expected };
}

function checkRecord({ now, earlier }: Moment, direction: 1 | -1): Outcome {
	const peak = earlier.toSorted((a, b) => direction * (b.value - a.value))[0];
	if (!peak) return cannotTell("There is no earlier value to compare with.");
	const isRecord = direction * (now.value - peak.value) > 0;
	const word = direction > 0 ? "highest" : "lowest";
	const known = `known from ${earlier[0]?.date ?? now.date}`;
	return {
		verdict: isRecord ? "matches" : "differs",
		expected: `${describe(now)}; ${word} before: ${describe(peak)}; ${known}`,
	};
}

/** The level had been reached in the year named, and at no time between. */
function checkFirstSince({ now, earlier }: Moment, figure: Figure): Outcome {
	const since = figure.value;
	if (since === undefined) return cannotTell("The figure does not say since when.");
	const then = earlier.filter((fact) => yearOf(fact.date) === since);
	const between = earlier.filter((fact) => yearOf(fact.date) > since);
	const first = then[0];
	if (!first) return noSeries(`No facts of ${since}; the first comparable is of ${earlier[0]?.date ?? "no year"}.`);
	const direction = now.value >= (between.at(-1)?.value ?? first.value) ? 1 : -1;
	const reached = (fact: Fact) => direction * (fact.value - now.value) >= 0;
	const earlierAgain = between.filter(reached).at(-1);
	const expected = `${describe(now)}; ${describe(first)}${earlierAgain ? `; but also ${describe(earlierAgain)}` : ""}`;
	return { verdict: then.some(reached) && !earlierAgain ? "matches" : "differs", expected };
}
