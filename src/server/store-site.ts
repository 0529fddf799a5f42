import {
	claimsTold,
	dyadId,
	newestFirst,
	type Outline,
	relatedIn,
	type StorySummary,
	slugOf,
} from "../dossier/index.ts";
import type { Article } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import type { Dyad } from "../model/ties.ts";
import type { LiveStore, StoredArticle } from "../store/index.ts";
import { acrossStories, catalogueOf } from "./audit-catalogue.ts";
import { hitsPerPage, sentenceOf, termsOf } from "./search.ts";
import type { Site } from "./site.ts";
import type { StoredFacts } from "./store-rows.ts";

const nothingYet: StoredFacts = {
	site: { version: "", made: "", collection: [] },
	articles: 0,
	discarded: [],
	outlets: [],
};

/** The live site: what the store keeps, as pages need it. */
export function storeSite(store: LiveStore): Site {
	const stored = async (): Promise<StoredFacts> =>
		JSON.parse((await store.facts()) ?? JSON.stringify(nothingYet)) as StoredFacts;
	const summaries = perAudit(store, async () =>
		(await store.summaries()).map((json) => JSON.parse(json) as StorySummary),
	);
	const related = perAudit(store, async () =>
		relatedIn((await summaries()).map((summary) => ({ ...summary, findings: [] }))),
	);
	return {
		...acrossStories(
			perAudit(store, async () => {
				const told = (await store.records()).map((json) => JSON.parse(json) as Story);
				return catalogueOf(told, await stored());
			}),
		),
		facts: async () => (await stored()).site,
		async front() {
			const { articles, discarded, lacking, findings = [], comparisons } = await stored();
			return {
				stories: await summaries(),
				findings,
				...(comparisons !== undefined && { comparisons }),
				articles,
				discarded,
				...(lacking && { lacking }),
			};
		},
		async story(slug) {
			const found = await store.story(slug);
			if (!found) return undefined;
			const rows = new Map(found.articles.map((row) => [row.n, { article: articleOf(row), outline: outlineIn(row) }]));
			return {
				story: JSON.parse(found.record) as Story,
				articles: new Map([...rows.values()].map(({ article }) => [article.id, article])),
				outlines: new Map(
					[...rows.values()].flatMap(({ article, outline }) => (outline ? [[article.id, outline]] : [])),
				),
			};
		},
		async related(slug) {
			const found = (await summaries()).find(({ id }) => slugOf(id) === slug);
			return found ? (await related())(found) : [];
		},
		articles: store.articleIds,
		async article(slug) {
			const found = await store.article(slug);
			if (!found) return undefined;
			const article = articleOf(found);
			const outline = outlineIn(found);
			const counterpart = found.counterpart && articleOf(found.counterpart);
			return {
				article,
				...(outline && { outline }),
				stories: found.stories.map(({ summary }) => JSON.parse(summary) as StorySummary),
				claims: claimsTold(
					article.id,
					found.stories.map(({ record }) => JSON.parse(record) as Story),
				),
				...(counterpart && {
					counterpart: { article: counterpart, isOriginal: counterpart.id === article.original?.id },
				}),
			};
		},
		async dyad(slug) {
			const record = await store.dyad(slug);
			if (record === undefined) return undefined;
			const stories = (await summaries()).filter(({ dyads }) => dyads.some((states) => dyadId(states) === slug));
			return { dyad: JSON.parse(record) as Dyad, stories: stories.toSorted(newestFirst) };
		},
		async movedTo(slug) {
			const target = await store.redirect(slug);
			const found = target === undefined ? undefined : await store.story(target);
			return found && (JSON.parse(found.record) as Story);
		},
		moves: store.redirects,
		async search(query) {
			const terms = termsOf(query.q);
			const rows = await store.find({
				terms,
				actors: [...(query.actor ? [query.actor] : []), ...(query.dyad?.split("-") ?? [])],
				...(query.outlet !== undefined && { outlet: query.outlet }),
				...(query.certainty !== undefined && { cell: query.certainty }),
				...(query.from !== undefined && { from: query.from }),
				...(query.to !== undefined && { to: query.to }),
				...(query.cursor !== undefined && { before: query.cursor }),
				limit: hitsPerPage + 1,
			});
			const shown = rows.slice(0, hitsPerPage);
			const last = shown.at(-1);
			const hits = shown.map((row) => {
				const article = articleOf(row);
				const sentence = sentenceOf(article, outlineIn(row)?.sentences ?? [], terms);
				return {
					article,
					...(sentence && { sentence }),
					stories: row.stories.map((json) => JSON.parse(json) as StorySummary),
				};
			});
			return { hits, ...(rows.length > hitsPerPage && last && { next: last.n }) };
		},
	};
}

/** What is the same until another audit is taken in: made once, and again when the store keeps a newer one. */
function perAudit<Made>(store: LiveStore, make: () => Promise<Made>): () => Promise<Made> {
	let kept: { readonly audit: string | undefined; readonly made: Promise<Made> } | undefined;
	return async () => {
		const audit = await store.made();
		if (kept?.audit !== audit || !kept) {
			kept = { audit, made: make() };
			// What failed once is asked for again.
			kept.made.catch(() => {
				kept = undefined;
			});
		}
		return kept.made;
	};
}

function articleOf({ record }: StoredArticle): Article {
	return JSON.parse(record) as Article;
}

function outlineIn({ outline }: StoredArticle): Outline | undefined {
	return outline === null ? undefined : (JSON.parse(outline) as Outline);
}
