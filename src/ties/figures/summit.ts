import type { Figure } from "../../model/reading.ts";
import type { Fact } from "../fact.ts";
import { meets, parsePeriod, yearOf, yearsBetween } from "../period.ts";
import { cannotTell, listed, noSeries, type Outcome } from "./outcome.ts";
import { factsAbout, periodOf } from "./select.ts";

/** Checks when, how often, or how long ago two leaders met. */
export function checkSummit(figure: Figure, when: string | undefined, facts: readonly Fact[]): Outcome {
	if (figure.of === undefined || figure.with === undefined) return cannotTell("Between whom is not said.");
	const meetings = factsAbout(facts, "summit", figure).toSorted((a, b) =>
		periodOf(a).from < periodOf(b).from ? -1 : 1,
	);
	if (meetings.length === 0)
		return noSeries(`No meetings of the leaders of ${figure.of} and ${figure.with} are listed.`);
	if (figure.unit === "soon-after-office") return checkOffice(figure, meetings, facts);
	return { ...judge(figure, when, meetings), series: "summit", scope: meetings[0]?.compiler ?? "" };
}

function judge(figure: Figure, when: string | undefined, meetings: readonly Fact[]): Outcome {
	switch (figure.unit) {
		case "years-ago":
			return checkYearsAgo(figure, when, meetings);
		case "first-since":
			return checkFirstSince(figure, when, meetings);
		case "count":
			return checkCount(figure, when, meetings);
		default:
			return checkDate(figure, when, meetings);
	}
}

/** "Soon after" is within a year. */
const soon = 1;

function checkOffice(figure: Figure, meetings: readonly Fact[], facts: readonly Fact[]): Outcome {
	const states = new Set([figure.of, figure.with]);
	const terms = facts.filter(({ series, state }) => series === "office" && states.has(state));
	if (terms.length === 0)
		return cannotTell(`When their leaders came into office is not in the data; they met ${all(meetings)}.`);
	const found = terms.flatMap((term) =>
		meetings
			.filter((fact) => fact.note.includes(term.scope))
			.map((fact) => ({ fact, term, years: yearsBetween(periodOf(term).from, periodOf(fact).from) })),
	);
	const first = found.filter(({ years }) => years >= 0).toSorted((a, b) => a.years - b.years)[0];
	if (!first)
		return cannotTell(`No meeting since a leader of theirs came into office is listed; they met ${all(meetings)}.`);
	const { fact, term, years } = first;
	return {
		verdict: years <= soon ? "matches" : "differs",
		expected: `${fact.date}, ${fact.scope}: ${Math.round(years * 365.2425)} days after ${term.scope} came into office on ${term.date}`,
		series: "summit",
		scope: fact.compiler,
	};
}

function checkDate(figure: Figure, when: string | undefined, meetings: readonly Fact[]): Outcome {
	const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
	if (!period) return cannotTell(`When is not said; they met ${all(meetings)}.`);
	// "The June 12 summit", in May: it was called off, and held after all. What is only planned is not checked with what came.
	if (when !== undefined && period.from > when.slice(0, 10)) return cannotTell("It was still to come.");
	const then = meetings.filter((fact) => meets(periodOf(fact), period));
	if (then.length > 0) return { verdict: "matches", expected: all(then) };
	return { verdict: "differs", expected: `they met ${all(meetings)}` };
}

/** "Four years ago" is said from three and a half years on, and until five are full. */
function checkYearsAgo(figure: Figure, when: string | undefined, meetings: readonly Fact[]): Outcome {
	if (figure.value === undefined || when === undefined) return cannotTell(`They met ${all(meetings)}.`);
	const { value } = figure;
	const then = meetings.filter((fact) => {
		const years = yearsBetween(periodOf(fact).from, when);
		return years >= value - 0.5 && years < value + 1;
	});
	if (then.length > 0) return { verdict: "matches", expected: all(then) };
	return { verdict: "differs", expected: `they met ${all(meetings)}` };
}

function checkFirstSince(figure: Figure, when: string | undefined, meetings: readonly Fact[]): Outcome {
	const since = figure.value;
	const until = (figure.period === undefined ? undefined : parsePeriod(figure.period))?.to ?? when;
	if (since === undefined || until === undefined) return cannotTell("Since when, or up to when, is not said.");
	const known = meetings.filter((fact) => periodOf(fact).from <= until);
	const now = known.at(-1);
	const between = known.filter((fact) => fact !== now && yearOf(fact.date) > since);
	const isThen = known.some((fact) => yearOf(fact.date) === since);
	return { verdict: isThen && between.length === 0 ? "matches" : "differs", expected: `they met ${all(known)}` };
}

function checkCount(figure: Figure, when: string | undefined, meetings: readonly Fact[]): Outcome {
	const period = figure.period === undefined ? undefined : parsePeriod(figure.period);
	const known = meetings.filter((fact) =>
		period ? meets(periodOf(fact), period) : when === undefined || periodOf(fact).from <= when,
	);
	const expected = `${known.length} meetings: ${all(known)}; the list begins in 2000`;
	if (figure.value === undefined) return cannotTell(expected);
	return { verdict: known.length === figure.value ? "matches" : "differs", expected };
}

function all(meetings: readonly Fact[]): string {
	return listed(
		meetings.map((fact) => `${fact.date}, ${fact.scope}`),
		8,
	);
}
