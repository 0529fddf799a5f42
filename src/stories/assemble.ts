import type { Article } from "../model/article.ts";
import type { Origin, Story } from "../model/audit.ts";
import type { Outlets } from "../model/outlet.ts";
import type { Reading } from "../model/reading.ts";
import { buildClaims } from "./claims.ts";
import type { Cluster } from "./cluster.ts";
import { findCopies } from "./copies.ts";
import { compareText } from "./moments.ts";
import { withArticle } from "./names.ts";
import { originGraph } from "./origin-graph.ts";
import { type Desk, mergeOrigins, originOf, type Source } from "./origins.ts";
import { knownParties, type Parties } from "./parties.ts";
import { unifySources } from "./same-origins.ts";
import type { Evidence } from "./standing.ts";
import { nameStory } from "./title.ts";
import { type Mentioned, mentionOf, outletOf, type Told, tell } from "./told.ts";

/** A story with everything but its findings, figures and explanations, which later stages add. */
export function assembleStory(
	cluster: Cluster,
	articles: ReadonlyMap<string, Article>,
	readings: ReadonlyMap<string, Reading>,
	outlets: Outlets,
): Story {
	const parties = knownParties();
	const covered = cluster.articles.flatMap((id) => articles.get(id) ?? []);
	const copies = findCopies(covered, outlets);
	const told = covered.flatMap((article) => tellOf(article, readings));
	const desk: Desk = { articles: covered, outlets, parties, copies };
	const seen = unifySources(told.map((one) => ({ source: originOf(one, desk), article: one.article.id })));
	const merged = mergeOrigins(seen).map((origin) =>
		isState(origin, parties) ? { ...origin, name: withArticle(origin.name) } : origin,
	);
	const origins = new Map(merged.map((origin) => [origin.id, origin]));
	const sourceOf = new Map(told.map((one, at) => [one, seen[at]?.source as Source]));
	const names = [...new Set(covered.map(outletOf))].sort(compareText);
	const sourced = { articles: cluster.articles, origins: [...origins.values()], copies };
	const claims = buildClaims(told, names, evidenceOf, parties);
	return {
		id: cluster.id,
		title: nameStory(covered, claims),
		...sourced,
		edges: originGraph(sourced, articles),
		outlets: names,
		...timesOf(covered),
		dyads: dyadsOf(told, parties),
		claims,
		figures: [],
		ties: [],
		cooperation: [],
		findings: [],
		explanations: [],
	};

	function evidenceOf(one: Mentioned): Evidence {
		const origin = origins.get(sourceOf.get(one)?.id ?? "");
		return { ...toEvidence(one, origin ? [origin.id] : []), origins: origin ? [origin] : [] };
	}
}

/** "On the word of the United States": a state's name stands in sentences from here on. */
function isState({ party, name }: Origin, parties: Parties): boolean {
	return party !== undefined && parties.isState(party) && parties.nameOf(party) === name;
}

function tellOf(article: Article, readings: ReadonlyMap<string, Reading>): readonly Mentioned[] {
	const reading = readings.get(article.id);
	return reading ? tell(article, reading) : [];
}

function toEvidence(one: Mentioned, originIds: readonly string[]): Omit<Evidence, "origins"> {
	const { article, index, said } = one;
	return { article, said, mention: { mention: index, ...mentionOf(one), origins: originIds } };
}

function timesOf(articles: readonly Article[]): Pick<Story, "from" | "to"> {
	const dated = articles.flatMap(({ published }) => published ?? []);
	const ordered = dated.toSorted((a, b) => Date.parse(a) - Date.parse(b) || compareText(a, b));
	const [from, to] = [ordered[0], ordered.at(-1)];
	return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const mostDyads = 6;

/** The pairs of states between which most articles tell something, the most first; where they are as many, what is told more often. */
function dyadsOf(told: readonly Told[], parties: Parties): Story["dyads"] {
	const pairs = told.flatMap(({ sources, targets, article }) =>
		sources
			.filter(parties.isState)
			.flatMap((source) =>
				targets
					.filter((target) => parties.isState(target) && target !== source)
					.map((target) => ({ pair: [source, target].sort(compareText).join(" "), article: article.id })),
			),
	);
	return [...Map.groupBy(pairs, ({ pair }) => pair)]
		.map(([pair, all]) => ({ pair, mentions: all.length, articles: new Set(all.map(({ article }) => article)).size }))
		.sort((a, b) => b.articles - a.articles || b.mentions - a.mentions || compareText(a.pair, b.pair))
		.slice(0, mostDyads)
		.map(({ pair }) => pair.split(" ") as [string, string]);
}
