import { diffArrays } from "diff";
import type { Article } from "../model/article.ts";
import type { Refusal } from "../model/editor-text.ts";
import type { Span } from "../model/record.ts";

/** Where words stand in an article, letter for letter; only how a line was broken makes no difference. */
export function findQuotation({ parts }: Article, words: string): Span | undefined {
	const pattern = wordsOf(words).map(RegExp.escape).join("\\s+");
	if (pattern === "") return undefined;
	for (const [i, { text }] of parts.entries()) {
		const found = new RegExp(pattern).exec(text);
		if (found) return { i, from: found.index, to: found.index + found[0].length };
	}
	return undefined;
}

/** A quotation beside the passage of the article that shares most words with it; nothing where none shares half. */
export function differenceFrom(article: Article, sentences: readonly Span[], quoted: string): Refusal["difference"] {
	const words = wordsOf(quoted);
	const best = passagesOf(article, sentences)
		.map((passage) => ({ passage, likeness: likenessOf(words, passage) }))
		.reduce((a, b) => (b.likeness > a.likeness ? b : a), { passage: [] as readonly string[], likeness: 0 });
	if (best.likeness < leastLikeness) return undefined;
	const changes = diffArrays(words, [...best.passage]).map(({ value, added, removed }) => ({
		kind: added ? ("new" as const) : removed ? ("gone" as const) : ("same" as const),
		text: value.join(" "),
	}));
	return withoutSurroundings(changes);
}

const leastLikeness = 0.5;
const longestRun = 3;

/** Up to three sentences in a row: a quotation may run over full stops. */
function passagesOf({ parts }: Article, sentences: readonly Span[]): readonly (readonly string[])[] {
	const spans = sentences.length > 0 ? sentences : parts.map(({ text }, i) => ({ i, from: 0, to: text.length }));
	return spans.flatMap((first, index) =>
		spans
			.slice(index, index + longestRun)
			.filter(({ i }) => i === first.i)
			.map(({ to }) => wordsOf(parts[first.i]?.text.slice(first.from, to) ?? "")),
	);
}

/** Dice's coefficient of two bags of words. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
	const left = Map.groupBy(b, (word) => word);
	const shared = [...Map.groupBy(a, (word) => word)].reduce(
		(sum, [word, own]) => sum + Math.min(own.length, left.get(word)?.length ?? 0),
		0,
	);
	return (2 * shared) / (a.length + b.length);
}

/** What the passage says before the quotation begins and after it ends is no difference. */
function withoutSurroundings(changes: NonNullable<Refusal["difference"]>): Refusal["difference"] {
	const from = changes[0]?.kind === "new" ? 1 : 0;
	return changes.slice(from, changes.at(-1)?.kind === "new" ? -1 : undefined);
}

function wordsOf(text: string): string[] {
	return text.trim().split(/\s+/).filter(Boolean);
}
