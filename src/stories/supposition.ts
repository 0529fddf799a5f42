import { modalOf } from "./ahead.ts";
import { isMarked, supposing } from "./clause-time.ts";
import { childrenOf, formOf, type Tree } from "./phrase.ts";

/** "Would retaliate if attacked", "whether it will" and "how it should" say nothing of what anybody will do. */
export function isConditional(tree: Tree, at: number): boolean {
	const isHow = childrenOf(tree, at, ["advmod"]).some((place) => /^(?:how|why)$/i.test(formOf(tree, place)));
	if (isMarked(tree, at, supposing) || isInverted(tree, at) || isForegone(tree, at)) return true;
	if ((isHow || isMarked(tree, at, /^whether$/i)) && modalOf(tree, at) !== undefined) return true;
	return childrenOf(tree, at, ["advcl"]).some((clause) => isMarked(tree, clause, supposing));
}

/** "Should Oslo attack": if it does. */
function isInverted(tree: Tree, at: number): boolean {
	const subject = childrenOf(tree, at, ["nsubj", "nsubj:pass"])[0];
	const auxiliaries = childrenOf(tree, at, ["aux", "aux:pass", "cop"]);
	return (
		subject !== undefined &&
		auxiliaries.some((place) => place < subject && /^(?:should|had|were)$/i.test(formOf(tree, place)))
	);
}

/** "Should have protested": did not. */
function isForegone(tree: Tree, at: number): boolean {
	const forms = childrenOf(tree, at, ["aux", "aux:pass"]).map((place) => formOf(tree, place).toLowerCase());
	return forms.includes("have") && forms.some((form) => /^(?:should|would|could|ought)$/.test(form));
}
