import { childrenOf, type Tree } from "../coding/tree.ts";

/** The particle or preposition that makes "call on", "rule out", "call off". */
export function particleOf(tree: Tree, at: number): string {
	const particle = childrenOf(tree, at).find((child) => tree.tokens[child]?.deprel === "compound:prt");
	if (particle !== undefined) return tree.tokens[particle]?.form.toLowerCase() ?? "";
	const next = tree.tokens[at + 1]?.form.toLowerCase() ?? "";
	return /^(on|for|of|out|off|against|at)$/.test(next) ? next : "";
}
