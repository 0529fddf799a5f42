import { childrenOf, type Tree } from "../coding/tree.ts";
import { findNounSignature, wordOf } from "./lexicon.ts";

/**
 * "Weighed the possibility the ferry was struck, but dismissed it": the verb that turns down what a noun before it names. Parsers
 * hang it on the nearest verb, which is the clause's own; there it is taken where that verb leaves no other thing to turn down.
 */
export function dismissalOf(tree: Tree, noun: number, clause: number): number | undefined {
	const isPassive = childrenOf(tree, clause).some((child) => tree.tokens[child]?.deprel === "nsubj:pass");
	const lowest = isPassive ? clause : (tree.tokens[noun]?.head ?? -1);
	for (let verb = lowest; verb >= 0; verb = tree.tokens[verb]?.head ?? -1) {
		const found = childrenOf(tree, verb).find(
			(at) => at > noun && tree.tokens[at]?.deprel === "conj" && isDismissalOf(tree, at, noun),
		);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Not "and the council dismissed it", nor "but did not dismiss it". */
function isDismissalOf(tree: Tree, at: number, noun: number): boolean {
	const token = tree.tokens[at];
	const children = childrenOf(tree, at).map((child) => tree.tokens[child]);
	const isPlural = tree.tokens[noun]?.feats.includes("Number=Plur") ?? false;
	const pronoun = isPlural ? /^(they|them|these|those)$/i : /^(it|this|that)$/i;
	return (
		token !== undefined &&
		findNounSignature(wordOf(token), "noun")?.rule === "denial" &&
		children.some((child) => child?.deprel === "obj" && pronoun.test(child.form)) &&
		!children.some((child) => child?.deprel.startsWith("nsubj") || /^(not|n't|never)$/i.test(child?.form ?? ""))
	);
}
