import { bands } from "../../model/reading.ts";
import type { Text, Token } from "../../model/text.ts";
import { childrenOf, lemmaOf, type Tree } from "../coding/tree.ts";
import { applyCondition } from "./conditions.ts";
import { type Context, certain, open, weaken } from "./context.ts";
import { descend } from "./edges.ts";
import { applyModifiers, definiteness } from "./nominals.ts";
import { applyOperators, applyQuestion, cueAt } from "./operators.ts";

/** Hook for a node at which reported content begins without a tree edge from its cue. */
export type Enter = (at: number, context: Context) => Context;

const unchanged: Enter = (_at, context) => context;

/** Values of all words below `root`, itself included, by one perspective. */
export function walk(
	tree: Tree,
	root: number,
	start: Context,
	enter: Enter = unchanged,
	unheard: readonly number[] = [],
): (Context | undefined)[] {
	const values: (Context | undefined)[] = new Array(tree.tokens.length).fill(undefined);
	const waiting: { at: number; context: Context }[] = [{ at: root, context: start }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { at } = next;
		const outer = enter(at, next.context);
		const own = judgeNode(tree, at, outer, unheard);
		values[at] = own;
		for (const child of childrenOf(tree, at))
			waiting.push({ at: child, context: descend({ tree, parent: at, own, outer, unheard }, child) });
	}
	return values;
}

function judgeNode(tree: Tree, at: number, context: Context, unheard: readonly number[]): Context {
	const token = tree.tokens[at];
	if (!token) return context;
	const isNominal = token.upos === "NOUN" || token.upos === "PROPN";
	const base = isWhole(tree, token) ? applyQuestion(tree, at, context) : context;
	const modified = isNominal ? applyModifiers(tree, at, base, unheard) : base;
	const judged = applyOperators(tree, at, modified, unheard);
	return isNominal ? judged : applyCondition(tree, at, asked(tree, at, judged));
}

/** The sentence itself, or what a label announces: "Q: Did they sign?". */
function isWhole({ tokens }: Tree, { head, deprel }: Token): boolean {
	return head < 0 || (head === 0 && deprel === "parataxis" && tokens[0]?.deprel === "root" && tokens[1]?.form === ":");
}

/** "The question is whether Iraq will reopen it": the clause is what "is" predicates. */
function asked(tree: Tree, at: number, context: Context): Context {
	if (!childrenOf(tree, at).some((child) => tree.tokens[child]?.deprel === "cop")) {
		const isRoot = (tree.tokens[at]?.head ?? 0) < 0;
		if (!isRoot) return context;
	}
	const whether = childrenOf(tree, at).find(
		(child) => tree.tokens[child]?.deprel === "mark" && tree.tokens[child]?.form.toLowerCase() === "whether",
	);
	return whether === undefined ? context : open(context, cueAt(whether, "whether"));
}

/** "Kim to visit Russia": in a headline the bare infinitive is the future. */
export function headlineStart(text: Text, sentence: number, titlePart: boolean, tree: Tree, root: number): Context {
	const own = text.sentences[sentence];
	if (!own || !titlePart) return certain;
	const token = tree.tokens[root];
	const mark = childrenOf(tree, root).find(
		(child) => tree.tokens[child]?.deprel === "mark" && lemmaOf(tree.tokens[child] ?? token ?? never()) === "to",
	);
	if (!token || mark === undefined) return certain;
	return { ...certain, value: weaken(3, 2), cues: [cueAt(mark, "headline-infinitive")] };
}

function never(): never {
	throw new Error("a child of a tree is a token");
}

/** A definite event noun is granted where nothing hedges it. */
export function isPresupposed(tree: Tree, at: number, context: Context): boolean {
	if (!context.presupposed || Math.abs(context.value) < bands.probable) return false;
	const token = tree.tokens[at];
	if (token?.upos !== "NOUN") return true;
	return definiteness(tree, at) !== undefined;
}
