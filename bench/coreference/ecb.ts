import { join } from "node:path";
import { parseReadRequest, type ReadRequest } from "../../src/model/article-input.ts";
import type { Mention, Reading } from "../../src/model/reading.ts";
import { readArticle } from "../../src/read.ts";
import { clusterStories, digestArticle } from "../../src/stories/index.ts";
import { type Situation, situate } from "../../src/stories/same-event/index.ts";
import { type Comparable, comparableOf } from "../../src/stories/told.ts";
import { readLines } from "../jsonl.ts";

/** A gold mention of ECB+, read, in the story that clustering puts its document into. */
export interface GoldMention {
	readonly id: string;
	/** Its event's cluster. */
	readonly gold: string;
	readonly topic: string;
	readonly story: string;
	readonly situation: Situation;
}

/** ECB+ (Cybulska & Vossen 2014), gold mentions given, stories as found. */
export async function readEcb(folder: string, set: "train" | "dev"): Promise<readonly GoldMention[]> {
	const rows = readLines<EcbRow>(join(folder, set === "train" ? "ecb-train.jsonl.gz" : "ecb-dev.jsonl"));
	const given = rows.map(giveMentions).filter(({ mentions }) => mentions.length > 0);
	const clusters = clusterStories(given.map(({ request }) => digestArticle(request.article)));
	const storyOf = new Map(clusters.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
	return given.flatMap((one) => situateAll(one, storyOf.get(one.request.article.id) ?? ""));
}

interface EcbRow {
	readonly id: string;
	readonly topic: string;
	readonly sentences: readonly { readonly n: number; readonly tokens: readonly string[] }[];
	readonly eventMentions: readonly {
		readonly m: number;
		readonly sentence: number;
		readonly tokens: readonly number[];
		readonly cluster: string;
		readonly validated: boolean;
	}[];
}

interface Gold {
	readonly id: string;
	readonly cluster: string;
}

interface Given {
	readonly topic: string;
	readonly request: ReadRequest;
	readonly mentions: readonly Gold[];
}

/** Sentence 0 of an ecbplus document is the page's address; only validated mentions are scored. */
function giveMentions({ id, topic, sentences, eventMentions }: EcbRow): Given {
	const told = sentences.filter(({ n }) => !(n === 0 && id.includes("plus")));
	const place = new Map(told.map(({ n }, at) => [n, at]));
	const scored = eventMentions.filter(({ validated, sentence }) => validated && place.has(sentence));
	const request = parseReadRequest(
		{
			id,
			language: "en",
			sentences: told.map(({ tokens }) => ({ tokens })),
			events: scored.map(({ sentence, tokens }) => ({ sentence: place.get(sentence), tokens })),
		},
		id,
	);
	return { topic, request, mentions: scored.map(({ m, cluster }) => ({ id: `${id} ${m}`, cluster })) };
}

function situateAll({ topic, request, mentions }: Given, story: string): readonly GoldMention[] {
	const reading = readArticle(request);
	return mentions.map(({ id, cluster }, at) => ({
		id,
		gold: cluster,
		topic,
		story,
		situation: situate(toComparable(request, reading, at), reading),
	}));
}

/** What a claim is made from, of an event that is given; most are not between actors and have no coding. */
function toComparable({ article }: ReadRequest, reading: Reading, at: number): Comparable {
	const event = reading.events[at];
	const sentence = event && reading.sentences[event.sentence];
	if (!event || !sentence) throw new Error(`${article.id}: event ${at} was not answered.`);
	const coded = reading.mentions.find((mention) => mention.event === at);
	const mention: Mention = coded ?? { event: at, contexts: [], auxiliary: [], chain: [], kind: "act" };
	return comparableOf(article, sentence, event, mention);
}
