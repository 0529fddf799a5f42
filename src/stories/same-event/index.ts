/**
 * In: two mentions of one story with their articles and readings. Out: how likely they are to be of one event, 0 to 1, by a
 * small network learned from ECB+ (`npm run train -- coreference`). Never: a join; that is the linkage's to decide.
 */
import { tableOf } from "../table.ts";
import { pairFeatures, type Usage, type UsageOf } from "./features.ts";
import type { Situation } from "./situation.ts";

export { featureNames, pairFeatures, type Usage, type UsageOf } from "./features.ts";
export { type Situation, situate } from "./situation.ts";

/** One hidden layer beside a straight sum; features are shifted and scaled first. */
export interface Network {
	readonly mean: readonly number[];
	readonly scale: readonly number[];
	/** Of each hidden unit, its weights and, last, its bias. */
	readonly hidden: readonly (readonly number[])[];
	readonly output: readonly number[];
	readonly straight: readonly number[];
	readonly bias: number;
}

interface Table {
	readonly about: string;
	/** The least mean likelihood that makes two groups of mentions one event. */
	readonly least: number;
	readonly network: Network;
}

let table: Table | undefined;

export function sameEventTable(): Table {
	table ??= tableOf<Table>("same-event.json");
	return table;
}

export function likelihood(
	features: readonly number[],
	{ mean, scale, hidden, output, straight, bias }: Network,
): number {
	const given = features.map((value, at) => (value - (mean[at] as number)) * (scale[at] as number));
	let sum = bias;
	for (let at = 0; at < given.length; at++) sum += (given[at] as number) * (straight[at] as number);
	for (let unit = 0; unit < hidden.length; unit++) {
		const weights = hidden[unit] as readonly number[];
		let own = weights[given.length] as number;
		for (let at = 0; at < given.length; at++) own += (given[at] as number) * (weights[at] as number);
		if (own > 0) sum += own * (output[unit] as number);
	}
	return 1 / (1 + Math.exp(-sum));
}

/** How likely two mentions of one story are of one event. */
export function sameEvent(a: Situation, b: Situation, usageOf: UsageOf): number {
	return likelihood(pairFeatures(a, b, usageOf), sameEventTable().network);
}

/** How the mentions of a story use each root. */
export function usageIn(situations: readonly Situation[]): UsageOf {
	const byRoot = Map.groupBy(situations, ({ mention }) => mention.root);
	const usages = new Map(
		[...byRoot].map(([root, all]): [string, Usage] => [
			root,
			{ mentions: all.length, articles: new Set(all.map(({ mention }) => mention.article.id)).size },
		]),
	);
	return (root) => usages.get(root) ?? { mentions: 1, articles: 1 };
}
