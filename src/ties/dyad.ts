import type { Dyad, TieLine, TieMark } from "../model/ties.ts";
import { derivedFacts } from "./derived-facts.ts";
import { type Fact, familyOf, isSymmetric } from "./fact.ts";
import { gapSentences } from "./gap.ts";
import { changePoints } from "./measures/change-points.ts";
import { meets, type Period, parsePeriod } from "./period.ts";
import { nameOf, type StateNames, withPredecessors } from "./state-names.ts";
import { cautionsFor, changeSentences, concentrationSentences, lineTitle } from "./words.ts";

export interface Span {
	readonly from?: string;
	readonly to?: string;
}

/** All that is known of two states, or of them within a span of time. */
export function dyadTies(
	first: string,
	second: string,
	facts: readonly Fact[],
	names: StateNames,
	span: Span = {},
): Dyad {
	const sides = [withPredecessors(first), withPredecessors(second)] as const;
	const pairs = new Set(sides[0].flatMap((a) => sides[1].flatMap((b) => [`${a} ${b}`, `${b} ${a}`])));
	const alone = new Set(sides.flat());
	const within = spanFilter(span);
	const kept = facts.filter(
		(fact) =>
			fact.series !== "office" &&
			(fact.partner === undefined ? alone.has(fact.state) : pairs.has(`${fact.state} ${fact.partner}`)) &&
			within(fact),
	);
	const all = [...kept, ...derivedFacts(kept)];
	const measured = all.filter((fact) => !isEvent(fact));
	const lines = toLines(
		measured.filter((fact) => fact.partner !== undefined),
		names,
	);
	const about = toLines(
		measured.filter((fact) => fact.partner === undefined),
		names,
	);
	return {
		states: [first, second],
		names: [nameOf(first, names), nameOf(second, names)],
		lines,
		about,
		marks: toMarks(kept.filter(isEvent)),
		changes: lines.flatMap((line) => [...changeSentences(line), ...concentrationSentences(line, names)]),
		gaps: gapSentences(lines),
		cautions: cautionsFor([...lines, ...about]),
		disagreements: disagreementsOf(measured),
	};
}

const eventSeries = new Set(["summit", "unsc-resolution", "unsc-vote", "unsc-draft"]);

function isEvent(fact: Fact): boolean {
	return eventSeries.has(fact.series);
}

function spanFilter({ from, to }: Span): (fact: Fact) => boolean {
	const first = from === undefined ? undefined : parsePeriod(from);
	const last = to === undefined ? undefined : parsePeriod(to);
	const period: Period = { from: first?.from ?? "0000", to: last?.to ?? "9999" };
	return (fact) => {
		const when = parsePeriod(fact.date);
		return when !== undefined && meets(when, period);
	};
}

function toLines(facts: readonly Fact[], names: StateNames): readonly TieLine[] {
	const groups = Map.groupBy(facts, (fact) =>
		[fact.series, fact.state, fact.partner ?? "", familyOf(fact), fact.unit].join("\u0000"),
	);
	return [...groups.values()].map((group) => toLine(group, names)).sort(compareLines);
}

function toLine(group: readonly Fact[], names: StateNames): TieLine {
	const facts = group.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
	const first = facts[0];
	if (!first) throw new RangeError("A line has at least one fact.");
	return {
		title: lineTitle(first, names),
		series: first.series,
		state: first.state,
		...(first.partner !== undefined && { partner: first.partner }),
		isSymmetric: isSymmetric(first.series),
		compiler: first.compiler,
		scope: first.scope.split(";")[0]?.trim() ?? "",
		unit: first.unit,
		facts,
		shape: changePoints(facts.map(({ value }) => value)),
	};
}

/** By measure in alphabetical order, so that the definitions of one thing stand together; the longest first. */
function compareLines(a: TieLine, b: TieLine): number {
	return a.series.localeCompare(b.series, "en") || b.facts.length - a.facts.length;
}

/** A resolution is one mark, whatever number of votes and drafts are known of it. */
function toMarks(facts: readonly Fact[]): readonly TieMark[] {
	const byEvent = Map.groupBy(facts, (fact) =>
		fact.series === "summit" ? `summit ${fact.date}` : `council ${fact.date} ${fact.scope}`,
	);
	return [...byEvent.values()].map(toMark).sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function toMark(facts: readonly Fact[]): TieMark {
	const first = facts[0];
	if (!first) throw new RangeError("A mark has at least one fact.");
	const { date, source } = first;
	if (first.series === "summit")
		return { kind: "summit", date, text: `${first.scope}: ${first.note.split(";")[0]}`, source };
	const words: Readonly<Record<string, string>> = { "1": "in favour", "0": "abstained", "-1": "against" };
	const votes = facts
		.filter((fact) => fact.series === "unsc-vote")
		.map((fact) => `${fact.state} ${words[fact.printed] ?? fact.printed}`);
	const drafts = facts.filter((fact) => fact.series === "unsc-draft").map((fact) => `drafted by ${fact.state}`);
	const [kind = "", outcome = "", symbol = ""] = first.scope.split(";").map((part) => part.trim());
	return { kind: "resolution", date, text: [`${symbol}: ${kind}, ${outcome}`, ...drafts, ...votes].join("; "), source };
}

function disagreementsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
	const same = Map.groupBy(facts, (fact) =>
		[fact.series, fact.state, fact.partner ?? "", fact.date, familyOf(fact)].join("\u0000"),
	);
	return [...same.values()].filter((group) => new Set(group.map(({ printed }) => printed)).size > 1);
}
