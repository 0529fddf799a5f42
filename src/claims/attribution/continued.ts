import type { Article } from "../../model/article.ts";
import type { Span } from "../../model/record.ts";
import { type Draft, overlap } from "./draft.ts";

/** A paragraph that is one quotation from its first mark to its last. */
const quoted = /^(["“])([^"“”]+)(["”])$/u;

/**
 * "We signed it," Kamara said. — new paragraph — "They broke it.": a paragraph that is nothing but a quotation, after one whose
 * speaker is named, goes on with his words.
 */
export function withContinued(article: Article, drafts: readonly Draft[]): readonly Draft[] {
	return article.parts.reduce<readonly Draft[]>((known, { text }, i) => {
		let all = known;
		let before: Span | undefined;
		for (const span of paragraphSpans(text, i)) {
			const speaker = before && quoted.test(text.slice(span.from, span.to)) ? lastQuoted(text, all, before) : undefined;
			const isFree = !all.some(({ source, content }) => source.length > 0 && overlap(content, [span]));
			if (speaker && isFree) {
				const loose = all.filter(({ source, content }) => source.length > 0 || !overlap(content, [span]));
				all = loose.map((draft) => (draft === speaker ? { ...draft, content: [...draft.content, span] } : draft));
			}
			before = span;
		}
		return all;
	}, drafts);
}

const paragraphSpans = (text: string, i: number): Span[] =>
	[...text.matchAll(/\S(?:[^\n]*\S)?/gu)].map((match) => ({ i, from: match.index, to: match.index + match[0].length }));

/** The last one cited in a paragraph, if the last words of it that are cited are a quotation. */
function lastQuoted(text: string, drafts: readonly Draft[], paragraph: Span): Draft | undefined {
	const own = drafts.filter(({ content }) => overlap(content, [paragraph]));
	const end = ({ content }: Draft): number => Math.max(...content.map(({ to }) => to));
	const last = own.toSorted((a, b) => end(a) - end(b)).at(-1);
	const isQuotation = last?.content.some(
		({ from, to }) => /^["“]/.test(text.slice(from)) && /["”]/.test(text.slice(from + 1, to + 1)),
	);
	return last && last.source.length > 0 && isQuotation ? last : undefined;
}
