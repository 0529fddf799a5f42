import { groupByScore } from "../../src/stories/same-claims.ts";
import { likelihood, type Network, pairFeatures, sameEventTable, usageIn } from "../../src/stories/same-event/index.ts";
import type { GoldMention } from "./ecb.ts";

/** Ids of one story's mentions, by event. */
export function eventsOf(
	list: readonly GoldMention[],
	network: Network = sameEventTable().network,
	least: number = sameEventTable().least,
): readonly (readonly string[])[] {
	const usageOf = usageIn(list.map(({ situation }) => situation));
	const score = (a: number, b: number) =>
		likelihood(pairFeatures((list[a] as GoldMention).situation, (list[b] as GoldMention).situation, usageOf), network);
	return groupByScore(list.length, score, least).map((group) => group.map((at) => (list[at] as GoldMention).id));
}
