import type { Article } from "../../model/article.ts";
import type { ClaimMention, Story } from "../../model/audit.ts";
import type { Span } from "../../model/record.ts";
import type { Outline } from "../outline.ts";
import type { StorySummary } from "../summary.ts";

/** A claim that the article makes, with the words that make it. */
export interface ToldClaim {
	readonly story: Pick<StorySummary, "id" | "title">;
	readonly claim: Pick<Story["claims"][number], "id" | "statement" | "contested" | "outlets">;
	readonly mention: ClaimMention;
}

/** One article with what was found in it. */
export interface ArticleView {
	readonly article: Article;
	/** Absent where the article could not be read. */
	readonly outline?: Outline;
	readonly stories: readonly StorySummary[];
	readonly claims: readonly ToldClaim[];
	/** What it was translated from, or what was translated from it, where the collection holds both. */
	readonly counterpart?: { readonly article: Article; readonly isOriginal: boolean };
}

/** The claims of some stories that one article makes. */
export function claimsTold(article: string, stories: readonly Story[]): readonly ToldClaim[] {
	return stories.flatMap(({ id, title, claims }) =>
		claims.flatMap((claim) =>
			claim.mentions
				.filter((mention) => mention.article === article)
				.map((mention) => ({ story: { id, title }, claim, mention })),
		),
	);
}

/** Sentences of one part, in order; a part without any (it could not be read) is one. */
export function sentencesOf(article: Article, outline: Outline | undefined, i: number): readonly Span[] {
	const found = outline?.sentences.filter((sentence) => sentence.i === i) ?? [];
	return found.length > 0 ? found : [{ i, from: 0, to: article.parts[i]?.text.length ?? 0 }];
}

/** The other language's text of an article, from a collection that holds both. */
export function counterpartOf(article: Article, articles: ReadonlyMap<string, Article>): ArticleView["counterpart"] {
	const original = articles.get(article.original?.id ?? "");
	if (original) return { article: original, isOriginal: true };
	const translation = [...articles.values()].find((other) => other.original?.id === article.id);
	return translation && { article: translation, isOriginal: false };
}
