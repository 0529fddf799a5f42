import { childrenOf, subtree, type Tree } from "../coding/tree.ts";
import { type Context, open } from "./context.ts";
import type { Signature } from "./lexicon.ts";
import { cueAt } from "./operators.ts";
import type { Step } from "./signatures.ts";

export function whetherOf(tree: Tree, child: number): number | undefined {
	return childrenOf(tree, child).find(
		(inner) => /^(whether|if)$/i.test(tree.tokens[inner]?.form ?? "") && tree.tokens[inner]?.deprel === "mark",
	);
}

/** The "when" of "say when it began", first in its clause. */
export function questionWordOf(tree: Tree, child: number): number | undefined {
	const first = subtree(tree, child).find((at) => tree.tokens[at]?.upos !== "PUNCT");
	const isWord =
		first !== undefined && /^(why|how|when|where|who|what|which|whom)$/i.test(tree.tokens[first]?.form ?? "");
	return isWord && tree.tokens[first]?.upos !== "DET" ? first : undefined;
}

/**
 * Established or told, and not said which: "has established whether". "Will decide whether" settles nothing yet, and who knows
 * whether knows it for himself.
 */
export function questioned({ tree, parent, own }: Step, whether: number, signature: Signature | undefined): Context {
	const governor = signature ? [cueAt(parent, signature.rule)] : [];
	const knows = tree.tokens[parent]?.lemma === "know";
	const isSettled = !knows && /^report-(say|fact|know)$/.test(signature?.rule ?? "") && own.value >= 2.4;
	return { ...open(own, ...governor, cueAt(whether, "whether")), settled: isSettled };
}
