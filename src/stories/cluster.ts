import type { Digest } from "./digest.ts";

export interface Cluster {
	/** Of the earliest article: stable while that one stays. */
	readonly id: string;
	/** Earliest first. */
	readonly articles: readonly string[];
}

/** One story an article, until clustering stands. */
export function clusterStories(digests: readonly Digest[]): readonly Cluster[] {
	return digests.map(({ id }) => ({ id: `story-${id}`, articles: [id] }));
}
