import { createHash } from "node:crypto";
import { findPairs, type Placed } from "./candidates.ts";
import type { Digest } from "./digest.ts";
import { linkGroups } from "./linkage.ts";
import { joinLone } from "./lone.ts";
import { byMoment } from "./moments.ts";
import { joinTranslations, leadersOfTranslations } from "./translations.ts";
import { toVectors, type Vector } from "./vectors.ts";

export interface Cluster {
	/** Made of the earliest article's id: stable while that one stays. */
	readonly id: string;
	/** Earliest first. */
	readonly articles: readonly string[];
}

/** Which articles tell of one event. The order in which digests come changes nothing. */
export function clusterStories(digests: readonly Digest[]): readonly Cluster[] {
	const ordered = digests.toSorted(byMoment);
	const leaders = leadersOfTranslations(ordered);
	const leading = ordered.filter(({ id }) => !leaders.has(id));
	const vectors = toVectors(leading);
	const placed = leading.map((digest, at): Placed => ({ vector: vectors[at] as Vector, day: dayOf(digest) }));
	const groups = joinLone(linkGroups(placed, findPairs(placed)), placed, leading);
	const stories = groups.map((members) => members.map((at) => leading[at] as Digest));
	return joinTranslations(stories, ordered, leaders)
		.map((members) => members.toSorted(byMoment))
		.sort((a, b) => byMoment(a[0] as Digest, b[0] as Digest))
		.map((members) => toCluster(members.map(({ id }) => id)));
}

function toCluster(articles: readonly string[]): Cluster {
	const digest = createHash("sha256")
		.update(articles[0] ?? "")
		.digest("hex");
	return { id: `story-${digest.slice(0, 12)}`, articles };
}

/** In whole days of universal time: a story does not end at somebody's midnight. */
function dayOf({ published }: Digest): number | undefined {
	return published === undefined ? undefined : Math.floor(Date.parse(published) / 86_400_000);
}
