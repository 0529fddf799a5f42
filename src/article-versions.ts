import { type Article, titleOf } from "./model/article.ts";

/** As much of an earlier audit's article as its versions need. */
export interface EarlierArticle {
	readonly id: string;
	readonly title: string;
	readonly earlierTitles?: readonly { readonly title: string; readonly until: string }[] | undefined;
}

/**
 * In: the articles at hand, and those of the audit that lay in the folder before. Out: the same articles, each with the
 * headlines that it had. A corrected headline dates what was found in the old one. Never: a changed body, of which only its
 * `modified` tells.
 */
export function withEarlierTitles(
	articles: ReadonlyMap<string, Article>,
	before: readonly EarlierArticle[],
	now: string,
): ReadonlyMap<string, Article> {
	const known = new Map(before.map((article) => [article.id, article]));
	return new Map([...articles].map(([id, article]) => [id, withTitlesOf(article, known.get(id), now)]));
}

function withTitlesOf(article: Article, before: EarlierArticle | undefined, now: string): Article {
	if (before === undefined) return article;
	const isCorrected = before.title !== "" && before.title !== titleOf(article);
	const earlierTitles = [
		...(before.earlierTitles ?? []),
		...(isCorrected ? [{ title: before.title, until: now }] : []),
	];
	return earlierTitles.length > 0 ? { ...article, earlierTitles } : article;
}
