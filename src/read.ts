/**
 * In: one article, with its words and predicates where they are given. Out: its Reading. Never: another article, a
 * clock, a network.
 */
import { type WeighedClaim, weighClaims } from "./claims/coding/weighed.ts";
import { readClaims } from "./claims/index.ts";
import { rereadHeadlines } from "./language/headlines.ts";
import { type Identified, identifyLanguage } from "./language/identify.ts";
import { isRead, loadLanguage } from "./language/index.ts";
import type { Article } from "./model/article.ts";
import type { ReadRequest } from "./model/article-input.ts";
import type { Reading } from "./model/reading.ts";
import { engineVersion } from "./store/engine-version.ts";

/** Throws `language-unknown` for an article in a language that no engine here reads: it is said, not guessed at. */
export function readArticle({ article, sentences, events }: ReadRequest): Reading {
	const { tag } = languageOf(article);
	// Given words have to be answered, a verse of French among them too, unless the article says that it is French.
	const isAnswered = sentences !== undefined && article.language === undefined && !isRead(tag);
	// "***" is in no language, and there is nothing in it to misread.
	const language = loadLanguage(tag === "und" || isAnswered ? "en" : tag);
	const parsed = sentences
		? language.readTokens(sentences.map((sentence) => sentence.tokens))
		: language.read(article.parts);
	const text = rereadHeadlines(parsed, (part) => article.parts[part]?.kind === "title");
	return readClaims(article, text, engineVersion(), events);
}

/** What was proposed as a claim in an English article, kept or not, and why; nothing of what is coded otherwise. */
export function weighArticle({ article }: ReadRequest): readonly WeighedClaim[] {
	const { tag } = languageOf(article);
	return tag.startsWith("en") || tag === "und" ? weighClaims(article, loadLanguage("en").read(article.parts)) : [];
}

/** The language that an article is read in: as it says, or as its text tells. */
export function languageOf({ language, parts }: Pick<Article, "language" | "parts">): Identified {
	if (language !== undefined) return { tag: language, isSure: true };
	return identifyLanguage(parts.map((part) => part.text).join("\n\n"));
}
