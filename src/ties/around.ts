import type { Dyad, Fact, StoryTies, TieAround, TieLine } from "../model/ties.ts";
import { shownValue } from "./fact.ts";
import { parsePeriod, yearsBetween } from "./period.ts";
import { unitText } from "./words.ts";

/** What a story's page shows of its pairs, in this order; the page of the pair has every measure. */
const shown = [
	"trade-share",
	"trade-value",
	"unga-agreement",
	"unga-kappa",
	"unga-ideal-point-distance",
	"alliance",
	"arms-transfers",
	"net-cooperation",
] as const;

/** A value from longer before the story says nothing of the world that it happened in. */
const stalest = { years: 10 } as const;

/** The ties of a story's pair before and after its day; undefined where the data have none. */
export function storyTies({ states, lines, marks }: Dyad, day: string): StoryTies | undefined {
	const at = day.slice(0, 10);
	const around = shown.flatMap((series) => bestOf(lines.filter((line) => line.series === series).flatMap(aroundLine)));
	const summits = marks.filter(({ kind }) => kind === "summit");
	const before = summits.findLast(({ date }) => lastDay(date) < at);
	const after = summits.find(({ date }) => lastDay(date) >= at);
	if (around.length === 0 && !before && !after) return undefined;
	return { states, lines: around, met: { ...(before && { before }), ...(after && { after }) } };

	/**
	 * A year that the day lies in is neither before nor after: the story is part of what its value counts. A value of that very day is
	 * after.
	 */
	function aroundLine({ title, series, compiler, scope, facts }: TieLine): readonly TieAround[] {
		const last = facts.findLast((fact) => lastDay(fact.date) < at);
		const own = facts.findLast(
			({ date }) => firstDay(date) <= at && lastDay(date) >= at && firstDay(date) !== lastDay(date),
		);
		const next = facts.find((fact) => fact !== own && firstDay(fact.date) >= at);
		if (!last || yearsBetween(lastDay(last.date), at) > stalest.years) return [];
		const around = { before: point(last), ...(own && { during: point(own) }), ...(next && { after: point(next) }) };
		return [{ title, series, compiler, scope, ...around }];
	}
}

/** One compiler a title: the one whose last value is the newest. */
function bestOf(all: readonly TieAround[]): readonly TieAround[] {
	const groups = Map.groupBy(all, ({ title }) => title);
	return [...groups.values()].flatMap((group) => {
		const [best] = group.toSorted((a, b) => (a.before.date < b.before.date ? 1 : -1));
		return best ? [best] : [];
	});
}

function point(fact: Fact): TieAround["before"] {
	return { date: fact.date, value: `${shownValue(fact)}${unitText(fact.unit)}`, source: fact.source };
}

function firstDay(date: string): string {
	return parsePeriod(date)?.from ?? date;
}

function lastDay(date: string): string {
	return parsePeriod(date)?.to ?? date;
}
