import { type Kysely, sql } from "kysely";
import type { StoredArticle, Tables } from "./tables.ts";

export interface ArticleQuery {
	/** Folded substrings, all of which must stand in the text; each of two letters at least. */
	readonly terms: readonly string[];
	readonly outlet?: string;
	/** Codes of states or organisations, each of which acts or is acted on in a claim that the article makes. */
	readonly actors: readonly string[];
	/** How the article puts a claim. */
	readonly cell?: string;
	/** First and last day. */
	readonly from?: string;
	readonly to?: string;
	/** Only articles before this one: where the page before ended. */
	readonly before?: number;
	readonly limit: number;
}

/** Newest first. The indexes name few articles too many (letters that stand apart), so each text is looked at again. */
export async function findArticles(
	database: Kysely<Tables>,
	query: ArticleQuery,
): Promise<readonly (StoredArticle & { readonly stories: readonly string[] })[]> {
	const { terms, outlet, actors, cell, from, to, before, limit } = query;
	const triples = terms.flatMap(triplesOf);
	const pairs = terms.filter((term) => [...term].length === 2);
	let found = database.selectFrom("article").select(["article.n", "article.record", "article.outline"]);
	if (triples.length > 0)
		found = found.where(sql<boolean>`article.n in (select rowid from triples where triples match ${allOf(triples)})`);
	if (pairs.length > 0)
		found = found.where(sql<boolean>`article.n in (select rowid from pairs where pairs match ${allOf(pairs)})`);
	for (const term of terms) found = found.where(sql<boolean>`instr(article.folded, ${term}) > 0`);
	for (const actor of actors)
		found = found.where(
			sql<boolean>`article.n in (select n from told where source = ${actor} union select n from told where target = ${actor})`,
		);
	if (cell !== undefined)
		found = found.where(sql<boolean>`exists (select 1 from told where told.n = article.n and told.cell = ${cell})`);
	if (outlet !== undefined) found = found.where("article.outlet", "=", outlet);
	if (from !== undefined) found = found.where("article.day", ">=", from);
	if (to !== undefined) found = found.where("article.day", "<=", to);
	if (before !== undefined) found = found.where("article.n", "<", before);
	const articles = await found.orderBy("article.n", "desc").limit(limit).execute();
	return Promise.all(articles.map(async (article) => ({ ...article, stories: await storiesOf(database, article.n) })));
}

async function storiesOf(database: Kysely<Tables>, n: number): Promise<readonly string[]> {
	const rows = await database
		.selectFrom("story")
		.innerJoin("story_article", "story_article.story", "story.slug")
		.where("story_article.n", "=", n)
		.select("story.summary")
		.execute();
	return rows.map(({ summary }) => summary);
}

function triplesOf(term: string): readonly string[] {
	const letters = [...term];
	return letters.slice(2).map((letter, at) => `${letters[at]}${letters[at + 1]}${letter}`);
}

/** Quoted, so that no letter of a reader's is taken for an operator of the index. */
function allOf(tokens: readonly string[]): string {
	return [...new Set(tokens)].map((token) => `"${token.replaceAll('"', '""')}"`).join(" AND ");
}
