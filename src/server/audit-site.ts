import { dyadId, isDemonstration, newestFirst, type Outline, slugOf, summarize } from "../dossier/index.ts";
import type { Article } from "../model/article.ts";
import type { Audit } from "../model/audit.ts";
import type { Dyad } from "../model/ties.ts";
import type { Site } from "./site.ts";

/** What an audit's record leaves out, asked for one page at a time: all of it need not fit in memory. */
export interface AuditSources {
	readonly articles: ReadonlyMap<string, Article>;
	readonly findReading: (id: string) => Promise<Outline | undefined>;
	readonly findDyad: (id: string) => Promise<Dyad | undefined>;
}

export function auditSite(audit: Audit, { articles, findReading, findDyad }: AuditSources): Site {
	const summaries = audit.stories.map(summarize);
	const stories = new Map(audit.stories.map((story) => [slugOf(story.id), story]));
	const moves = new Map(audit.redirects.map(({ from, to }) => [slugOf(from), slugOf(to)]));
	const { version, made, collection, discarded } = audit;
	const facts = { version, made, collection, demonstration: audit.articles.some(isDemonstration) };
	return {
		facts: async () => facts,
		front: async () => ({ stories: summaries, articles: audit.articles.length, discarded }),
		async story(slug) {
			const story = stories.get(slug);
			if (!story) return undefined;
			const outlines = await Promise.all(story.articles.map(findReading));
			return {
				story,
				articles: new Map(story.articles.flatMap((id) => entryOf(id, articles.get(id)))),
				outlines: new Map(story.articles.flatMap((id, index) => entryOf(id, outlines[index]))),
			};
		},
		async dyad(slug) {
			const told = summaries.filter((summary) => summary.dyads.some((states) => dyadId(states) === slug));
			const dyad = told.length > 0 ? await findDyad(slug) : undefined;
			return dyad && { dyad, stories: told.toSorted(newestFirst) };
		},
		movedTo: async (slug) => stories.get(moves.get(slug) ?? ""),
		moves: async () => [...moves.keys()],
	};
}

function entryOf<Value>(id: string, value: Value | undefined): readonly (readonly [string, Value])[] {
	return value === undefined ? [] : [[id, value]];
}
