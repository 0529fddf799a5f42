import { bestMatching } from "./matching.ts";

export interface Score {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** A partition: each item's cluster. Items of only one side are missing from, or invented by, the response. */
export type Clusters = readonly (readonly string[])[];

/** Vilain et al. 1995: links that must be added to make one side's clusters whole. */
export function muc(key: Clusters, response: Clusters): Score {
	return scoreOf(linkRecall(response, key), linkRecall(key, response));
}

function linkRecall(of: Clusters, by: Clusters): number {
	const cluster = clusterOf(by);
	let kept = 0;
	let all = 0;
	for (const items of of) {
		const parts = new Set(items.map((item) => cluster.get(item) ?? `alone ${item}`));
		kept += items.length - parts.size;
		all += items.length - 1;
	}
	return all === 0 ? 0 : kept / all;
}

/** Bagga and Baldwin 1998, as the reference scorer has it for mentions that only one side has. */
export function bCubed(key: Clusters, response: Clusters): Score {
	return scoreOf(itemRecall(response, key), itemRecall(key, response));
}

function itemRecall(of: Clusters, by: Clusters): number {
	const cluster = clusterOf(by);
	let kept = 0;
	let all = 0;
	for (const items of of) {
		const parts = Map.groupBy(
			items.filter((item) => cluster.has(item)),
			(item) => cluster.get(item),
		);
		for (const part of parts.values()) kept += (part.length * part.length) / items.length;
		all += items.length;
	}
	return all === 0 ? 0 : kept / all;
}

/** Luo 2005, entity-based: clusters paired one to one so that twice what they share, over their sizes, sums highest. */
export function ceafE(key: Clusters, response: Clusters): Score {
	const cluster = clusterOf(response);
	const shared = key.map((items) => {
		const counts = new Map<number, number>();
		for (const item of items) {
			const at = cluster.get(item);
			if (typeof at === "number") counts.set(at, (counts.get(at) ?? 0) + 1);
		}
		return new Map(
			[...counts].map(([at, count]) => [at, (2 * count) / (items.length + (response[at] as readonly string[]).length)]),
		);
	});
	const sum = bestMatching(shared, response.length);
	return scoreOf(sum / response.length, sum / key.length);
}

/** The mean of the three, as the shared tasks of 2011 and 2012 have it. */
export function conll(key: Clusters, response: Clusters): number {
	return (muc(key, response).f1 + bCubed(key, response).f1 + ceafE(key, response).f1) / 3;
}

function clusterOf(clusters: Clusters): ReadonlyMap<string, number> {
	return new Map(clusters.flatMap((items, at) => items.map((item) => [item, at] as const)));
}

function scoreOf(precision: number, recall: number): Score {
	return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
