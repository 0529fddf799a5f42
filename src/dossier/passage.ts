import type { Article } from "../model/article.ts";
import type { Span } from "../model/record.ts";
import { type Content, html, type Markup } from "./html.ts";
import type { Outline } from "./outline.ts";
import { currentScope } from "./scope.ts";

/** A quoted sentence as it stands in its paragraph. All pieces are slices of one part of the article. */
export interface Passage {
	readonly article: Article;
	readonly kind: Article["parts"][number]["kind"];
	readonly before: string;
	readonly quote: string;
	readonly after: string;
	/** The word that says it, within the quote. */
	readonly word?: { readonly from: number; readonly to: number };
}

/**
 * What leaves the machine is a sentence with a sentence of context. A "sentence" of a text without full stops may be the
 * whole article, so both are bounded: 700 letters hold 99.9% of English newspaper sentences.
 */
export const longestQuote = 700;
const longestContext = 320;

/** Undefined where the article, its part or the span is not there. */
export function findPassage(
	article: Article | undefined,
	reading: Outline | undefined,
	span: Span,
	word?: Span,
): Passage | undefined {
	const part = article?.parts[span.i];
	if (!article || !part || span.to > part.text.length || span.from >= span.to) return undefined;
	const { from, to } = boundQuote(span, word);
	const context =
		from === span.from && to === span.to ? neighbours(part.text, reading, span) : { before: "", after: "" };
	const inside = word && word.i === span.i && word.from >= from && word.to <= to;
	return {
		article,
		kind: part.kind,
		quote: part.text.slice(from, to),
		...context,
		...(inside && { word: { from: word.from - from, to: word.to - from } }),
	};
}

/** An overlong quote is cut to a window around the word in question. */
function boundQuote(span: Span, word: Span | undefined): { readonly from: number; readonly to: number } {
	if (span.to - span.from <= longestQuote) return span;
	const from = Math.max(span.from, (word?.from ?? span.from) - longestQuote / 2);
	return { from, to: Math.min(span.to, from + longestQuote) };
}

/** The sentence before and the one after, where they stand in the same paragraph. */
function neighbours(text: string, reading: Outline | undefined, span: Span) {
	const sentences = reading?.sentences.filter((sentence) => sentence.i === span.i) ?? [];
	const previous = sentences.findLast((sentence) => sentence.to <= span.from);
	const next = sentences.find((sentence) => sentence.from >= span.to);
	return {
		before: previous && isOneParagraph(text, previous.to, span.from) ? lastLetters(text, previous.from, span.from) : "",
		after: next && isOneParagraph(text, span.to, next.from) ? firstLetters(text, span.to, next.to) : "",
	};
}

function isOneParagraph(text: string, from: number, to: number): boolean {
	return !/\n\s*\n/.test(text.slice(from, to));
}

function lastLetters(text: string, from: number, to: number): string {
	return to - from <= longestContext ? text.slice(from, to) : `… ${text.slice(to - longestContext, to)}`;
}

function firstLetters(text: string, from: number, to: number): string {
	return to - from <= longestContext ? text.slice(from, to) : `${text.slice(from, from + longestContext)} …`;
}

/** The sentence marked, its word underlined, its neighbours in grey. */
export function passageMarkup(passage: Passage): Markup {
	const { before, after, article } = passage;
	const context = (text: string): Content => text !== "" && html`<span class="context">${text}</span>`;
	return html`<blockquote${languageAttribute(article.language)}><p>${context(before)}<mark>${markedWord(passage)}</mark>${context(after)}</p></blockquote>`;
}

function markedWord({ quote, word }: Passage): Content {
	if (!word) return quote;
	return html`${quote.slice(0, word.from)}<u>${quote.slice(word.from, word.to)}</u>${quote.slice(word.to)}`;
}

/** ` lang="ko"` for text that is not in the page's own language. */
export function languageAttribute(language: string | undefined): Content {
	if (language === undefined || language.startsWith(currentScope().language)) return undefined;
	return /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language) && html` lang="${language}"`;
}

/** What rules wrote, or a title: English, unless it is made of Korean words. Marked where the page speaks another language. */
export function recordWords(text: string): Content {
	const attribute = languageAttribute(/\p{Script=Hangul}/u.test(text) ? "ko" : "en");
	return attribute ? html`<span${attribute}>${text}</span>` : text;
}
