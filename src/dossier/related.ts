import { dyadId } from "./addresses.ts";
import type { StorySummary } from "./summary.ts";

const mostRelated = 5;
const day = 86_400_000;

/** For each story, the ones about the same two states, the nearest in time first. */
export function relatedIn(stories: readonly StorySummary[]): (story: StorySummary) => readonly StorySummary[] {
	const byDyad = Map.groupBy(
		stories.flatMap((story) => [...new Set(story.dyads.map(dyadId))].map((id) => ({ id, story }))),
		({ id }) => id,
	);
	return (story) => {
		const shared = story.dyads.flatMap((states) => byDyad.get(dyadId(states)) ?? []).map((each) => each.story);
		return [...new Set(shared)]
			.filter(({ id }) => id !== story.id)
			.map((other) => ({ other, days: daysApart(story, other) }))
			.sort((a, b) => a.days - b.days || (a.other.id < b.other.id ? -1 : 1))
			.slice(0, mostRelated)
			.map(({ other }) => other);
	};
}

/** Undated stories are far from every other. */
function daysApart(a: StorySummary, b: StorySummary): number {
	const [left, right] = [Date.parse(a.from ?? ""), Date.parse(b.from ?? "")];
	return Number.isNaN(left - right) ? Number.MAX_SAFE_INTEGER : Math.floor(Math.abs(left - right) / day);
}
