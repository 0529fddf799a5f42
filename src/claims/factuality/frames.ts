import { childrenOf, type Tree } from "../coding/tree.ts";
import { type Frame, findHedge } from "./lexicon.ts";

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

/** "concern that grain was stolen" tells of what is or was; "concern that arms would flow" of what may come. */
export function tellsOfNow(tree: Tree, clause: number): boolean {
	const verbs = [clause, ...childrenOf(tree, clause).filter((at) => /^(aux|cop)/.test(tree.tokens[at]?.deprel ?? ""))];
	const isModal = verbs.some((at) => findHedge(tree.tokens[at]?.form.toLowerCase() ?? "", "modal") !== undefined);
	return !isModal && verbs.some((at) => tree.tokens[at]?.feats.includes("VerbForm=Fin"));
}

/** "was first to report", "the only state to sign": the infinitive tells what was done. */
export const isRank = (tree: Tree, at: number): boolean =>
	/^(first|second|third|last|latest|only)$/i.test(tree.tokens[at]?.form ?? "");
