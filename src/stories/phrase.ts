import type { ReadSentence } from "../model/reading.ts";

export type ReadToken = ReadSentence["tokens"][number];

/** A sentence as a tree over its text. */
export interface Tree {
	readonly tokens: readonly ReadToken[];
	readonly i: number;
	/** Of the part the sentence stands in. */
	readonly text: string;
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
		.filter((at) => at < head || !ahead.has(tree.tokens[at]?.deprel ?? ""))
		// "Graham, R-South Carolina": his party is no name of his.
		.filter((at) => at < head || !/^[RD]$/.test(formOf(tree, at)))
		.flatMap((at) => modifierOf(tree, at));
	const near = depth === 0 ? [] : childrenOf(tree, head, ["nmod"]).filter((at) => at > head && isNear(tree, head, at));
	// "The flow of people" says something, "people from countries" little.
	const after = near.filter((at) => /^of$/.test(markerOf(tree, at)) || !isLeftBare(tree, at));
	const dependent = after.slice(0, depth).flatMap((at) => [...markersOf(tree, at), ...nounPhrase(tree, at, depth - 1)]);
	return [head, ...before, ...nameAfter(tree, head), ...dependent, ...conjoined(tree, head)];
}

/** Stand before their noun, or have a complement of their own: "a missile capable of striking Guam". */
const ahead: ReadonlySet<string> = new Set(["amod", "det", "nmod:poss"]);

/** "Secretary of State John Kerry": who holds an office hangs on it without a preposition. */
function nameAfter(tree: Tree, head: number): readonly number[] {
	if (tree.tokens[head]?.upos !== "PROPN" && !holders.test(tree.tokens[head]?.lemma ?? "")) return [];
	const named = childrenOf(tree, head, ["nmod", "appos"]).find(
		(at) => at > head && tree.tokens[at]?.upos === "PROPN" && childrenOf(tree, at, ["case", "punct"]).length === 0,
	);
	if (named === undefined) return isNoTitle(tree, head) ? [] : namesNext(tree, head);
	const places = nounPhrase(tree, named, 0);
	const after = Array.from({ length: Math.max(head, ...places) - head }, (_, step) => head + 1 + step);
	// "Of" may hang on "State", and that on "John".
	return after.every((at) => places.includes(at) || /^of$/i.test(formOf(tree, at))) ? after : [];
}

/** "North Korean leader Kim Jong Un", whatever the tree makes of Kim; not "the leader". */
function isNoTitle(tree: Tree, head: number): boolean {
	return tree.tokens[head]?.upos !== "NOUN" || childrenOf(tree, head, ["det", "nmod:poss"]).length > 0;
}

function namesNext({ tokens }: Tree, head: number): readonly number[] {
	const next = tokens.slice(head + 1);
	const end = next.findIndex(({ upos }) => upos !== "PROPN");
	return Array.from({ length: end < 0 ? next.length : end }, (_, step) => head + 1 + step);
}

/** Nouns for somebody: "its supreme leader Ali Khamenei", not "his first trip Trump". */
const holders = /(?:er|or|man|woman|ent|ist|ian|ary|chief|king|queen|prince|general|envoy|head|aide|official)$/i;

/** "to"; "because of": a preposition with the words that belong to it. */
export function markersOf(tree: Tree, at: number): readonly number[] {
	// "Moon Jae-in" is no "Moon Jae" in anything.
	const before = childrenOf(tree, at, ["case", "mark"]).filter((marker) => marker < at);
	return before.flatMap((marker) => [marker, ...childrenOf(tree, marker, ["fixed"])]);
}

/** "senior", "North Korean", "Israel's": with what hangs on it, but no brackets and no clauses. */
function modifierOf(tree: Tree, at: number): readonly number[] {
	const own = childrenOf(tree, at, [...modifiers, "case", "advmod", "conj", "cc"]);
	const marks = tree.tokens.flatMap((token, mark) =>
		token.head === at && token.deprel === "punct" && /^[-–]$/.test(formOf(tree, mark)) ? [mark] : [],
	);
	// "decades" of "decades-long", whatever it is called.
	const joined = tree.tokens.flatMap(({ head }, child) =>
		head === at && child < at && !own.includes(child) && !marks.includes(child) && isHyphened(tree, child, at)
			? [child]
			: [],
	);
	return [at, ...marks, ...[...own, ...joined].flatMap((child) => modifierOf(tree, child))];
}

function isHyphened({ tokens, text }: Tree, from: number, to: number): boolean {
	return /^\S*[-–]\S*$/.test(text.slice(tokens[from]?.from, tokens[to]?.to));
}

const longestList = 14;

/** "Russia and China" are both meant; of a longer list, its first member will not do, but who can remember twenty? */
function conjoined(tree: Tree, head: number): readonly number[] {
	const others = childrenOf(tree, head, ["conj"]).filter(
		(at) =>
			isNoun(tree, at) &&
			!isOpposed(tree, at) &&
			!isLeftBare(tree, at) &&
			isTime(tree.tokens[at]) === isTime(tree.tokens[head]),
	);
	const words = others.flatMap((at) => {
		if (isParted(tree, at)) return [];
		const commas = others.length < 2 ? [] : commasOf(tree, at);
		const joints = childrenOf(tree, at, ["cc"]).flatMap((joint) => [joint, ...childrenOf(tree, joint, ["fixed"])]);
		return joints.length + commas.length === 0
			? []
			: [...joints, ...commas, ...nounPhrase(tree, at, isLeftBare(tree, at, 0) ? 1 : 0)];
	});
	return words.length > longestList ? [] : words;
}

/** "Exports", of "raised imports and cut exports": what stands between is not its own. */
function isParted(tree: Tree, at: number): boolean {
	const joint = childrenOf(tree, at, ["cc"]).at(-1);
	return (
		joint !== undefined && tree.tokens.slice(joint + 1, at).some(({ upos, head }) => upos === "VERB" && head !== at)
	);
}

/** "Critical of the deal but not of Kerry": another matter. */
function isOpposed(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["cc"]).some((joint) => /^(?:but|not|nor|as|rather)$/i.test(formOf(tree, joint)));
}

function commasOf({ tokens, text }: Tree, at: number): readonly number[] {
	return tokens.flatMap((token, mark) => (token.head === at && text.slice(token.from, token.to) === "," ? [mark] : []));
}

const farthest = 8;

function isNear(tree: Tree, head: number, at: number): boolean {
	return at - head <= farthest && belonging.test(markerOf(tree, at)) && !isTime(tree.tokens[at]);
}

export function markerOf(tree: Tree, at: number): string {
	return wordsOf(tree, markersOf(tree, at)).toLowerCase();
}

/** "The threat", of "the threat posed by the group"; "countries", of "countries like Mali": without the rest it could be any. */
export function isLeftBare(tree: Tree, head: number, depth = 1): boolean {
	if (tree.tokens[head]?.upos !== "NOUN") return false;
	const own = childrenOf(tree, head, depth > 0 ? [...modifiers, "nmod"] : modifiers).filter(
		(at) => at < head || isNear(tree, head, at),
	);
	const isSaid = own.some((at) => !/^the$/i.test(formOf(tree, at)));
	const isMore = childrenOf(tree, head, ["acl", "acl:relcl", "nmod"]).some((at) => at > head && !own.includes(at));
	return !isSaid && isMore;
}

/** "the attack on the consulate"; not "a challenge despite pleas". */
const belonging =
	/^(?:of|on|in|for|to|against|between|with|from|at|over|into|by|about|near|outside|inside|towards?|among)$/;

export function isNoun({ tokens }: Tree, at: number): boolean {
	return ["NOUN", "PROPN", "NUM"].includes(tokens[at]?.upos ?? "");
}

const times =
	/^(?:day|week|month|year|time|hour|minute|morning|afternoon|evening|night|weekend|spring|summer|autumn|winter|decade|century|today|tomorrow|yesterday|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?|\d+)$/;

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
