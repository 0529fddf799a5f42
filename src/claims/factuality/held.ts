import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import type { Sentence, Text, Token } from "../../model/text.ts";
import { childrenBy, type Tree, treeOf } from "../coding/tree.ts";
import { makesPerspective } from "./cues.ts";
import { findNounSignature, wordOf } from "./lexicon.ts";

/** An attribution as the tokens of one sentence: what the walk needs of it there. */
export interface Held {
	readonly attribution: number;
	readonly content: ReadonlySet<number>;
	/** Empty where the cue stands in another sentence. */
	readonly cue: readonly number[];
	/** A clause hangs on the cue, or free of it: more than a noun is told. */
	readonly hasClause: boolean;
}

/** For each sentence the attributions whose content reaches into it, outermost first. */
export function heldBySentence(text: Text, attributions: readonly Attribution[]): readonly (readonly Held[])[] {
	const held: Held[][] = text.sentences.map(() => []);
	const order = attributions
		.map((_, index) => index)
		.sort(
			(a, b) =>
				sizeOf(attributions[b]) - sizeOf(attributions[a]) ||
				depthOf(attributions, a) - depthOf(attributions, b) ||
				a - b,
		);
	for (const index of order) {
		const attribution = attributions[index];
		if (!attribution) continue;
		text.sentences.forEach((sentence, s) => {
			if (!attribution.content.some((span) => overlaps(sentence, span))) return;
			const content = new Set(tokensIn(sentence, attribution.content));
			const cue = tokensIn(sentence, attribution.cue);
			if (!saysNothing(sentence, attribution) && holdsView(treeOf(sentence), cue, content))
				held[s]?.push({ attribution: index, content, cue, hasClause: hasClause(treeOf(sentence), cue, content) });
		});
	}
	return held;
}

/** Some of the content is told or believed by the source, not only wished, done or spoken of. */
function holdsView(tree: Tree, cue: readonly number[], content: ReadonlySet<number>): boolean {
	return [...content].some((at) => {
		const token = tree.tokens[at];
		return token?.upos !== "PUNCT" && !content.has(token?.head ?? -1) && makesPerspective(tree, cue, at);
	});
}

function depthOf(attributions: readonly Attribution[], index: number): number {
	const parent = attributions[index]?.parent;
	return parent === undefined ? 0 : 1 + depthOf(attributions, parent);
}

/** "Nothing shows that" and "signs are mounting that" name nobody; nor does "the visit angered Oslo" say who says so. */
function saysNothing(sentence: Sentence, { source, cue, content }: Attribution): boolean {
	const tree = treeOf(sentence);
	if (source.length > 0) {
		const words = tokensIn(sentence, source).map((at) => sentence.tokens[at] as Token);
		const isSign = (token: Token): boolean => findNounSignature(wordOf(token), "clause")?.rule === "evidence";
		return words.length === 1 && words.every((token) => /^nothing$/i.test(token.form) || isSign(token));
	}
	const told = new Set(tokensIn(sentence, content));
	const own = tokensIn(sentence, cue);
	if (own.some((at) => tree.tokens[at]?.lemma === "question")) return true;
	return own.some(
		(at) =>
			tree.tokens[at]?.upos === "VERB" &&
			childrenBy(tree, at, "aux:pass").length === 0 &&
			childrenBy(tree, at, "obj", "xcomp").length > 0 &&
			childrenBy(tree, at, "nsubj").some((child) => told.has(child)),
	);
}

const hasClause = (tree: Tree, cue: readonly number[], content: ReadonlySet<number>): boolean =>
	[...content].some((at) => {
		const token = tree.tokens[at];
		return token?.deprel === "ccomp" && cue.includes(token.head) && !content.has(token.head);
	});

const sizeOf = (attribution: Attribution | undefined): number =>
	attribution?.content.reduce((size, span) => size + span.to - span.from, 0) ?? 0;

const overlaps = (sentence: Sentence, span: Span): boolean =>
	sentence.i === span.i && span.from < sentence.to && sentence.from < span.to;

function tokensIn(sentence: Sentence, spans: readonly Span[]): number[] {
	const near = spans.filter((span) => overlaps(sentence, span));
	if (near.length === 0) return [];
	return sentence.tokens.flatMap((token, t) =>
		near.some((span) => token.from < span.to && span.from < token.to) ? [t] : [],
	);
}
