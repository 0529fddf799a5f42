import { childrenOf, type Tree } from "../coding/tree.ts";
import { type Context, granted, isRuledOut, open, replaced, weakened } from "./context.ts";
import { dismissalOf } from "./dismissal.ts";
import { frameOf, isRank, tellsOfNow } from "./frames.ts";
import { type Frame, findNounSignature, type Signature, wordOf } from "./lexicon.ts";
import { cueAt } from "./operators.ts";
import { particleOf } from "./particles.ts";
import { whetherOf } from "./questioned.ts";
import { adverbialSignature, applySignature, hasModal, type Step } from "./signatures.ts";

/** "the deal that they signed" is granted; "a plan to sell" and "reports that" go by the noun. */
export function clauseOnNoun(step: Step, child: number): Context {
	const { tree, parent, own } = step;
	const token = tree.tokens[child];
	const governor = tree.tokens[parent];
	if (!token || !governor) return own;
	if (token.deprel === "acl:relcl" && !isNounsThat(tree, parent, child)) return relative(step, child);
	const frame = frameOf(tree, child);
	const whether = whetherOf(tree, child);
	if (whether !== undefined) return open(own, cueAt(parent, "open"), cueAt(whether, "whether"));
	const above = objectSignature(step, child, frame);
	if (above && step.unheard.includes(above.verb)) return own;
	if (above) return applySignature(step, above.signature, frame, cueAt(above.verb, above.signature.rule));
	const isClause = childrenOf(tree, child).some(
		(inner) => tree.tokens[inner]?.deprel === "mark" && tree.tokens[inner]?.form.toLowerCase() !== "to",
	);
	const present =
		frame === "clause" && tellsOfNow(tree, child) ? findNounSignature(wordOf(governor), "now") : undefined;
	const signature = present ?? findNounSignature(wordOf(governor), frame === "inf" ? "acl" : "clause");
	if (signature && (frame === "inf" || isClause || token.deprel !== "acl"))
		return claimed(step, signature, applySignature(underVerb(step, child), signature, "clause"));
	if (frame === "inf" && isHeadline(tree, parent)) return weakened(own, 2, cueAt(child, "headline-infinitive"));
	// "the first to report", "the only state to sign": it did.
	if (frame === "inf" && [parent, ...childrenOf(tree, parent)].some((at) => isRank(tree, at))) return own;
	// "the canceled deal to lease tankers": nothing was leased.
	if (frame === "inf" && isRuledOut(own.value)) return own;
	if (frame === "inf") return weakened({ ...own, value: Math.abs(own.value) }, 1, cueAt(child, "purpose"));
	return granted(own, cueAt(child, "participle"));
}

/** "the deal that they signed" is granted; "any state that sends troops" need not exist. */
function relative({ tree, parent, own }: Step, child: number): Context {
	const any = childrenOf(tree, parent).find((inner) =>
		/^(any|whichever|whatever)$/i.test(tree.tokens[inner]?.form ?? ""),
	);
	if (any !== undefined) return open(own, cueAt(any, "any"));
	if (hasModal(tree, child)) return { ...own, presupposed: false };
	// "What Lima sold was coal."
	const isWhat = /^what/i.test(tree.tokens[parent]?.form ?? "");
	return granted(own, cueAt(isWhat ? parent : child, "relative"));
}

/** "accused Minsk of helping": parsers hang the gerund on the object. */
function objectSignature({ tree, parent }: Step, child: number, frame: Frame) {
	const verb = tree.tokens[parent]?.head ?? -1;
	if (frame !== "ing" || verb < 0 || tree.tokens[parent]?.deprel !== "obj" || tree.tokens[child]?.deprel !== "acl")
		return undefined;
	const hasMark = childrenOf(tree, child).some((inner) =>
		/^(of|from|for|against)$/i.test(tree.tokens[inner]?.form ?? ""),
	);
	const signature = hasMark ? adverbialSignature(tree, verb, child, frame) : undefined;
	return signature && { verb, signature };
}

/** "rejected the claim that": the claim is held against the value that its verb leaves it. "abandoned its plan to buy" too. */
function underVerb(step: Step, child: number): Step {
	const { tree, parent, own } = step;
	const verb = tree.tokens[parent]?.head ?? -1;
	const governor = tree.tokens[verb];
	if (!governor || !/^(obj|nsubj:pass)$/.test(tree.tokens[parent]?.deprel ?? "")) return step;
	const signature = findNounSignature(wordOf(governor), "noun", particleOf(tree, verb));
	if (signature && signature.yes < 0 && !step.unheard.includes(verb))
		return { ...step, own: replaced(own, -3, cueAt(verb, signature.rule)) };
	const dismissal = dismissalOf(tree, parent, child);
	return dismissal === undefined ? step : { ...step, own: replaced(own, -3, cueAt(dismissal, "denial")) };
}

/** Who rejects a claim denies what it claims. */
const claimed = ({ own }: Step, { rule }: Signature, context: Context): Context =>
	own.voice === "source" && isRuledOut(own.value) && /^(claim|report|likelihood|belief)$/.test(rule)
		? { ...context, value: own.value }
		: context;

/** Parsers take "no evidence that Moscow paid" for a relative clause: the noun says it is none, and so does a subject of its own. */
function isNounsThat(tree: Tree, parent: number, child: number): boolean {
	const governor = tree.tokens[parent];
	if (!governor || !findNounSignature(wordOf(governor), "clause")) return false;
	const inner = childrenOf(tree, child);
	const that = inner.find((at) => tree.tokens[at]?.form.toLowerCase() === "that");
	const has = (relation: string): boolean =>
		inner.some((at) => at !== that && (tree.tokens[at]?.deprel.startsWith(relation) ?? false));
	// "No sign Eritrea withdrew troops": a clause that lacks nothing modifies nothing.
	return has("nsubj") && (that !== undefined || has("obj") || has("nsubj:pass"));
}

/** "Kim to visit Russia": a name and a bare infinitive, with no finite verb over them. */
const isHeadline = (tree: Tree, at: number): boolean =>
	tree.tokens[at]?.upos === "PROPN" && (tree.tokens[at]?.head ?? 0) < 0;
