import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type GoldMention, readEcb } from "../bench/coreference/ecb.ts";
import { eventsOf } from "../bench/coreference/events.ts";
import { conll } from "../bench/coreference/scores.ts";
import { inPackage } from "../src/places.ts";
import { type Network, pairFeatures, usageIn } from "../src/stories/same-event/index.ts";
import { fitNetwork, type Pairs } from "./coreference/fit.ts";

const settings = { hidden: 16, epochs: 8, rate: 0.003, decay: 1e-4, batch: 1024, seeds: [1, 2, 3] } as const;
const folds = 4;
const thresholds = [0.3, 0.35, 0.4, 0.45, 0.5];

const about =
	"How likely two mentions of one story are of one event: a network of one hidden layer over the features that src/stories/same-event/features.ts names. Learned from pairs of gold mentions of ECB+ train (Cybulska & Vossen, LREC 2014, CC BY 3.0) in stories as found; written by `npm run train -- coreference`.";

/**
 * `npm run train -- coreference --data DIR`: learns from ECB+ train alone; the least likelihood that joins is the one that does
 * best on topics left out. Deterministic: the same data give the same bytes.
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({ args: [...args], options: { data: { type: "string", default: "." } } });
	const mentions = await readEcb(values.data, "train");
	const topics = [...new Set(mentions.map(({ topic }) => topic))].sort();
	const foldOf = ({ topic }: GoldMention) => topics.indexOf(topic) % folds;
	const sums = thresholds.map(() => 0);
	for (let fold = 0; fold < folds; fold++) {
		const network = fitNetwork(pairsOf(mentions.filter((one) => foldOf(one) !== fold)), settings);
		const left = mentions.filter((one) => foldOf(one) === fold);
		for (const [at, least] of thresholds.entries()) sums[at] = (sums[at] ?? 0) + scoreOf(left, network, least) / folds;
	}
	for (const [at, least] of thresholds.entries())
		console.log(`left-out topics, least ${least}: CoNLL ${(100 * (sums[at] ?? 0)).toFixed(2)}`);
	const least = thresholds[sums.indexOf(Math.max(...sums))] ?? 0.45;
	const network = fitNetwork(pairsOf(mentions), settings);
	writeFileSync(inPackage("data", "stories", "same-event.json"), `${JSON.stringify({ about, least, network })}\n`);
}

function pairsOf(mentions: readonly GoldMention[]): Pairs {
	const features: (readonly number[])[] = [];
	const labels: number[] = [];
	for (const list of Map.groupBy(mentions, ({ story }) => story).values()) {
		const usageOf = usageIn(list.map(({ situation }) => situation));
		for (const [at, b] of list.entries()) {
			for (const a of list.slice(0, at)) {
				features.push(pairFeatures(a.situation, b.situation, usageOf));
				labels.push(Number(a.gold === b.gold));
			}
		}
	}
	return { features, labels };
}

function scoreOf(mentions: readonly GoldMention[], network: Network, least: number): number {
	const ids = (lists: Iterable<readonly GoldMention[]>) => [...lists].map((list) => list.map(({ id }) => id));
	const key = ids(Map.groupBy(mentions, ({ gold }) => gold).values());
	const stories = [...Map.groupBy(mentions, ({ story }) => story).values()];
	return conll(
		key,
		stories.flatMap((list) => eventsOf(list, network, least)),
	);
}
