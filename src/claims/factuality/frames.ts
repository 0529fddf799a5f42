import { childrenOf, type Tree } from "../coding/tree.ts";
import type { Frame } from "./lexicon.ts";

/** What kind of clause a complement is. */
export function frameOf(tree: Tree, child: number): Frame {
	const marks = childrenOf(tree, child).map((inner) => tree.tokens[inner]);
	const token = tree.tokens[child];
	const isGerund = token?.form.endsWith("ing") === true && token.feats.includes("VerbForm=Ger");
	if (!isGerund && marks.some((mark) => mark?.deprel === "mark" && mark.form.toLowerCase() === "to")) return "inf";
	if (token?.feats.includes("VerbForm=Inf") && !marks.some((mark) => mark?.deprel.startsWith("nsubj"))) return "inf";
	if (
		token?.feats.includes("VerbForm=Ger") ||
		(token?.form.endsWith("ing") && token.upos === "VERB" && !marks.some((mark) => mark?.deprel.startsWith("aux")))
	)
		return "ing";
	return "clause";
}
