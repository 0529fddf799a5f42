import { join } from "node:path";
import { parseReadRequest, type ReadRequest } from "../src/model/article-input.ts";
import type { Mention, Reading } from "../src/model/reading.ts";
import { readArticle } from "../src/read.ts";
import { argumentsOf } from "../src/stories/arguments.ts";
import { clusterStories, digestArticle } from "../src/stories/index.ts";
import { rootOf } from "../src/stories/predicates.ts";
import { groupSame } from "../src/stories/same-claims.ts";
import type { Comparable } from "../src/stories/sameness.ts";
import { eventLikeness, leastLikeness } from "./coreference/likeness.ts";
import { bCubed, type Clusters, ceafE, conll, muc, type Score } from "./coreference/scores.ts";
import { readLines } from "./stories/lines.ts";

/**
 * `npm run bench -- coreference --data DIR [--json] [--train]`: ECB+ event coreference across documents, gold mentions given,
 * stories as found, singletons kept, against the same head lemma within a story.
 */
export async function run(args: readonly string[]): Promise<void> {
	const folder = args[args.indexOf("--data") + 1] ?? ".";
	const rows = await readLines<EcbRow>(join(folder, args.includes("--train") ? "ecb-train.jsonl.gz" : "ecb-dev.jsonl"));
	const given = rows.map(giveMentions).filter(({ mentions }) => mentions.length > 0);
	const clusters = clusterStories(given.map(({ request }) => digestArticle(request.article)));
	const told = given.flatMap(({ request, mentions }) => compare(request, mentions));
	const key = clustersBy(told, ({ gold }) => gold);
	const storyOf = new Map(clusters.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
	const story = ({ comparable }: Told) => storyOf.get(comparable.article.id) ?? "";
	const systems = {
		"the same claim": [...Map.groupBy(told, story).values()].flatMap((list) =>
			groupSame(
				list.map(({ comparable }) => comparable),
				eventLikeness,
				leastLikeness,
			).map((group) => group.map((at) => (list[at] as Told).id)),
		),
		"same head lemma": clustersBy(told, (one) =>
			JSON.stringify([story(one), one.comparable.event.lemma.toLowerCase()]),
		),
	};
	for (const [name, response] of Object.entries(systems)) print(name, key, response, args.includes("--json"));
}

interface EcbRow {
	readonly id: string;
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

/** Sentence 0 of an ecbplus document is the page's address; only validated mentions are scored. */
function giveMentions({ id, sentences, eventMentions }: EcbRow): { request: ReadRequest; mentions: readonly Gold[] } {
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
	return { request, mentions: scored.map(({ m, cluster }) => ({ id: `${id} ${m}`, cluster })) };
}

interface Told {
	readonly id: string;
	readonly gold: string;
	readonly comparable: Comparable;
}

function compare(request: ReadRequest, mentions: readonly Gold[]): readonly Told[] {
	const reading = readArticle(request);
	return mentions.map(({ id, cluster }, at) => ({ id, gold: cluster, comparable: comparableOf(request, reading, at) }));
}

/** What a claim is made from, of an event that is given; most are not between actors and have no coding. */
function comparableOf({ article }: ReadRequest, reading: Reading, at: number): Comparable {
	const event = reading.events[at];
	const sentence = event && reading.sentences[event.sentence];
	if (!event || !sentence) throw new Error(`${article.id}: event ${at} was not answered.`);
	const coded = reading.mentions.find((mention) => mention.event === at);
	const mention: Mention = coded ?? { event: at, contexts: [], auxiliary: [], chain: [], kind: "act" };
	return {
		article,
		event,
		mention,
		root: rootOf(event.lemma.toLowerCase()),
		sources: codesOf(mention.source),
		targets: codesOf(mention.target),
		...argumentsOf(article, sentence, event.token, mention),
	};
}

function codesOf(actors: Mention["source"]): readonly string[] {
	return [...new Set((actors ?? []).map(({ code }) => code).filter((code) => code !== ""))].sort();
}

function clustersBy(told: readonly Told[], labelOf: (one: Told) => string): Clusters {
	return [...Map.groupBy(told, labelOf).values()].map((list) => list.map(({ id }) => id));
}

function print(name: string, key: Clusters, response: Clusters, asJson: boolean): void {
	const scores = { muc: muc(key, response), bCubed: bCubed(key, response), ceafE: ceafE(key, response) };
	const f1 = conll(key, response);
	if (asJson) {
		console.log(JSON.stringify({ system: name, ...scores, conll: f1 }));
		return;
	}
	const show = ({ precision, recall, f1: mean }: Score) =>
		[precision, recall, mean].map((x) => (100 * x).toFixed(1)).join(" ");
	console.log(
		`${name.padEnd(16)} MUC ${show(scores.muc)}  B3 ${show(scores.bCubed)}  CEAF-e ${show(scores.ceafE)}  CoNLL ${(100 * f1).toFixed(1)}`,
	);
}
