import {
	claimsTold,
	counterpartOf,
	dyadId,
	listed,
	newestFirst,
	type Outline,
	relatedIn,
	slugOf,
	summarize,
} from "../dossier/index.ts";
import { type Article, isDemonstration, lackingIn } from "../model/article.ts";
import type { Audit } from "../model/audit.ts";
import type { Dyad } from "../model/ties.ts";
import { acrossStories, type Catalogue, catalogueOf } from "./audit-catalogue.ts";
import { findInMemory, olderFirst } from "./find-in-memory.ts";
import { hitsPerPage, sentenceOf, termsOf } from "./search.ts";
import type { Site } from "./site.ts";

/** What an audit's record leaves out, asked for one page at a time: all of it need not fit in memory. */
export interface AuditSources {
	readonly articles: ReadonlyMap<string, Article>;
	readonly findReading: (id: string) => Promise<Outline | undefined>;
	readonly findDyad: (id: string) => Promise<Dyad | undefined>;
}

export interface AuditSiteOptions {
	/** Whether whole articles may be shown. */
	readonly wholeTexts?: boolean;
}

export function auditSite(
	audit: Audit,
	{ articles, findReading, findDyad }: AuditSources,
	{ wholeTexts = false }: AuditSiteOptions = {},
): Site {
	const invented = new Set(audit.articles.filter(isDemonstration).map(({ id }) => id));
	const summaries = audit.stories.map((story) =>
		summarize(
			story,
			story.articles.every((id) => invented.has(id)),
		),
	);
	const stories = new Map(audit.stories.map((story) => [slugOf(story.id), story]));
	const byDyad = new Map(
		[
			...Map.groupBy(
				summaries.flatMap((summary) => summary.dyads.map((states) => ({ id: dyadId(states), summary }))),
				({ id }) => id,
			),
		].map(([id, told]) => [id, told.map(({ summary }) => summary)] as const),
	);
	const related = relatedIn(audit.stories.map(listed));
	const moves = new Map(audit.redirects.map(({ from, to }) => [slugOf(from), slugOf(to)]));
	const bySlug = new Map([...articles.values()].map((article) => [slugOf(article.id), article]));
	const byDay = [...articles.values()].sort(olderFirst);
	const { version, made, collection, discarded } = audit;
	const facts = { version, made, collection, demonstration: audit.articles.some(isDemonstration), wholeTexts };
	const lacking = countLacking(audit);
	// Made when first asked for: an audit's own pages need none of it.
	let catalogue: Catalogue | undefined;
	return {
		...acrossStories(async () => {
			catalogue ??= catalogueOf(audit.stories, audit);
			return catalogue;
		}),
		facts: async () => facts,
		front: async () => ({
			stories: summaries,
			findings: audit.findings,
			...(audit.comparisons !== undefined && { comparisons: audit.comparisons }),
			articles: audit.articles.length,
			discarded,
			lacking,
		}),
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
		async related(slug) {
			const found = summaries.find(({ id }) => slugOf(id) === slug);
			return found ? related(found) : [];
		},
		articles: async () => [...articles.keys()],
		async article(slug) {
			const article = bySlug.get(slug);
			if (!article) return undefined;
			const told = audit.stories.filter((story) => story.articles.includes(article.id));
			const outline = await findReading(article.id);
			const counterpart = counterpartOf(article, articles);
			return {
				article,
				...(outline && { outline }),
				stories: summaries.filter(({ id }) => told.some((story) => story.id === id)),
				claims: claimsTold(article.id, told),
				...(counterpart && { counterpart }),
			};
		},
		async dyad(slug) {
			const told = byDyad.get(slug) ?? [];
			const dyad = told.length > 0 ? await findDyad(slug) : undefined;
			return dyad && { dyad, stories: told.toSorted(newestFirst) };
		},
		async search(query) {
			const before = query.cursor ?? Number.POSITIVE_INFINITY;
			const matching = findInMemory(byDay, query, audit.stories).filter(({ n }) => n < before);
			const shown = matching.slice(0, hitsPerPage);
			const terms = termsOf(query.q);
			const hits = shown.map(async ({ article }) => {
				const sentence = sentenceOf(article, (await findReading(article.id))?.sentences ?? [], terms);
				const stories = summaries.filter((_, index) => audit.stories[index]?.articles.includes(article.id));
				return { article, ...(sentence && { sentence }), stories };
			});
			const last = shown.at(-1);
			return { hits: await Promise.all(hits), ...(matching.length > hitsPerPage && last && { next: last.n }) };
		},
		movedTo: async (slug) => stories.get(moves.get(slug) ?? ""),
		moves: async () => [...moves.keys()],
	};
}

function entryOf<Value>(id: string, value: Value | undefined): readonly (readonly [string, Value])[] {
	return value === undefined ? [] : [[id, value]];
}

/** How many articles do not say whose they are, and how many not when they came. */
export function countLacking({ articles }: Pick<Audit, "articles">): {
	readonly outlet: number;
	readonly date: number;
} {
	const { outlet, date } = lackingIn(articles);
	return { outlet: outlet.length, date: date.length };
}
