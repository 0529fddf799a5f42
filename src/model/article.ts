import { z } from "zod";
import { list, record, Time } from "./record.ts";

const genres = ["report", "analysis", "opinion", "live", "transcript", "release", "unknown"] as const;
export const Genre = z.enum(genres);
export type Genre = z.infer<typeof Genre>;

export const Part = record({
	kind: z.enum(["title", "dek", "caption", "body"]).describe("One part a kind, but captions: one part each."),
	text: z.string().describe("Body paragraphs are separated by a blank line."),
	credit: z.string().exactOptional().describe("Of a caption: whose picture it is, `Reuters/Yonhap`."),
});
export type Part = z.infer<typeof Part>;

export const Byline = record({
	name: z.string(),
	affiliation: z
		.string()
		.exactOptional()
		.describe("As printed: `professor of Korean Studies at the University of Oslo`."),
});
export type Byline = z.infer<typeof Byline>;

export const Image = record({
	url: z.string(),
	caption: z.string().exactOptional(),
	credit: z.string().exactOptional(),
});

export const DiscardedText = record({
	reason: z.string().describe("Why it is not part of the article: `related stories`, `repeats the title`, …"),
	text: z.string(),
});
export type DiscardedText = z.infer<typeof DiscardedText>;

export const Article = record({
	id: z.string().describe("A given id is kept; a missing one is the line number, or the address, of the input."),
	url: z.string().exactOptional().describe("Canonical address where one is known."),
	outlet: z.string().exactOptional().describe("Name from `data/outlets`, or the domain where that knows none."),
	language: z.string().exactOptional().describe("BCP 47 tag, `en`, `ko`."),
	genre: Genre.describe("From section, address, markup and labels such as `[Column]`; `unknown` stays unknown."),
	parts: list(Part).describe("Title, standfirst, captions and body, in that order."),
	byline: list(Byline),
	section: z.string().exactOptional(),
	published: Time.exactOptional(),
	publishedPrecision: z
		.enum(["second", "minute", "day"])
		.exactOptional()
		.describe("A day-only date orders nothing within its day."),
	modified: Time.exactOptional(),
	earlierTitles: list(
		record({ title: z.string(), until: Time.describe("When an audit first found another headline in its place.") }),
	)
		.exactOptional()
		.describe("Headlines that it had in earlier audits of the same folder, oldest first."),
	agency: z.string().exactOptional().describe("The agency credited with the text: `Reuters`, `Yonhap`."),
	original: record({
		url: z.string().exactOptional(),
		id: z.string().exactOptional(),
		language: z.string(),
	})
		.exactOptional()
		.describe("The article in the language it was first written in."),
	images: list(Image),
	discarded: list(DiscardedText).describe("Every piece left out, with its reason."),
});
export type Article = z.infer<typeof Article>;

/** Whitespace-free text: what an article must have to be read. */
export function hasText(article: Article): boolean {
	return article.parts.some((part) => part.text.trim() !== "");
}

/** Whether one article says that it was made from the other: a translation and its original. */
export function isTranslationOf({ original }: Pick<Article, "original">, other: Pick<Article, "id" | "url">): boolean {
	if (original === undefined) return false;
	return original.id === other.id || (original.url !== undefined && original.url === other.url);
}

export function titleOf(article: Pick<Article, "parts">): string {
	return article.parts.find((part) => part.kind === "title")?.text ?? "";
}

/** Invented outlets live at `.example` addresses, which nobody can register (RFC 2606). */
export function isDemonstration(article: Pick<Article, "url">): boolean {
	if (article.url === undefined || !URL.canParse(article.url)) return false;
	return new URL(article.url).hostname.endsWith(".example");
}

/** Ids of the articles that do not say whose they are, and of those that do not say when they came. */
export function lackingIn(
	articles: readonly Pick<Article, "id" | "outlet" | "published">[],
): Readonly<Record<"outlet" | "date", readonly string[]>> {
	return {
		outlet: articles.flatMap(({ id, outlet }) => (outlet === undefined ? [id] : [])),
		date: articles.flatMap(({ id, published }) => (published === undefined ? [id] : [])),
	};
}
