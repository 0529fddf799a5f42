import { childrenOf, lemmaOf, type Tree } from "../coding/tree.ts";
import { type Context, type CueAt, replaced, weakened } from "./context.ts";
import { findHedge, type Hedge } from "./lexicon.ts";

/** Negation, modals, adverbs, mood and tense of one predicate. */
interface Operators {
	readonly negations: readonly CueAt[];
	readonly modals: readonly (CueAt & { readonly size: number; readonly word: string })[];
	readonly adverbs: readonly (CueAt & { readonly size: number })[];
}

const cueAt = (at: number, rule: string): CueAt => ({ from: at, to: at + 1, rule });

/** What the words around a predicate make of the context it stands in. */
export function applyOperators(tree: Tree, at: number, context: Context): Context {
	const { negations, modals, adverbs } = collect(tree, at);
	let result = context;
	const modal = modals[0];
	for (const adverb of adverbs) result = weakened(result, adverb.size, adverb);
	if (modal) result = weakened(result, negations.length % 2 === 1 ? negatedModal(modal) : modal.size, modal);
	// "no side signed": the word has already turned the verb, and turns the noun no second time.
	const fresh = negations.filter(({ from }) => !context.cues.some((cue) => cue.from === from));
	for (const negation of fresh) result = weakened(result, -3, negation);
	return result;
}

/** "could not reach" did not; "may not come" is open; "cannot" and "will not" are refusals. */
function negatedModal({ word, size }: { readonly word: string; readonly size: number }): number {
	if (word === "could" || word === "can" || word === "ca" || word === "cannot") return 2.6;
	return word === "would" ? 2.1 : size;
}

function collect(tree: Tree, at: number): Operators {
	const found = {
		negations: [] as CueAt[],
		modals: [] as Operators["modals"][number][],
		adverbs: [] as Operators["adverbs"][number][],
	};
	for (const child of operatorTokens(tree, at)) {
		const token = tree.tokens[child];
		if (!token) continue;
		const word = token.form.toLowerCase();
		const { deprel } = token;
		if (deprel.startsWith("aux") || deprel === "cop") {
			const modal = findHedge(word, "modal");
			if (modal) found.modals.push({ ...cueAt(child, modal.rule), size: modal.size, word });
		} else if (
			deprel === "advmod" ||
			deprel === "discourse" ||
			deprel === "cc:preconj" ||
			deprel === "mark" ||
			deprel === "cc"
		) {
			addAdverb(tree, child, found.negations, found.adverbs, deprel === "advmod" ? at : -1);
		} else if (deprel === "det") {
			addDeterminer(tree, child, found.negations);
		}
	}
	for (const cue of negatedArguments(tree, at)) found.negations.push(cue);
	return found;
}

/** A verb chained without its own subject shares auxiliaries and negation: "did not sign or discuss". */
function operatorTokens(tree: Tree, at: number): readonly number[] {
	const own = childrenOf(tree, at);
	const token = tree.tokens[at];
	if (token?.deprel !== "conj" || own.some((child) => isClausal(tree.tokens[child]?.deprel ?? ""))) return own;
	const coordinator = own.find((child) => tree.tokens[child]?.deprel === "cc");
	const isOr = coordinator !== undefined && /^(or|nor)$/i.test(tree.tokens[coordinator]?.form ?? "");
	const shared = childrenOf(tree, token.head).filter((child) => {
		const other = tree.tokens[child];
		if (!other || child > at) return false;
		if (other.deprel.startsWith("aux")) return true;
		return isOr && other.deprel === "advmod" && findHedge(other.form.toLowerCase(), "adverb")?.rule === "negation";
	});
	return [...shared, ...own];
}

const isClausal = (deprel: string): boolean =>
	deprel.startsWith("nsubj") || deprel.startsWith("aux") || deprel === "mark";

function addAdverb(
	tree: Tree,
	child: number,
	negations: CueAt[],
	adverbs: (CueAt & { size: number })[],
	predicate: number,
): void {
	const word = tree.tokens[child]?.form.toLowerCase() ?? "";
	const longer = findLonger(tree, child);
	if (longer) {
		negations.push(cueAt(child, "negation"));
		return;
	}
	const hedge: Hedge | undefined = findHedge(word, "adverb");
	if (!hedge) return;
	// "not only … but also", "not just": both hold. "not" on another adverb belongs to that one.
	if (word === "not" && predicate >= 0 && /^(only|just|merely|least)$/i.test(tree.tokens[child + 1]?.form ?? ""))
		return;
	const isNegated = childrenOf(tree, child).some((inner) => /^(not|n't|n’t)$/i.test(tree.tokens[inner]?.form ?? ""));
	if (hedge.size <= -3) negations.push(cueAt(child, hedge.rule));
	else adverbs.push({ ...cueAt(child, hedge.rule), size: isNegated ? -hedge.size : hedge.size });
}

/** "no longer", "not yet". */
function findLonger(tree: Tree, child: number): boolean {
	if (tree.tokens[child]?.form.toLowerCase() !== "longer") return false;
	return childrenOf(tree, child).some((inner) => tree.tokens[inner]?.form.toLowerCase() === "no");
}

function addDeterminer(tree: Tree, child: number, negations: CueAt[]): void {
	const hedge = findHedge(tree.tokens[child]?.form.toLowerCase() ?? "", "determiner");
	if (hedge) negations.push(cueAt(child, hedge.rule));
}

const negativePronouns = new Set(["nobody", "nothing", "none", "noone", "neither"]);

/** "No side signed", "signed no deal", "nobody came": the argument negates its verb. */
function negatedArguments(tree: Tree, at: number): CueAt[] {
	return childrenOf(tree, at).flatMap((child) => {
		const token = tree.tokens[child];
		if (!token || !/^(nsubj|obj|iobj)/.test(token.deprel)) return [];
		if (negativePronouns.has(lemmaOf(token))) return [cueAt(child, "negation")];
		return childrenOf(tree, child).flatMap((inner) => {
			const determiner = tree.tokens[inner];
			const isNo = determiner?.deprel.startsWith("det") && /^(no|neither)$/i.test(determiner.form);
			return isNo ? [cueAt(inner, "negation")] : [];
		});
	});
}

/** "Did they sign?" is open; "Why did they sign?" grants that they did. */
export function applyQuestion(tree: Tree, root: number, context: Context): Context {
	const last = tree.tokens.at(-1);
	const mark = tree.tokens.findLastIndex((token) => token.form === "?");
	if (!last || mark < 0 || mark < tree.tokens.length - 2) return context;
	const asks =
		childrenOf(tree, root).some((child) => isQuestionWord(tree, child)) ||
		[0, 1, 2].some((at) => isQuestionWord(tree, at));
	if (asks) return context;
	return replaced(context, 0, cueAt(mark, "question"));
}

function isQuestionWord(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	return (
		token !== undefined &&
		(token.feats.includes("PronType=Int") || /^(why|how|when|where|who|what|which|whom)$/i.test(token.form))
	);
}

export { cueAt };
