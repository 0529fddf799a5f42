import { lineOf, type Page } from "./dom.ts";

/** What the `<meta>` elements of a page say, by name. */
export type Metas = ReadonlyMap<string, string>;

/** Where sites put what schema.org calls articleSection, datePublished, dateModified and author. */
export const sectionMetas = [
	"article:section",
	"og:article:section",
	"section",
	"parsely-section",
	"category",
	"news_section",
	"cxenseparse:section",
];
export const publishedMetas = [
	"article:published_time",
	"og:article:published_time",
	"datepublished",
	"pubdate",
	"publishdate",
	"publish-date",
	"dc.date.issued",
	"dcterms.created",
	"dc.date",
	"parsely-pub-date",
	"sailthru.date",
	"article.published",
	"date",
	"cxenseparse:recs:publishtime",
	"article:published",
	"published_at",
	"originalpublicationdate",
];
export const modifiedMetas = [
	"article:modified_time",
	"og:article:modified_time",
	"datemodified",
	"lastmod",
	"last-modified",
	"dcterms.modified",
	"og:updated_time",
	"article.updated",
	"article:modified",
	"revision_date",
];
export const authorMetas = [
	"author",
	"article:author",
	"dc.creator",
	"parsely-author",
	"sailthru.author",
	"byl",
	"cxenseparse:author",
	"article:author_name",
	"dcsext.author",
];

/** The first value of each name, in lower case. */
export function metasOf(page: Page): Metas {
	const metas = new Map<string, string>();
	for (const meta of page.querySelectorAll("meta[content]")) {
		const name =
			meta.getAttribute("property") ??
			meta.getAttribute("name") ??
			meta.getAttribute("itemprop") ??
			meta.getAttribute("http-equiv");
		const value = lineOf(meta.getAttribute("content"));
		if (name && value !== "" && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), value);
	}
	return metas;
}

export function metaValues(metas: Metas, names: readonly string[]): string[] {
	return names.map((name) => metas.get(name)).filter((value) => value !== undefined);
}
