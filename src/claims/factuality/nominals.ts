import { casesOf, childrenOf, lemmaOf, relationOf, type Tree } from "../coding/tree.ts";
import { type Context, granted, replaced, weaken, weakened } from "./context.ts";
import type { Step } from "./edges.ts";
import { findHedge, findSignature } from "./lexicon.ts";
import { cueAt } from "./operators.ts";

/** "the deal", "this deal", "Kim's visit": the noun phrase takes its event for granted. */
export function definiteness(tree: Tree, at: number): number | undefined {
	return childrenOf(tree, at).find((child) => {
		const token = tree.tokens[child];
		if (!token) return false;
		if (token.deprel === "nmod:poss") return true;
		return token.deprel.startsWith("det") && /^(the|this|that|these|those)$/i.test(token.form);
	});
}

const topics = new Set(["about", "on", "over", "regarding", "concerning"]);
const aims = new Set(["for", "toward", "towards", "against"]);

/** A noun under its verb or noun. `granted` where it is definite, else it shares the fate of what it hangs on. */
export function nominal(step: Step, child: number): Context {
	const { tree, parent, own } = step;
	const token = tree.tokens[child];
	if (!token) return own;
	const cases = casesOf(tree, child);
	const relation = relationOf(token);
	if (cases.some((word) => /^(without|instead of|rather than|barring)$/.test(word))) {
		return replaced(own, -weaken(own.base, 3), cueAt(child, "contrary"));
	}
	const isArgument =
		relation === "obj" ||
		relation === "obl" ||
		relation === "nmod" ||
		(relation === "nsubj" && token.deprel.endsWith("pass"));
	const signature = isArgument ? nounSignature(tree, parent, cases[0] ?? "") : undefined;
	const definite = definiteness(tree, child);
	if (signature && !(definite !== undefined && signature.yes > 0))
		return bySignature(step, signature, definite !== undefined);
	if (definite !== undefined) return granted(own, cueAt(definite, "definite"));
	if (cases.some((word) => topics.has(word)))
		return weakened({ ...own, value: Math.abs(own.value) }, 1.6, cueAt(child, "topic"));
	if (cases.some((word) => aims.has(word)) && relation !== "nmod")
		return weakened({ ...own, value: Math.abs(own.value) }, 2, cueAt(child, "aim"));
	if (relation === "nsubj" && hasObject(tree, parent)) return granted(own);
	if (cases.length > 0 && own.value < 0) return granted(own);
	return own;
}

/** Passive subjects too: "a drill was canceled". */
function nounSignature(tree: Tree, parent: number, preposition: string) {
	const governor = tree.tokens[parent];
	if (!governor) return undefined;
	const particle = childrenOf(tree, parent).find((child) => tree.tokens[child]?.deprel === "compound:prt");
	const word = particle === undefined ? preposition : (tree.tokens[particle]?.form.toLowerCase() ?? "");
	if (governor.upos === "NOUN" && preposition !== "of" && preposition !== "") return undefined;
	return findSignature(lemmaOf(governor), word, "noun");
}

function bySignature(step: Step, signature: { yes: number; no: number; rule: string }, isDefinite: boolean): Context {
	const { own, parent } = step;
	const size = own.value >= 0 ? signature.yes : signature.no;
	const cue = cueAt(parent, signature.rule);
	// "denied the transfers", "canceled the drill": the definite article grants less than the verb takes away.
	const value = weaken(Math.max(Math.abs(own.value), 0), size);
	return replaced(own, isDefinite && signature.rule === "denial" ? weaken(own.base, 1) : value, cue);
}

const hasObject = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some((child) => tree.tokens[child]?.deprel === "obj");

/** "the alleged transfers", "a possible deal", "no deal", "a planned visit". */
export function applyModifiers(tree: Tree, at: number, context: Context): Context {
	let result = context;
	for (const child of childrenOf(tree, at)) {
		const token = tree.tokens[child];
		if (!token || (token.deprel !== "amod" && token.deprel !== "compound")) continue;
		const hedge = findHedge(token.form.toLowerCase(), "adjective");
		if (hedge) result = weakened({ ...result, presupposed: false }, hedge.size, cueAt(child, hedge.rule));
	}
	return result;
}
