import type { Figure } from "../../model/reading.ts";
import type { Fact } from "../fact.ts";
import { gapBetween, type Interval, overlaps } from "../measures/interval.ts";
import { isWithin, type Period, parsePeriod } from "../period.ts";
import { computedChanges, computedGrowth, computedShares, published, type Reference } from "./derive.ts";
import { canonicalUnit, intervalOfFigure } from "./figure-interval.ts";
import { cannotTell, describe, listed, noSeries, type Outcome, scopeText } from "./outcome.ts";
import { factsAbout, factsWhen, periodOf } from "./select.ts";

/** The same question under another coverage: a figure on "trade" may in truth be one on imports. */
const otherScopes: Readonly<Record<string, readonly string[]>> = {
	"trade-share": ["import-share", "export-share"],
	"import-share": ["trade-share"],
	"export-share": ["trade-share"],
	"trade-value": ["import-value", "export-value"],
	"trade-total": ["import-total", "export-total"],
	"unga-agreement": ["unga-agreement-three-point", "unga-agreement-no-abstentions"],
};

/** Where a wrong number may have come from: the misprint that gives the 2022 share, 96.7, as the growth of 2023. */
const easilyConfused = ["trade-share", "trade-growth", "import-share", "export-share", "trade-share-change"];

/** Checks a number against every fact on the same thing at the same time, whoever compiled it. */
export function checkLevel(figure: Figure, when: string | undefined, facts: readonly Fact[]): Outcome {
	const interval = intervalOfFigure(figure);
	if (!interval) return cannotTell("The figure has no number to compare.");
	const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
	if (figure.period !== undefined && !period) return cannotTell(`"${figure.period}" is not a period.`);
	const all = references(figure.measure, figure, facts);
	const others = (otherScopes[figure.measure] ?? []).flatMap((series) => references(series, figure, facts));
	if (all.length + others.length === 0) return checkSwapped(figure, when, facts);
	const now = at(all, period, when);
	const otherNow = at(others, period, when);
	if (now.length + otherNow.length === 0) return noSeries(whenKnown([...all, ...others], figure));
	const fits = (reference: Reference) => isComparable(reference, figure) && overlaps(reference.interval, interval);
	const exact = now.filter(fits);
	if (exact.length > 0) return match("matches", exact, [...now, ...otherNow], fits);
	const other = otherNow.filter(fits);
	if (other.length > 0) return match("matches-other-scope", other, [...now, ...otherNow], fits);
	return differs(figure, interval, now.length > 0 ? now : otherNow, all, facts);
}

function isComparable({ fact }: Reference, figure: Figure): boolean {
	return canonicalUnit(fact.unit).unit === canonicalUnit(figure.unit).unit;
}

/** Published facts first; computed ones only where the same compiler did not publish that year's. */
function references(series: string, figure: Figure, facts: readonly Fact[]): readonly Reference[] {
	const printed = factsAbout(facts, series, figure).map(published);
	const computed = computedFor(series, figure, facts).filter(
		({ fact }) => !printed.some((other) => other.fact.date === fact.date && other.fact.compiler === fact.compiler),
	);
	return [...printed, ...computed];
}

function computedFor(series: string, figure: Figure, facts: readonly Fact[]): readonly Reference[] {
	const about = (name: string) => factsAbout(facts, name, figure);
	const totals = () => facts.filter((fact) => fact.series === "trade-total" && fact.state === figure.of);
	switch (series) {
		case "trade-share":
			return figure.with === undefined ? [] : computedShares(about("trade-value"), totals());
		case "trade-growth":
			return computedGrowth(about(figure.with === undefined ? "trade-total" : "trade-value"));
		case "trade-share-change":
			return computedChanges(about("trade-share"));
		default:
			return [];
	}
}

/** A level is told with the last yearbook, which may be two years old. */
const freshest = 2;

function at(all: readonly Reference[], period: Period | undefined, when: string | undefined): readonly Reference[] {
	const kept = new Set(
		factsWhen(
			all.map(({ fact }) => fact),
			period,
			when,
			freshest,
		),
	);
	return all.filter(({ fact }) => kept.has(fact));
}

function match(
	verdict: "matches" | "matches-other-scope",
	exact: readonly Reference[],
	all: readonly Reference[],
	fits: (reference: Reference) => boolean,
): Outcome {
	const first = exact[0]?.fact;
	if (!first) return cannotTell("No fact decides.");
	const others = all
		.filter((reference) => !fits(reference))
		.map(({ fact }) => `${label(fact, first)}${describe(fact)}`);
	const more = others.length > 0 ? `; others differ: ${listed(others)}` : "";
	return {
		verdict,
		series: first.series,
		expected: `${listed(exact.map(({ fact }) => describe(fact)))}${more}`,
		scope: [...new Set(exact.map(({ fact }) => scopeText(fact)))].join(" or "),
	};
}

function label(fact: Fact, first: Fact): string {
	return fact.series === first.series ? "" : `${fact.series.replaceAll("-", " ")} `;
}

function differs(
	figure: Figure,
	interval: Interval,
	now: readonly Reference[],
	always: readonly Reference[],
	facts: readonly Fact[],
): Outcome {
	const comparable = now.filter((reference) => isComparable(reference, figure));
	const nearest = comparable.toSorted(
		(a, b) => Math.abs(gapBetween(interval, a.interval)) - Math.abs(gapBetween(interval, b.interval)),
	)[0];
	if (!nearest) return cannotTell(`The data have another unit: ${listed(now.map(({ fact }) => describe(fact)))}.`);
	const lookalikes = sources(figure, interval, always, facts);
	const gap = figure.value === undefined ? gapBetween(interval, nearest.interval) : gapToFact(figure, nearest.fact);
	return {
		verdict: "differs",
		series: nearest.fact.series,
		expected: `${listed(comparable.map(({ fact }) => describe(fact)))}; the figure is ${signed(gap)} from the nearest${lookalikes}`,
		scope: scopeText(nearest.fact),
	};
}

function gapToFact(figure: Figure, fact: Fact): number {
	return (figure.value ?? 0) * canonicalUnit(figure.unit).factor - fact.value * canonicalUnit(fact.unit).factor;
}

function signed(gap: number): string {
	const size =
		Math.abs(gap) >= 1e6 ? `${Number((gap / 1e6).toPrecision(4))} million` : String(Number(gap.toPrecision(3)));
	return gap > 0 ? `+${size}` : size;
}

/** Other numbers on the same states, of a neighbouring year or measure, that the figure equals. */
function sources(figure: Figure, interval: Interval, always: readonly Reference[], facts: readonly Fact[]): string {
	const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
	const width = interval.high - interval.low;
	if (!Number.isFinite(width) || !period) return "";
	const near = { from: shifted(period.from, -2), to: shifted(period.to, 1) };
	const candidates = [
		...always,
		...easilyConfused
			.filter((series) => series !== figure.measure)
			.flatMap((series) => factsAbout(facts, series, figure).map(published)),
	].filter((reference) => isComparable(reference, figure) && isWithin(periodOf(reference.fact), near));
	const found = candidates.find((reference) => overlaps(reference.interval, interval));
	if (!found) return "";
	return `; it equals the ${found.fact.series.replaceAll("-", " ")} of ${found.fact.date}, ${describe(found.fact)}, which may have been printed in its place`;
}

function shifted(date: string, years: number): string {
	return `${String(Number(date.slice(0, 4)) + years).padStart(4, "0")}${date.slice(4)}`;
}

/** "China's share of North Korea's trade" is easily read the wrong way round; the data know only one way. */
function checkSwapped(figure: Figure, when: string | undefined, facts: readonly Fact[]): Outcome {
	const nothing = noSeries(`No facts on ${figure.measure} of ${figure.of ?? "?"} with ${figure.with ?? "?"}.`);
	if (figure.of === undefined || figure.with === undefined) return nothing;
	const swapped = { ...figure, of: figure.with, with: figure.of };
	if (references(figure.measure, swapped, facts).length === 0) return nothing;
	const outcome = checkLevel(swapped, when, facts);
	return outcome.verdict === "matches" ? outcome : nothing;
}

function whenKnown(all: readonly Reference[], figure: Figure): string {
	const dates = [...new Set(all.map(({ fact }) => fact.date))].sort();
	return `No facts for ${figure.period ?? "the time before publication"}; known are ${listed(dates, 8)}.`;
}
