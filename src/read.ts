/**
 * In: one article, with its words and predicates where they are given. Out: its Reading. Never: another article, a
 * clock, a network.
 */
import { readClaims, type WeighedClaim, weighClaims } from "./claims/index.ts";
import { rereadHeadlines } from "./language/headlines.ts";
import { type Identified, identifyLanguage } from "./language/identify.ts";
import { isRead, loadLanguage } from "./language/index.ts";
import type { Article } from "./model/article.ts";
import type { ReadRequest } from "./model/article-input.ts";
import type { Reading } from "./model/reading.ts";
import type { Text } from "./model/text.ts";
import { engineVersion } from "./store/engine-version.ts";

/** Throws `language-unknown` for an article in a language that no engine here reads: it is said, not guessed at. */
export function readArticle(request: ReadRequest): Reading {
	return readClaims(request.article, textOf(request), engineVersion(), request.events);
}

/** What was proposed as a claim in an English article, coded or not, and why; nothing of what is coded otherwise. */
export function weighArticle(request: ReadRequest): readonly WeighedClaim[] {
	const text = textOf(request);
	return text.language.startsWith("en") ? weighClaims(request.article, text) : [];
}

function textOf({ article, sentences }: ReadRequest): Text {
	const { tag } = languageOf(article);
	// Given words have to be answered, a verse of French among them too, unless the article says that it is French.
	const isAnswered = sentences !== undefined && article.language === undefined && !isRead(tag);
	// "***" is in no language, and there is nothing in it to misread.
	const language = loadLanguage(tag === "und" || isAnswered ? "en" : tag);
	const parsed = sentences
		? language.readTokens(sentences.map((sentence) => sentence.tokens))
		: language.read(article.parts);
	return rereadHeadlines(parsed, (part) => article.parts[part]?.kind === "title");
}

/** The language that an article is read in: as it says, or as its text tells. */
export function languageOf({ language, parts }: Pick<Article, "language" | "parts">): Identified {
	if (language !== undefined) return { tag: language, isSure: true };
	return identifyLanguage(parts.map((part) => part.text).join("\n\n"));
}
