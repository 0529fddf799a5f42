import { type Kysely, sql } from "kysely";
import { openDatabase } from "./database.ts";
import { type ArticleQuery, findArticles } from "./find-articles.ts";
import { pairsOf } from "./pairs.ts";
import type { StoredArticle, Tables } from "./tables.ts";

/** An audit as the live site keeps it: records as JSON, with what they are looked up by. */
export interface AuditRows {
	readonly made: string;
	readonly facts: string;
	readonly stories: readonly (Tables["story"] & { readonly articles: readonly number[] })[];
	/** Oldest first; one at a time, because a collection's texts need not fit in memory twice. */
	readonly articles: AsyncIterable<
		Omit<Tables["article"], "n"> & { readonly told: readonly Omit<Tables["told"], "n">[] }
	>;
	readonly redirects: readonly Tables["redirect"][];
	readonly dyads: AsyncIterable<Tables["dyad"]>;
}

export interface LiveStore {
	/** When the audit was made that is kept here; undefined before the first. */
	readonly made: () => Promise<string | undefined>;
	/** Replaces the whole audit in one transaction: until it is finished, everybody sees the one before. */
	readonly takeIn: (rows: AuditRows) => Promise<void>;
	readonly facts: () => Promise<string | undefined>;
	readonly summaries: () => Promise<readonly string[]>;
	/** Of all stories, whole. */
	readonly records: () => Promise<readonly string[]>;
	readonly story: (
		slug: string,
	) => Promise<{ readonly record: string; readonly articles: readonly StoredArticle[] } | undefined>;
	readonly article: (
		slug: string,
	) => Promise<
		(StoredArticle & { readonly stories: readonly Tables["story"][]; readonly counterpart?: StoredArticle }) | undefined
	>;
	readonly articleIds: () => Promise<readonly string[]>;
	readonly dyad: (id: string) => Promise<string | undefined>;
	readonly redirect: (slug: string) => Promise<string | undefined>;
	readonly redirects: () => Promise<readonly string[]>;
	readonly find: (query: ArticleQuery) => Promise<readonly (StoredArticle & { readonly stories: readonly string[] })[]>;
	/** Counts a look at a story on a day; who looked is not kept. */
	readonly countView: (story: string, day: string) => Promise<void>;
	/** Slugs of the stories looked at most since a day. */
	readonly mostViewed: (since: string, limit: number) => Promise<readonly string[]>;
	readonly close: () => Promise<void>;
}

export async function openLiveStore(path: string): Promise<LiveStore> {
	const database = await openDatabase(path);
	// Its own connection: what is being taken in stays unseen by readers until it is whole.
	const writer = await openDatabase(path);
	const shown = ["n", "record", "outline"] as const;
	return {
		made: async () => (await database.selectFrom("audit").select("made").executeTakeFirst())?.made,
		takeIn: (rows) => writer.transaction().execute((transaction) => replaceAll(transaction, rows)),
		facts: async () => (await database.selectFrom("audit").select("facts").executeTakeFirst())?.facts,
		summaries: async () =>
			(await database.selectFrom("story").select("summary").execute()).map(({ summary }) => summary),
		records: async () => (await database.selectFrom("story").select("record").execute()).map(({ record }) => record),
		async story(slug) {
			const found = await database.selectFrom("story").select("record").where("slug", "=", slug).executeTakeFirst();
			if (!found) return undefined;
			const articles = await database
				.selectFrom("article")
				.innerJoin("story_article", "story_article.n", "article.n")
				.where("story_article.story", "=", slug)
				.select(["article.n", "article.record", "article.outline"])
				.execute();
			return { ...found, articles };
		},
		async article(slug) {
			const found = await database.selectFrom("article").selectAll().where("slug", "=", slug).executeTakeFirst();
			if (!found) return undefined;
			const stories = await database
				.selectFrom("story")
				.innerJoin("story_article", "story_article.story", "story.slug")
				.where("story_article.n", "=", found.n)
				.selectAll("story")
				.execute();
			const counterpart = await database
				.selectFrom("article")
				.select(shown)
				.where((is) =>
					is.or([is("original", "=", found.id), ...(found.original === null ? [] : [is("id", "=", found.original)])]),
				)
				.executeTakeFirst();
			return { ...found, stories, ...(counterpart && { counterpart }) };
		},
		articleIds: async () =>
			(await database.selectFrom("article").select("id").orderBy("n").execute()).map(({ id }) => id),
		dyad: async (id) =>
			(await database.selectFrom("dyad").select("record").where("id", "=", id).executeTakeFirst())?.record,
		redirect: async (slug) =>
			(await database.selectFrom("redirect").select("target").where("slug", "=", slug).executeTakeFirst())?.target,
		redirects: async () => (await database.selectFrom("redirect").select("slug").execute()).map(({ slug }) => slug),
		find: (query) => findArticles(database, query),
		async countView(story, day) {
			await database
				.insertInto("viewed")
				.values({ story, day, times: 1 })
				.onConflict((on) => on.columns(["story", "day"]).doUpdateSet({ times: sql`times + 1` }))
				.execute();
		},
		async mostViewed(since, limit) {
			const rows = await database
				.selectFrom("viewed")
				.where("day", ">=", since)
				.groupBy("story")
				.orderBy(sql`sum(times)`, "desc")
				.orderBy("story")
				.limit(limit)
				.select("story")
				.execute();
			return rows.map(({ story }) => story);
		},
		async close() {
			await database.destroy();
			await writer.destroy();
		},
	};
}

async function replaceAll(database: Kysely<Tables>, rows: AuditRows): Promise<void> {
	for (const table of ["told", "story_article", "story", "article", "redirect", "dyad", "audit"] as const)
		await database.deleteFrom(table).execute();
	for (const index of ["triples", "pairs"])
		await sql`insert into ${sql.table(index)} (${sql.ref(index)}) values ('delete-all')`.execute(database);
	let n = 0;
	for await (const { told, ...article } of rows.articles) {
		n += 1;
		await database
			.insertInto("article")
			.values({ ...article, n })
			.execute();
		await insertAll(
			database,
			"told",
			told.map((claim) => ({ ...claim, n })),
		);
		await database.insertInto("triples").values({ rowid: n, text: article.folded }).execute();
		await database
			.insertInto("pairs")
			.values({ rowid: n, text: pairsOf(article.folded).join(" ") })
			.execute();
	}
	for (const { articles, ...story } of rows.stories) {
		await database.insertInto("story").values(story).execute();
		await insertAll(
			database,
			"story_article",
			articles.map((article) => ({ story: story.slug, n: article })),
		);
	}
	for (const redirect of rows.redirects) await database.insertInto("redirect").values(redirect).execute();
	for await (const dyad of rows.dyads) await database.insertInto("dyad").values(dyad).execute();
	await database.insertInto("audit").values({ id: 1, made: rows.made, facts: rows.facts }).execute();
}

/** So many rows a statement: far below the 32,766 parameters that SQLite takes. */
const rowsAtOnce = 500;

async function insertAll<Name extends "told" | "story_article">(
	database: Kysely<Tables>,
	table: Name,
	rows: readonly Tables[Name][],
): Promise<void> {
	for (let from = 0; from < rows.length; from += rowsAtOnce)
		await database
			.insertInto<"told" | "story_article">(table)
			.values(rows.slice(from, from + rowsAtOnce))
			.execute();
}
