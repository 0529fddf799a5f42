import type { Sentence } from "../../model/text.ts";
import { childrenBy, childrenOf, subtree, type Tree } from "../coding/tree.ts";
import { findNounSignature, findReporter, wordOf } from "../factuality/lexicon.ts";
import { type Draft, spansOf } from "./draft.ts";
import { nounPhrase, sourceOf } from "./verbs.ts";

/** "according to the ministry", "citing two officials": the clause around is what they are cited for. */
export function accordingDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		const word = token.form.toLowerCase();
		if (word === "according") return according(sentence, tree, at);
		if (word === "citing") return citing(sentence, tree, at);
		if (word === "per" && token.deprel === "case") return per(sentence, tree, at, at);
		if (/^(view|opinion|words|account|eyes)$/.test(word)) return view(sentence, tree, at);
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

/** "per a transcript": not "per cent", not "per day". */
function per(sentence: Sentence, tree: Tree, at: number, from: number): Draft[] {
	const noun = sentence.tokens[at]?.head ?? -1;
	const hasArticle = childrenBy(tree, noun, "det", "amod", "nmod:poss").some((child) => child > at);
	const isName = sentence.tokens[noun]?.upos === "PROPN";
	const content = aroundOf(tree, noun);
	if ((!hasArticle && !isName) || content.length === 0) return [];
	const source = nounPhrase(tree, noun).filter((word) => word > at);
	return [phrase(sentence, source, [from], content)];
}

/** "in the view of the opposition", "in Vilnius's view", "by its own account". */
function view(sentence: Sentence, tree: Tree, at: number): Draft[] {
	// "by its own account"; what is "in an account" is money.
	const prepositions = sentence.tokens[at]?.form.toLowerCase() === "account" ? /^by$/i : /^(in|by)$/i;
	const preposition = childrenBy(tree, at, "case").find((child) =>
		prepositions.test(sentence.tokens[child]?.form ?? ""),
	);
	const owner = childrenBy(tree, at, "nmod").find((child) => {
		const isOf = childrenBy(tree, child, "case").some((inner) => sentence.tokens[inner]?.form.toLowerCase() === "of");
		return isOf || sentence.tokens[child]?.deprel === "nmod:poss";
	});
	const content = aroundOf(tree, at);
	if (preposition === undefined || owner === undefined || content.length === 0) return [];
	const source = nounPhrase(tree, owner).filter((word) => !/^(['’]s?|of)$/.test(sentence.tokens[word]?.form ?? ""));
	const cue = subtree(tree, at).filter((word) => !source.includes(word));
	return [phrase(sentence, source, cue, content)];
}

const phrase = (
	sentence: Sentence,
	source: readonly number[],
	cue: readonly number[],
	content: readonly number[],
): Draft => ({
	source: spansOf(sentence, source),
	cue: spansOf(sentence, cue),
	content: spansOf(sentence, content),
	rule: "according",
});

function citing(sentence: Sentence, tree: Tree, at: number): Draft[] {
	const object = childrenBy(tree, at, "obj")[0];
	const content = toldAround(tree, at);
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

/** "the agency said Laos had opened it, citing officials": the officials vouch for what the agency says. */
function toldAround(tree: Tree, at: number): number[] {
	const host = tree.tokens[at]?.head ?? -1;
	const token = tree.tokens[host];
	if (!token || !findReporter(wordOf(token))) return aroundOf(tree, at);
	const clause = childrenBy(tree, host, "ccomp")[0];
	if (clause !== undefined) return subtree(tree, clause);
	return token.deprel === "parataxis" ? aroundOf(tree, host) : aroundOf(tree, at);
}

/** "quoted the minister as saying that": the minister says it, and whoever quotes him says that he does. */
export function quotedDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		if (!/^(quote|cite)$/.test(wordOf(token)) || token.upos !== "VERB") return [];
		const speaker = childrenBy(tree, at, "obj", "nsubj:pass")[0];
		const saying = childrenBy(tree, at, "advcl", "xcomp").find(
			(child) =>
				sentence.tokens[child - 1]?.form.toLowerCase() === "as" && /ing$/.test(sentence.tokens[child]?.form ?? ""),
		);
		const clause =
			saying === undefined ? [] : childrenBy(tree, saying, "ccomp").flatMap((child) => subtree(tree, child));
		const content = clause.length > 0 ? clause : before(tree, at);
		if (speaker === undefined || saying === undefined || content.length === 0) return [];
		const said = phrase(sentence, nounPhrase(tree, speaker), [saying], content);
		// "an official was quoted as saying": one cue, and the tagger takes the agency for its source.
		if (childrenBy(tree, at, "nsubj:pass").length > 0)
			return [{ ...said, cue: spansOf(sentence, [...childrenBy(tree, at, "aux:pass"), at]), rule: "is-quoted" }];
		const quoter = { ...phrase(sentence, sourceOf(tree, at), [at], content), rule: "inserted" };
		const own = { ...said, rule: "quoted" };
		return clause.length > 0 ? [own] : [own, quoter];
	});
}

/** "The test was held, the agency quoted him as saying": what stands before the comma. */
function before(tree: Tree, at: number): number[] {
	const subject = childrenBy(tree, at, "nsubj", "nsubj:pass")
		.filter((child) => child < at)
		.at(-1);
	const first = subject === undefined ? 0 : Math.min(...subtree(tree, subject));
	if (tree.tokens[first - 1]?.form !== ",") return [];
	return tree.tokens.flatMap((_, word) => (word < first - 1 ? [word] : []));
}

/** "Seoul's claim that …", "reports that …": the noun cites. */
export function nounDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		if (token.upos !== "NOUN") return [];
		const rule = findNounSignature(wordOf(token), "clause")?.rule;
		if (rule !== "claim" && rule !== "report" && rule !== "belief" && rule !== "denial") return [];
		const clause = childrenBy(tree, at, "acl", "acl:relcl").find((child) => child > at && hasThat(tree, child));
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
		(child) =>
			tree.tokens[child]?.form.toLowerCase() === "that" &&
			(tree.tokens[child]?.deprel === "mark" ||
				childrenBy(tree, at, "nsubj").some((subject) => subject !== child && tree.tokens[at]?.deprel === "acl:relcl")),
	);
