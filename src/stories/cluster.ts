import { createHash } from "node:crypto";
import { findPairs } from "./candidates.ts";
import type { Digest } from "./digest.ts";
import { linkGroups } from "./linkage.ts";
import { byMoment } from "./moments.ts";
import { toVectors } from "./vectors.ts";

export interface Cluster {
	/** Made of the earliest article's id: stable while that one stays. */
	readonly id: string;
	/** Earliest first. */
	readonly articles: readonly string[];
}

/** Which articles tell of one event. The order in which digests come changes nothing. */
export function clusterStories(digests: readonly Digest[]): readonly Cluster[] {
	const ordered = digests.toSorted(byMoment);
	const vectors = toVectors(ordered);
	const placed = ordered.map((digest, at) => ({ vector: vectors[at] as (typeof vectors)[number], day: dayOf(digest) }));
	return linkGroups(placed, findPairs(placed))
		.toSorted((a, b) => (a[0] as number) - (b[0] as number))
		.map((members) => toCluster(members.map((at) => (ordered[at] as Digest).id)));
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
