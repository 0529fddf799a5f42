import type { Token } from "../../model/text.ts";
import { casesOf, childrenOf, type Tree } from "../coding/tree.ts";
import { isConditional } from "./conditions.ts";
import { type Context, type CueAt, isRuledOut, replaced, weakened } from "./context.ts";
import { findHedge, type Hedge, wordOf } from "./lexicon.ts";

export interface Modal extends CueAt {
	readonly size: number;
	readonly word: string;
}

/** What a modal makes of its verb's context; the negation itself is applied after it. */
export function applyModal(tree: Tree, at: number, context: Context, modal: Modal, isNegated: boolean): Context {
	const { word } = modal;
	// "Before the army could withdraw": it did not.
	if (word === "could" && isRuledOut(context.value) && context.cues.some(({ rule }) => rule === "before"))
		return settled(context, modal);
	const perfect = perfectOf(tree, at);
	if (perfect !== undefined) return applyPerfect(tree, at, context, modal, perfect, isNegated);
	if (word === "would") return applyWould(tree, at, context, modal, isNegated);
	if (modal.rule === "future")
		return context.voice === "source" ? settled(context, modal) : weakened(context, modal.size, modal);
	if (modal.rule === "duty") return ruled(context, modal.size, modal);
	const norm = isNegated ? normOver(tree, at) : undefined;
	if (norm) return ruled(context, norm.size, { ...modal, rule: norm.rule });
	// "could not reach" did not, and "cannot" is a refusal; "may not come" is open.
	const isInability = isNegated && /^(could|can|ca|cannot)$/.test(word);
	return weakened(context, isInability ? 2.6 : modal.size, modal);
}

/** To whoever announces it, the future is certain. */
const settled = (context: Context, cue: CueAt): Context => ({ ...context, cues: [...context.cues, cue] });

/** What ought to be, or must not, is not said to be or not to be. */
const ruled = (context: Context, size: number, cue: CueAt): Context =>
	replaced(context, size * Math.sign(context.value || 1), cue);

/** "Under the treaty, Laos may not import arms": what a rule forbids is neither doubted nor denied. */
function normOver(tree: Tree, at: number): Hedge | undefined {
	for (const child of childrenOf(tree, at)) {
		const token = tree.tokens[child];
		const isUnder = token?.deprel.startsWith("obl") && casesOf(tree, child).includes("under");
		const norm = isUnder ? findHedge(wordOf(token as Token), "norm") : undefined;
		if (norm) return norm;
	}
	return undefined;
}

/** "would have left", "must have left": the auxiliary "have" before a participle. */
function perfectOf(tree: Tree, at: number): number | undefined {
	return childrenOf(tree, at).find((child) => {
		const token = tree.tokens[child];
		return token?.deprel.startsWith("aux") && /^(have|'ve|’ve)$/i.test(token.form);
	});
}

function applyPerfect(
	tree: Tree,
	at: number,
	context: Context,
	modal: Modal,
	perfect: number,
	isNegated: boolean,
): Context {
	const cue = { ...modal, from: modal.from, to: perfect === modal.from + 1 ? perfect + 1 : modal.to };
	// "could have turned back, but it sailed on".
	if (modal.word === "could" && !isNegated && hasContrast(tree, at))
		return weakened(context, -3, { ...cue, rule: "counterfactual" });
	if (isNegated && /^(could|can|ca|cannot)$/.test(modal.word)) return weakened(context, 1.9, cue);
	const hedge = findHedge(modal.word, "perfect");
	return weakened(context, hedge?.size ?? modal.size, { ...cue, rule: hedge?.rule ?? modal.rule });
}

/** "but it sailed on". */
export const hasContrast = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some(
		(child) =>
			tree.tokens[child]?.deprel === "conj" &&
			childrenOf(tree, child).some((inner) => tree.tokens[inner]?.form.toLowerCase() === "but"),
	);

/** "The ministry said it would leave" tells a future, "Ireland would later sign" a past, "a pact would help" a possibility. */
function applyWould(tree: Tree, at: number, context: Context, modal: Modal, isNegated: boolean): Context {
	const later = childrenOf(tree, at).some((child) =>
		/^(later|eventually|subsequently)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	if (later || context.voice === "source") return settled(context, modal);
	const isFuture = context.voice === "told" && !hasCondition(tree, at);
	return weakened(context, isFuture ? 2.3 : isNegated ? 2.1 : modal.size, modal);
}

const hasCondition = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some((child) => tree.tokens[child]?.deprel === "advcl" && isConditional(tree, child));
