import { z } from "zod";
import type { StorySummary } from "../dossier/index.ts";
import type { Article } from "../model/article.ts";
import { Cell } from "../model/audit.ts";
import type { Span } from "../model/record.ts";

/** What a reader may ask for. Empty fields of a form are no wish. */
export const SearchQuery = z.object({
	q: z
		.string()
		.max(200)
		.optional()
		.describe(
			"Words or parts of words, all of which must stand in the article; “in quotes” as they are. Two letters at least.",
		),
	actor: z
		.string()
		.max(12)
		.optional()
		.describe("Code of a state or an organisation that a claim of the article is about: `PRK`."),
	dyad: z
		.string()
		.max(24)
		.regex(/^\w+-\w+$/)
		.optional()
		.describe("Two codes: `PRK-RUS`."),
	outlet: z.string().max(200).optional().describe("Name of the outlet."),
	from: z.iso.date().optional().describe("First day."),
	to: z.iso.date().optional().describe("Last day."),
	certainty: Cell.exclude(["silent"]).optional().describe("How the article puts a claim."),
	cursor: z.coerce.number().int().positive().optional().describe("Where the page before ended."),
});
export type SearchQuery = z.infer<typeof SearchQuery>;

export interface SearchHit {
	readonly article: Article;
	/** The sentence in which the first of the words stands; absent where no words were asked for. */
	readonly sentence?: Span;
	readonly stories: readonly StorySummary[];
}

export interface SearchResult {
	readonly hits: readonly SearchHit[];
	/** The cursor of the next page. */
	readonly next?: number;
}

export const hitsPerPage = 20;

/** `"" ` for a form's empty fields; the first of a repeated one. */
export function parseSearch(query: URLSearchParams): z.ZodSafeParseResult<SearchQuery> {
	return SearchQuery.safeParse(
		Object.fromEntries(
			[...query].filter(([, value]) => value.trim() !== "").map(([name, value]) => [name, value.trim()]),
		),
	);
}

/** “kim "arms deal"” asks for two parts: kim, and arms deal. Parts of one letter are left out: they are everywhere. */
export function termsOf(q = ""): readonly string[] {
	const parts = [...q.matchAll(/["“]([^"”]+)["”]|(\S+)/g)].map(([, quoted, word]) => fold(quoted ?? word ?? ""));
	return [...new Set(parts)].filter((part) => [...part].length >= 2).slice(0, 8);
}

/** Letters as they are compared: composed, without case. Offsets hold, because nothing else changes. */
function fold(text: string): string {
	return text.normalize("NFC").toLowerCase();
}

/** All that is searched of an article. */
export function searchedText({ parts }: Pick<Article, "parts">): string {
	return fold(parts.map(({ text }) => text).join("\n"));
}

/** The first sentence that has the first term. */
export function sentenceOf(
	{ parts }: Article,
	sentences: readonly Span[],
	[term]: readonly string[],
): Span | undefined {
	if (term === undefined) return undefined;
	return sentences.find(({ i, from, to }) => fold(parts[i]?.text.slice(from, to) ?? "").includes(term));
}
