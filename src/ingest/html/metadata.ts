import type { Byline, Genre } from "../../model/article.ts";
import { parseByline } from "../lines/byline.ts";
import { findGenre } from "../lines/labels.ts";
import { sameness } from "../lines/sort-lines.ts";
import { type GivenTime, parseTime } from "../time/time.ts";
import { lineOf, type Page, textOf } from "./dom.ts";
import { articlesInJsonLd, decodeEntities, isJson, type Json, textsOf, typesOf } from "./json-ld.ts";
import { authorMetas, type Metas, metasOf, metaValues, modifiedMetas, publishedMetas, sectionMetas } from "./metas.ts";
import { omitUndefined } from "./omit-undefined.ts";

/** What a page says about itself in its markup, before any of its text is read. */
export interface PageFacts {
	readonly title: string;
	readonly description?: string;
	readonly url?: string;
	readonly siteName?: string;
	readonly language?: string;
	readonly section?: string;
	readonly genre?: Genre;
	readonly byline: readonly Byline[];
	readonly published?: GivenTime;
	readonly modified?: GivenTime;
	readonly original?: { readonly url: string; readonly language: string };
	readonly image?: string;
	/** The whole text, where the JSON-LD repeats it. */
	readonly articleText?: string;
}

export function readFacts(page: Page, address?: string): PageFacts {
	const metas = metasOf(page);
	const described = articlesInJsonLd(page);
	const siteName = metas.get("og:site_name");
	const section = [...textsIn(described, "articleSection"), ...metaValues(metas, sectionMetas)].find(isSection);
	const genre = genreOfMarkup(described, metas);
	const language =
		page.documentElement?.getAttribute("lang") ||
		metas.get("og:locale") ||
		metas.get("content-language") ||
		firstText(described, "inLanguage");
	return omitUndefined({
		title: readTitle(page, metas, described, siteName),
		description: metas.get("og:description") ?? metas.get("description"),
		url: readUrl(page, metas, described, address),
		siteName,
		language,
		section,
		genre,
		byline: readAuthors(page, metas, described),
		published: firstTime([
			...textsIn(described, "datePublished"),
			...metaValues(metas, publishedMetas),
			...timeElements(page),
		]),
		modified: firstTime([...textsIn(described, "dateModified"), ...metaValues(metas, modifiedMetas)]),
		original: readOriginal(page, language),
		image: metas.get("og:image"),
		articleText: described.map((object) => object.articleBody).find((text) => typeof text === "string"),
	});
}

/** What systems write where no section was chosen, and lists of tags, say nothing. */
function isSection(text: string): boolean {
	const isGeneric =
		/^(?:posts?|articles?|all|homepage|home|front page|daily|uncategori[sz]ed|none|default|story|stories|[\w-]+\.\w{2,3})$/i;
	return text.length <= 60 && text.split(",").length <= 2 && !isGeneric.test(text);
}

function textsIn(objects: readonly Json[], key: string): string[] {
	return objects.flatMap((object) => textsOf(object[key]));
}

function firstText(objects: readonly Json[], key: string): string | undefined {
	return textsIn(objects, key)[0];
}

function firstTime(values: readonly string[]): GivenTime | undefined {
	for (const value of values) {
		const time = parseTime(value);
		if (time) return time;
	}
	return undefined;
}

function timeElements(page: Page): string[] {
	const found = [...page.querySelectorAll("time[datetime], [itemprop='datePublished']")].slice(0, 4);
	return found.map((element) => element.getAttribute("datetime") ?? element.getAttribute("content") ?? textOf(element));
}

/** The headline a reader sees: the one `h1` that shares its words with what the page calls itself, else that. */
function readTitle(page: Page, metas: Metas, described: readonly Json[], siteName: string | undefined): string {
	const named = [
		firstText(described, "headline"),
		metas.get("og:title"),
		metas.get("twitter:title"),
		textOf(page.querySelector("title")),
	]
		.map((title) => withoutSite(decodeEntities(lineOf(title)), siteName))
		.filter((title) => title !== "");
	const words = new Set(named.flatMap((title) => sameness(title).split(" ")));
	const headings = [...page.querySelectorAll("h1")].map(textOf).filter((text) => text.length > 5);
	const seen = headings.find((heading) => share(sameness(heading).split(" "), words) > 0.6);
	return seen ?? named[0] ?? headings[0] ?? "";
}

function share(words: readonly string[], known: ReadonlySet<string>): number {
	return words.filter((word) => known.has(word)).length / Math.max(1, words.length);
}

/** "Harbour treaty signed | The Morning Post" */
function withoutSite(title: string, siteName: string | undefined): string {
	const cut = /^(.{10,}?)\s+(?:[|–—»•·]|-|::)\s+([^|–—»]{2,40})$/.exec(title);
	if (!cut?.[1] || !cut[2]) return title;
	const isSite =
		siteName === undefined
			? /\||»|::/.test(title) || /^\p{L}+$/u.test(cut[2])
			: sameness(cut[2]).includes(sameness(siteName).slice(0, 8));
	return isSite && findGenre(cut[2]) === undefined ? cut[1] : title;
}

function readUrl(
	page: Page,
	metas: Metas,
	described: readonly Json[],
	address: string | undefined,
): string | undefined {
	const canonical = page.querySelector("link[rel='canonical']")?.getAttribute("href");
	const main = described.flatMap((object) =>
		textsOf(isJson(object.mainEntityOfPage) ? object.mainEntityOfPage["@id"] : (object.mainEntityOfPage ?? object.url)),
	);
	return [canonical, metas.get("og:url"), ...main, address].find((url): url is string =>
		/^https?:\/\/[^/\s]+\/\S/.test(url ?? ""),
	);
}

function readAuthors(page: Page, metas: Metas, described: readonly Json[]): Byline[] {
	const sources: readonly string[][] = [
		textsIn(described.slice(0, 1), "author"),
		metaValues(metas, authorMetas).slice(0, 1),
		[...page.querySelectorAll("[rel='author'], [itemprop='author']")].slice(0, 3).map(textOf),
	];
	for (const source of sources) {
		const people = source
			.filter((name) => name.length < 200 && !/^https?:|facebook\.com|@/.test(name))
			.flatMap(parseByline);
		const unique = people.filter((person, index) => people.findIndex((other) => other.name === person.name) === index);
		if (unique.length > 0) return unique;
	}
	return [];
}

/** Types of schema.org that say what kind of piece it is; a bare NewsArticle says nothing, columns carry it too. */
const genreOfType: Readonly<Record<string, Genre>> = {
	OpinionNewsArticle: "opinion",
	AnalysisNewsArticle: "analysis",
	BackgroundNewsArticle: "analysis",
	ReportageNewsArticle: "report",
	LiveBlogPosting: "live",
};

function genreOfMarkup(described: readonly Json[], metas: Metas): Genre | undefined {
	const types = described.flatMap(typesOf).map((type) => genreOfType[type]);
	const labels = [
		...metaValues(metas, ["article:opinion", "genre", "article:type", "content_type", "og:type"]),
		...textsIn(described, "genre"),
	];
	const opinion = metas.get("article:opinion") === "true" ? ("opinion" as const) : undefined;
	return (
		opinion ??
		types.find((genre) => genre !== undefined) ??
		labels.map(findGenre).find((genre) => genre !== undefined && genre !== "report")
	);
}

const languagesOfOriginal = /(?:원문|original)/i;

/** `hreflang` links name every edition; only a link whose words say "original" is one to the original. */
function readOriginal(page: Page, language: string | undefined): PageFacts["original"] {
	for (const link of page.querySelectorAll("a[href]")) {
		const text = textOf(link);
		if (
			text.length > 80 ||
			!languagesOfOriginal.test(text) ||
			!/원문|korean|japanese|chinese|russian|article|story|version/i.test(text)
		)
			continue;
		const url = link.getAttribute("href") ?? "";
		if (!/^https?:\/\//.test(url)) continue;
		const named = /korean|원문/i.test(text)
			? "ko"
			: /japanese/i.test(text)
				? "ja"
				: /chinese/i.test(text)
					? "zh"
					: /russian/i.test(text)
						? "ru"
						: link.getAttribute("hreflang");
		if (named && named !== language) return { url, language: named };
	}
	return undefined;
}
