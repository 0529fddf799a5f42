import { z } from "zod";
import { newestFirst, slugOf } from "../../dossier/index.ts";
import { withoutText } from "../../model/audit-article.ts";
import { foundIn } from "../found-in.ts";
import type { Site } from "../site.ts";
import { FindingPage, FindingsQuery, FullStory, HitPage, StoriesQuery, StoryPage, V1SearchQuery } from "./schemas.ts";

/** One thing that `/v1` answers. */
export interface Operation {
	readonly path: string;
	readonly summary: string;
	readonly query: z.ZodObject;
	readonly answer: z.ZodType;
	readonly respond: (site: Site, id: string, query: unknown) => Promise<unknown>;
}

export const operations: readonly Operation[] = [
	operation("/v1/stories", "Stories, newest first", StoriesQuery, StoryPage, async (site, _, { cursor, limit }) => {
		const { stories } = await site.front();
		const entries = stories
			.toSorted(newestFirst)
			.map(({ id, title, from, to, outlets, articles, dyads, findings }) => ({
				id,
				title,
				...(from !== undefined && { from }),
				...(to !== undefined && { to }),
				outlets,
				articles,
				dyads,
				findings: findings.length,
			}));
		return paged(entries, cursor, limit);
	}),
	operation(
		"/v1/stories/{id}",
		"A story with its claims, origins and findings",
		z.object({}),
		FullStory,
		async (site, id) => {
			const file = await site.story(slugOf(id));
			return file && { ...file.story, coverage: [...file.articles.values()].map(withoutText) };
		},
	),
	operation(
		"/v1/findings",
		"Findings, those of the newest story first, those on all stories together last",
		FindingsQuery,
		FindingPage,
		async (site, _, { cursor, limit, rule, outlet }) => {
			const entries = foundIn(await site.front())
				.filter(
					({ finding }) =>
						(rule === undefined || finding.rule === rule) &&
						(outlet === undefined || finding.outlet === outlet || finding.across?.outlets.includes(outlet)),
				)
				.map(({ finding, story }) => ({ ...finding, ...(story && { story: { id: story.id, title: story.title } }) }));
			return paged(entries, cursor, limit);
		},
	),
	operation(
		"/v1/search",
		"Articles by words, outlet, states, days and certainty, newest first",
		V1SearchQuery,
		HitPage,
		async (site, _, query) => {
			const { hits, next } = await site.search(query);
			const items = hits.map(({ article, sentence, stories }) => ({
				article: withoutText(article),
				...(sentence && { quote: article.parts[sentence.i]?.text.slice(sentence.from, sentence.to) ?? "" }),
				stories: stories.map(({ id, title }) => ({ id, title })),
			}));
			return { items, ...(next !== undefined && { next: String(next) }) };
		},
	),
];

function operation<Query extends z.ZodObject, Answer extends z.ZodType>(
	path: string,
	summary: string,
	query: Query,
	answer: Answer,
	respond: (site: Site, id: string, query: z.infer<Query>) => Promise<z.infer<Answer> | undefined>,
): Operation {
	return { path, summary, query, answer, respond: (site, id, given) => respond(site, id, given as z.infer<Query>) };
}

/** The cursor is the id of the last item seen: a list that grew meanwhile repeats and skips nothing. Undefined once that item is gone. */
function paged<Item extends { readonly id: string }>(all: readonly Item[], cursor: string | undefined, limit: number) {
	const start = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
	if (cursor !== undefined && start === 0) return undefined;
	const items = all.slice(start, start + limit);
	const last = items.at(-1);
	return { items, ...(start + limit < all.length && last && { next: last.id }) };
}
