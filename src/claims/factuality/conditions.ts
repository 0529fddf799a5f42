import { childrenOf, subtree, type Tree } from "../coding/tree.ts";
import { type Context, type CueAt, open } from "./context.ts";

const marks = /^(if|unless|provided|providing|assuming|supposing|lest)$/i;

/** The words that make an adverbial clause a condition. */
export function conditionOf(tree: Tree, at: number): CueAt | undefined {
	const mark = childrenOf(tree, at).find((child) => isConditionMark(tree, child));
	if (mark !== undefined) return { from: mark, to: mark + 1, rule: "condition" };
	const first = subtree(tree, at)[0] ?? at;
	return openingOf(tree, first) ?? inversionOf(tree, at, first);
}

/** "Even if the ships turn back": that they do is open, and nothing hangs on it. */
export function isConditional(tree: Tree, at: number): boolean {
	const cue = conditionOf(tree, at);
	return cue !== undefined && tree.tokens[cue.from - 1]?.form.toLowerCase() !== "even";
}

/** "as if" compares. */
function isConditionMark(tree: Tree, child: number): boolean {
	const token = tree.tokens[child];
	if (!token || !/^(mark|advmod|case)$/.test(token.deprel) || !marks.test(token.form)) return false;
	return tree.tokens[child - 1]?.form.toLowerCase() !== "as";
}

const wordsFrom = (tree: Tree, from: number, n: number): string =>
	tree.tokens
		.slice(Math.max(0, from), from + n)
		.map(({ form }) => form.toLowerCase())
		.join(" ");

/** "In case Fiji withdraws", "as long as Sweden pays": parsers hang these words here and there, their order stays. */
function openingOf(tree: Tree, first: number): CueAt | undefined {
	if (wordsFrom(tree, first, 2) === "in case") return { from: first, to: first + 2, rule: "condition" };
	if (wordsFrom(tree, first - 2, 2) === "in case") return { from: first - 2, to: first, rule: "condition" };
	for (const from of [first, first - 2])
		if (from >= 0 && /^(as|so) long as$/.test(wordsFrom(tree, from, 3)))
			return { from, to: from + 3, rule: "condition" };
	return undefined;
}

/** "Should the truce fail", "Were Algeria to cut", "Had Tokyo agreed": the auxiliary before its subject, and no question. */
function inversionOf(tree: Tree, at: number, first: number): CueAt | undefined {
	const subject = childrenOf(tree, at).find((child) => tree.tokens[child]?.deprel.startsWith("nsubj"));
	if (subject === undefined || first >= subject) return undefined;
	const isInverted = /^(should|were|had)$/i.test(tree.tokens[first]?.form ?? "");
	return isInverted ? { from: first, to: first + 1, rule: "condition" } : undefined;
}

/** The condition itself is open; "if Tokyo had agreed" says that it did not. */
export function condition(tree: Tree, at: number, context: Context, cue: CueAt): Context {
	// "if Tokyo had agreed, it would have sailed"; "asked if it had sailed" says nothing.
	const governor = tree.tokens[at]?.head ?? -1;
	const isUnreal = [governor, ...childrenOf(tree, governor)].some((word) =>
		/^(would|could|might|should|'d|’d)$/i.test(tree.tokens[word]?.form ?? ""),
	);
	const had = childrenOf(tree, at).find((child) => {
		const token = tree.tokens[child];
		return isUnreal && token?.deprel.startsWith("aux") && token.form.toLowerCase() === "had";
	});
	if (had === undefined) return open(context, cue);
	const contrary: CueAt = { from: had, to: had + 1, rule: "counterfactual" };
	return { ...context, value: -3, presupposed: false, cues: [...context.cues, cue, contrary] };
}

/** "was", "did", "left". */
export const isPast = (tree: Tree, at: number): boolean =>
	[at, ...childrenOf(tree, at).filter((child) => /^(aux|cop)/.test(tree.tokens[child]?.deprel ?? ""))].some((word) => {
		const feats = tree.tokens[word]?.feats ?? "";
		return feats.includes("VerbForm=Fin") && feats.includes("Tense=Past");
	});

/** "If Moscow pays, Pyongyang will deliver": neither is said to come. What is past does not wait for a condition. */
export function applyCondition(tree: Tree, at: number, context: Context): Context {
	const isContrary = context.cues.some(({ rule }) => rule === "counterfactual");
	if (context.value < 0.5 && !isContrary) return context;
	// "As long as Sweden pays": the clause hangs on "long".
	const near = childrenOf(tree, at).flatMap((child) =>
		tree.tokens[child]?.deprel === "advmod" ? [child, ...childrenOf(tree, child)] : [child],
	);
	const clause = near.find((child) => tree.tokens[child]?.deprel === "advcl" && isConditional(tree, child));
	const cue = clause === undefined ? undefined : conditionOf(tree, clause);
	// "If Tokyo had agreed, the islands would have been returned."
	if (cue && isContrary) return { ...context, cues: [...context.cues, cue] };
	const isOpen = cue !== undefined && !isPast(tree, at) && tree.tokens[at]?.upos !== "NOUN";
	return isOpen ? open(context, cue) : context;
}
