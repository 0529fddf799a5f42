import type { Article } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import type { CoverageCell, Dyad, StoryTies } from "../model/ties.ts";
import { storyTies } from "./around.ts";
import { addedCells, claimedEvents, coverageFacts, coverageSeries, standingsOf } from "./claims-series.ts";
import { dyadTies } from "./dyad.ts";
import type { Fact } from "./fact.ts";
import { loadPloverWeights } from "./plover-weights.ts";
import { loadStateNames } from "./state-names.ts";
import { keyOf, openStore } from "./store.ts";

/** What an audit knows of pairs of states. */
export interface Ties {
	/** Facts that ship: what figures are checked against. */
	readonly shipped: readonly Fact[];
	/** What the user imported: its report by kind, for telling one state of the folder from another. */
	readonly imports: readonly string[];
	/** Open data on a story's pairs, before and after it. */
	readonly around: (story: Pick<Story, "dyads" | "from">) => readonly StoryTies[];
	/** The story's own coded claims as a series. */
	readonly cooperation: (
		story: Pick<Story, "claims">,
		readings: ReadonlyMap<string, Reading>,
		articles: ReadonlyMap<string, Article>,
	) => readonly CoverageCell[];
	/** That of several stories, as facts. */
	readonly coverage: (stories: readonly Pick<Story, "cooperation">[], today: string) => readonly Fact[];
	/** Everything on two states, with what the coverage adds. */
	readonly dyad: (first: string, second: string, coverage: readonly Fact[]) => Dyad;
}

/** `series` is the folder that `parallax ties import` writes to; it need not exist. */
export function openTies(series: string): Ties {
	const [store, names, weights] = [openStore(series), loadStateNames(), loadPloverWeights()];
	const open = new Map<string, Dyad>();
	return {
		shipped: store.shipped,
		imports: store.imports,
		around: ({ dyads, from }) =>
			from === undefined ? [] : dyads.flatMap(([a, b]) => storyTies(openDyad(a, b), from) ?? []),
		cooperation: ({ claims }, readings, articles) => {
			const told = [...readings.values()].flatMap((reading) => {
				const published = articles.get(reading.id)?.published;
				return published === undefined ? [] : [{ reading, published }];
			});
			return coverageSeries(claimedEvents(told, standingsOf(claims)), weights);
		},
		coverage: (stories, today) =>
			coverageFacts(
				addedCells(stories.flatMap(({ cooperation }) => cooperation)),
				"coded claims of this coverage",
				today,
			),
		dyad: (first, second, coverage) => {
			const keys = new Set([keyOf(first, second), keyOf(second, first)]);
			const own = coverage.filter(({ state, partner }) => keys.has(keyOf(state, partner)));
			return dyadTies(first, second, [...store.ofDyad(first, second), ...own], names);
		},
	};

	/** Many stories share a pair. */
	function openDyad(first: string, second: string): Dyad {
		const key = keyOf(first, second);
		const known = open.get(key) ?? dyadTies(first, second, store.ofDyad(first, second), names);
		open.set(key, known);
		return known;
	}
}
