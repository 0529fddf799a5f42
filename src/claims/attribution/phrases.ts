import type { Sentence } from "../../model/text.ts";
import { childrenBy, childrenOf, lemmaOf, subtree, type Tree } from "../coding/tree.ts";
import { findHedge, findNounSignature } from "../factuality/lexicon.ts";
import { type Draft, spansOf } from "./draft.ts";
import { nounPhrase } from "./verbs.ts";

/** "according to the ministry", "citing two officials": the clause around is what they are cited for. */
export function accordingDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		const word = token.form.toLowerCase();
		if (word === "according") return according(sentence, tree, at);
		if (word === "citing") return citing(sentence, tree, at);
		return [];
	});
}

function according(sentence: Sentence, tree: Tree, at: number): Draft[] {
	const next = sentence.tokens[at + 1];
	const noun =
		sentence.tokens[at]?.deprel === "case"
			? (sentence.tokens[at]?.head ?? -1)
			: (childrenBy(tree, at, "obl", "nmod")[0] ?? -1);
	if (next?.form.toLowerCase() !== "to" || noun < 0) return [];
	const top = sentence.tokens[at]?.deprel === "case" ? noun : at;
	const source = nounPhrase(tree, noun).filter((word) => word > at + 1);
	const content = aroundOf(tree, top).filter((word) => word !== at && word !== at + 1);
	if (source.length === 0 || content.length === 0) return [];
	return [
		{
			source: spansOf(sentence, source),
			cue: spansOf(sentence, [at, at + 1]),
			content: spansOf(sentence, content),
			rule: "according",
		},
	];
}

/** The clause that a phrase hangs on, without the phrase. */
function aroundOf(tree: Tree, top: number): number[] {
	const host = tree.tokens[top]?.head ?? -1;
	if (host < 0) return [];
	const own = new Set(subtree(tree, top));
	return subtree(tree, host).filter((word) => !own.has(word));
}

function citing(sentence: Sentence, tree: Tree, at: number): Draft[] {
	const object = childrenBy(tree, at, "obj")[0];
	const content = aroundOf(tree, at);
	if (object === undefined || content.length === 0) return [];
	return [
		{
			source: spansOf(sentence, nounPhrase(tree, object)),
			cue: spansOf(sentence, [at]),
			content: spansOf(sentence, content),
			rule: "citing",
		},
	];
}

/** "reportedly", "allegedly": a source that hides. */
export function adverbDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		if (findHedge(token.form.toLowerCase(), "adverb")?.rule !== "hearsay" || token.head < 0) return [];
		const content = subtree(tree, token.head).filter((word) => word !== at);
		return [{ source: [], cue: spansOf(sentence, [at]), content: spansOf(sentence, content), rule: "adverb" }];
	});
}

/** "Seoul's claim that …", "reports that …": the noun cites. */
export function nounDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		if (token.upos !== "NOUN") return [];
		const rule = findNounSignature(lemmaOf(token), "clause")?.rule;
		if (rule !== "claim" && rule !== "report" && rule !== "belief" && rule !== "denial") return [];
		const clause = childrenBy(tree, at, "acl").find((child) => child > at && hasThat(tree, child));
		if (clause === undefined) return [];
		const owner = childrenBy(tree, at, "nmod:poss")[0];
		return [
			{
				source: owner === undefined ? [] : spansOf(sentence, nounPhrase(tree, owner)),
				cue: spansOf(sentence, [at]),
				content: spansOf(sentence, subtree(tree, clause)),
				rule: "noun",
			},
		];
	});
}

const hasThat = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some(
		(child) => tree.tokens[child]?.deprel === "mark" && tree.tokens[child]?.form.toLowerCase() === "that",
	);

/** Longest name that stands before or after a headline's colon: "Kim ready to arm Russia: US". */
const longestName = 5;

export function headlineDrafts(sentence: Sentence): Draft[] {
	const { tokens } = sentence;
	const colons = tokens.flatMap((token, at) => (token.form === ":" ? [at] : []));
	const at = colons[0];
	if (colons.length !== 1 || at === undefined) return [];
	const words = tokens.map((_, word) => word);
	const [before, after] = [
		words.slice(0, at),
		words.slice(at + 1).filter((word) => !/^[.!?]$/.test(tokens[word]?.form ?? "")),
	];
	const isName = (side: readonly number[]): boolean =>
		side.length > 0 &&
		side.length <= longestName &&
		side.every((word) => !/^(VERB|AUX)$/.test(tokens[word]?.upos ?? "")) &&
		side.some((word) => /^(PROPN|NOUN)$/.test(tokens[word]?.upos ?? ""));
	const isClause = (side: readonly number[]): boolean => side.length >= 3;
	const [source, content] =
		isName(after) && isClause(before)
			? [after, before]
			: isName(before) && isClause(after)
				? [before, after]
				: [[], []];
	if (source.length === 0) return [];
	return [
		{
			source: spansOf(sentence, source),
			cue: [spanOfToken(sentence, at)],
			content: spansOf(sentence, content),
			rule: "headline",
		},
	];
}

function spanOfToken(sentence: Sentence, at: number) {
	const token = sentence.tokens[at];
	return { i: sentence.i, from: token?.from ?? 0, to: token?.to ?? 0 };
}
