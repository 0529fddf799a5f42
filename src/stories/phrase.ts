import type { Article } from "../model/article.ts";
import type { ReadSentence } from "../model/reading.ts";

export type ReadToken = ReadSentence["tokens"][number];

/** A sentence as a tree over its text. */
export interface Tree {
	readonly tokens: readonly ReadToken[];
	/** Of the part the sentence stands in. */
	readonly text: string;
}

export function treeOf(article: Article, sentence: ReadSentence): Tree {
	return { tokens: sentence.tokens, text: article.parts[sentence.i]?.text ?? "" };
}

/** Children by any of the relations, in the order of the words. Subtypes count as their own relation. */
export function childrenOf({ tokens }: Tree, head: number, relations: readonly string[]): readonly number[] {
	return tokens.flatMap((token, at) => (token.head === head && relations.includes(token.deprel) ? [at] : []));
}

export function formOf({ tokens, text }: Tree, at: number): string {
	const token = tokens[at];
	return token ? (token.form ?? text.slice(token.from, token.to)) : "";
}

/** Words next to each other in the text stay so: "U.S.-backed", "Israel's". */
export function wordsOf(tree: Tree, places: readonly number[]): string {
	return [...places]
		.sort((a, b) => a - b)
		.map((at, index, ordered) => {
			const before = tree.tokens[ordered[index - 1] ?? -1];
			const own = tree.tokens[at];
			const isJoined =
				before && own && (own.from === before.to || own.from === before.from || formOf(tree, at) === ",");
			return `${isJoined || index === 0 ? "" : " "}${formOf(tree, at)}`;
		})
		.join("");
}

const modifiers = [
	"det",
	"amod",
	"compound",
	"nummod",
	"nmod:poss",
	"flat",
	"flat:name",
	"flat:foreign",
	"fixed",
	"goeswith",
	"nmod:desc",
	"det:predet",
];

/** As much of a noun's phrase as says who or what is meant: no clauses, no asides, at most two nouns that depend on it. */
export function nounPhrase(tree: Tree, head: number, depth = 2): readonly number[] {
	const before = childrenOf(tree, head, modifiers)
		.filter((at) => formOf(tree, at).toLowerCase() !== "any")
		.flatMap((at) => modifierOf(tree, at));
	const after = depth === 0 ? [] : childrenOf(tree, head, ["nmod"]).filter((at) => at > head && isNear(tree, head, at));
	const dependent = after
		.slice(0, depth)
		.flatMap((at) => [...childrenOf(tree, at, ["case"]), ...nounPhrase(tree, at, depth - 1)]);
	return [head, ...before, ...dependent, ...conjoined(tree, head)];
}

/** "senior", "North Korean", "Israel's": with what hangs on it, but no brackets and no clauses. */
function modifierOf(tree: Tree, at: number): readonly number[] {
	const own = childrenOf(tree, at, [...modifiers, "case", "advmod", "conj", "cc"]);
	const marks = tree.tokens.flatMap((token, mark) =>
		token.head === at && token.deprel === "punct" && /^[-–]$/.test(formOf(tree, mark)) ? [mark] : [],
	);
	return [at, ...marks, ...own.flatMap((child) => modifierOf(tree, child))];
}

/** "Russia and China" are both meant; of a longer list, its first member will not do. */
function conjoined(tree: Tree, head: number): readonly number[] {
	const others = childrenOf(tree, head, ["conj"]).filter((at) => isNoun(tree, at));
	if (others.length === 0 || others.length > 2) return [];
	return others.flatMap((at) => {
		const commas = others.length < 2 ? [] : commasOf(tree, at);
		return [...childrenOf(tree, at, ["cc"]), ...commas, ...nounPhrase(tree, at, 0)];
	});
}

function commasOf({ tokens, text }: Tree, at: number): readonly number[] {
	return tokens.flatMap((token, mark) => (token.head === at && text.slice(token.from, token.to) === "," ? [mark] : []));
}

const farthest = 8;

function isNear(tree: Tree, head: number, at: number): boolean {
	const marker = childrenOf(tree, at, ["case"])
		.map((mark) => formOf(tree, mark).toLowerCase())
		.join(" ");
	return at - head <= farthest && belonging.test(marker) && !isTime(tree.tokens[at]);
}

/** "the attack on the consulate"; not "a challenge despite pleas". */
const belonging =
	/^(?:of|on|in|for|to|against|between|with|from|at|over|into|by|about|near|outside|inside|towards?|among)$/;

export function isNoun({ tokens }: Tree, at: number): boolean {
	return ["NOUN", "PROPN", "NUM"].includes(tokens[at]?.upos ?? "");
}

const times =
	/^(?:day|week|month|year|time|hour|minute|morning|afternoon|evening|night|weekend|today|tomorrow|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?|\d+)$/;

/** "arrived on Tuesday": when, not what. */
export function isTime(token: ReadToken | undefined): boolean {
	return token !== undefined && times.test(token.lemma.toLowerCase());
}

/** Every word below a word, itself included. */
export function subtree({ tokens }: Tree, head: number): readonly number[] {
	const found = [head];
	for (const at of found) for (const [child, token] of tokens.entries()) if (token.head === at) found.push(child);
	return found;
}
