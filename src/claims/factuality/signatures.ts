import { childrenOf, type Tree } from "../coding/tree.ts";
import { type Context, type CueAt, granted, isOpen, open, replaced, weaken } from "./context.ts";
import { type Frame, findHedge, findSignature, type Signature, wordOf } from "./lexicon.ts";
import { cueAt } from "./operators.ts";
import { particleOf } from "./particles.ts";

/** Where a walk down the tree stands: the node's own value, and the context it stood in itself. */
export interface Step {
	readonly tree: Tree;
	readonly parent: number;
	/** Of the parent after its own operators. */
	readonly own: Context;
	/** Of the parent before them: what a coordinated sister starts from. */
	readonly outer: Context;
	/** Words that the walk does not hear: a source's own cue. */
	readonly unheard: readonly number[];
}

/** Applies a signature: what a predicate that holds, does not, or is open says of its complement. */
export function applySignature(step: Step, signature: Signature, frame?: Frame, cue?: CueAt): Context {
	const { own, parent, tree } = step;
	const reason = cue ?? { from: parent, to: parent + (isParticle(tree, parent) ? 2 : 1), rule: signature.rule };
	if (isFactive(signature)) {
		// "denied knowing that": what a source says it does not know, it does not vouch for.
		if (own.voice === "source" && own.value < 0.5 && /fact|know/.test(signature.rule)) return open(own, reason);
		return { ...granted(own, reason, Math.min(signature.yes, signature.no)), cues: [...own.cues, reason] };
	}
	const yes = isFalselySaid(tree, parent) ? -3 : signature.yes;
	const size = own.value > 0 ? yes : signature.no;
	const value = isOpen(own.value) ? 0 : weaken(Math.abs(own.value), size);
	return {
		...told({ ...replaced(own, value, reason), base: own.base }, signature, frame),
		cues: [...own.cues, reason, ...falseCue(tree, parent)],
	};
}

/** "aimed at". */
const isParticle = (tree: Tree, at: number): boolean =>
	tree.tokens[at + 1]?.deprel === "mark" && particleOf(tree, at) !== "";

/** Holds or not, its complement does: "did not admit that". */
const isFactive = ({ yes, no }: Signature): boolean => yes > 0 && no > 0.6 * yes;

/** What is reported is taken for granted only as far as the report goes; under denial and demand, presuppositions hold. */
function told(context: Context, { rule, yes }: Signature, frame?: Frame): Context {
	if (frame !== "clause") return context;
	const voice = context.voice === "own" ? "told" : context.voice;
	const base = /report-(say|claim|think)/.test(rule) ? weaken(context.base, Math.max(yes, 1)) : context.base;
	return { ...context, voice, base };
}

/** "falsely claimed", "wrongly believed". */
function falseCue(tree: Tree, at: number): CueAt[] {
	return childrenOf(tree, at).flatMap((child) => {
		const hedge = findHedge(tree.tokens[child]?.form.toLowerCase() ?? "", "reporter");
		return hedge ? [cueAt(child, hedge.rule)] : [];
	});
}

const isFalselySaid = (tree: Tree, at: number): boolean => falseCue(tree, at).length > 0;

/** Parsers waver between xcomp, advcl and acl after "prevented them from sailing", "accused him of shelling". */
export function adverbialSignature(tree: Tree, parent: number, child: number, frame: Frame): Signature | undefined {
	const token = tree.tokens[parent];
	// "Denying that it had closed the border, Chad blamed a storm": what goes before its verb does not hang on it.
	if (!token || frame === "clause" || child < parent) return undefined;
	// "went to Somalia to join them": only "going to" is a future.
	if (token.lemma === "go" && token.form.toLowerCase() !== "going") return undefined;
	const against = childrenOf(tree, child).some((inner) => tree.tokens[inner]?.form.toLowerCase() === "against");
	if (against) return findSignature(wordOf(token), "against", frame);
	const from = childrenOf(tree, child).some((inner) => tree.tokens[inner]?.form.toLowerCase() === "from");
	return findSignature(wordOf(token), from ? "from" : particleOf(tree, parent), frame);
}

export const hasModal = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some((child) => {
		const token = tree.tokens[child];
		return token?.deprel.startsWith("aux") && findHedge(token.form.toLowerCase(), "modal") !== undefined;
	});
