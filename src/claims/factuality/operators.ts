import type { Token } from "../../model/text.ts";
import { childrenOf, lemmaOf, type Tree } from "../coding/tree.ts";
import { type Context, type CueAt, open, replaced, weakened } from "./context.ts";
import { findHedge, findNounSignature, type Hedge, wordOf } from "./lexicon.ts";
import { applyModal, hasContrast, type Modal } from "./modals.ts";

/** Negation, modals, adverbs, mood and tense of one predicate. */
interface Operators {
	readonly negations: readonly CueAt[];
	readonly modals: readonly Modal[];
	readonly adverbs: readonly (CueAt & { readonly size: number })[];
}

export const cueAt = (at: number, rule: string): CueAt => ({ from: at, to: at + 1, rule });

/** What the words around a predicate make of the context it stands in. `unheard`: words that are another's, not the source's. */
export function applyOperators(tree: Tree, at: number, context: Context, unheard: readonly number[]): Context {
	const { negations, modals, adverbs } = collect(tree, at);
	let result = context;
	const modal = modals[0];
	for (const adverb of adverbs) if (!unheard.includes(adverb.from)) result = weakened(result, adverb.size, adverb);
	if (modal) result = applyModal(tree, at, result, modal, negations.length % 2 === 1);
	// "no side signed": the word has already turned the verb, and turns the noun no second time.
	const fresh = negations.filter(({ from }) => !context.cues.some((cue) => cue.from === from));
	for (const negation of fresh)
		result = { ...weakened(result, negation.rule === "few" ? -1.8 : -3, negation), presupposed: result.presupposed };
	return result;
}

function collect(tree: Tree, at: number): Operators {
	const found = {
		negations: [] as CueAt[],
		modals: [] as Modal[],
		adverbs: [] as Operators["adverbs"][number][],
	};
	for (const child of operatorTokens(tree, at)) {
		const token = tree.tokens[child];
		if (!token) continue;
		const word = tree.forms[child] ?? "";
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
		} else if (deprel === "det" || deprel === "amod") {
			addDeterminer(tree, child, found.negations);
		}
	}
	for (const cue of negatedArguments(tree, at)) found.negations.push(cue);
	found.adverbs.push(...arranged(tree, at));
	found.adverbs.push(...notAll(tree, at));
	return isReasonDenied(tree, at) ? { ...found, negations: [] } : found;
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
	const longer = noLonger(tree, child);
	if (longer) {
		negations.push(longer);
		return;
	}
	// "almost certainly": no adverb makes surer than probable.
	const degree = childrenOf(tree, child).find((inner) => /^(almost|nearly)$/i.test(tree.tokens[inner]?.form ?? ""));
	const hedge: Hedge | undefined = findHedge(word, "adverb");
	if (degree !== undefined && (hedge || /^(certainly|surely|definitely)$/.test(word)))
		adverbs.push({ from: degree, to: child + 1, rule: "hedge", size: 2.3 });
	if (!hedge) return;
	// "not only … but also", "not just": both hold. "not" on another adverb belongs to that one.
	if (word === "not" && predicate >= 0 && /^(only|just|merely|least)$/i.test(tree.tokens[child + 1]?.form ?? ""))
		return;
	const isNegated = childrenOf(tree, child).some((inner) => /^(not|n't|n’t)$/i.test(tree.tokens[inner]?.form ?? ""));
	if (hedge.size <= -3) negations.push(cueAt(child, hedge.rule));
	else adverbs.push({ ...cueAt(child, hedge.rule), size: isNegated ? -hedge.size : hedge.size });
}

/** "is due to host", "was to leave": parsers take the words before the infinitive for its markers. */
function arranged(tree: Tree, at: number): (CueAt & { readonly size: number })[] {
	const children = childrenOf(tree, at);
	const be = children.find((child) => tree.tokens[child]?.deprel === "cop");
	const mark = children.find((child) => child > (be ?? at) && tree.tokens[child]?.deprel === "mark");
	if (be === undefined || mark === undefined || !tree.tokens[at]?.feats.includes("VerbForm=Inf")) return [];
	const word = tree.tokens[mark]?.form.toLowerCase();
	if (word === "due") return [{ from: mark, to: mark + 2, rule: "expectation", size: 2.1 }];
	const subject = children.find((child) => tree.tokens[child]?.deprel.startsWith("nsubj"));
	// "The plan is to sell them" plans.
	const plan = findNounSignature(wordOf(tree.tokens[subject ?? at] as Token), "acl");
	if (word !== "to" || mark !== be + 1) return [];
	if (/^(was|were)$/i.test(tree.tokens[be]?.form ?? "") && hasContrast(tree, at))
		return [{ from: be, to: mark + 1, rule: "counterfactual", size: -3 }];
	return [{ from: be, to: mark + 1, rule: plan?.rule ?? "future", size: plan?.yes ?? 2 }];
}

/** "Not all of the battalions withdrew": some did. */
function notAll(tree: Tree, at: number): (CueAt & { readonly size: number })[] {
	return childrenOf(tree, at).flatMap((child) => {
		if (!tree.tokens[child]?.deprel.startsWith("nsubj")) return [];
		const all = [child, ...childrenOf(tree, child)].find((word) =>
			/^(all|every|everyone|everybody|everything)$/i.test(tree.tokens[word]?.form ?? ""),
		);
		return all !== undefined && /^not$/i.test(tree.tokens[all - 1]?.form ?? "")
			? [{ from: all - 1, to: all + 1, rule: "negation", size: 1 }]
			: [];
	});
}

/** "did not leave because of the sanctions, but because of the debt": it left. */
function isReasonDenied(tree: Tree, at: number): boolean {
	const because = tree.forms.indexOf("because", at);
	return because > at && tree.forms.slice(because).join(" ").includes("but because");
}

/** "no longer". */
function noLonger(tree: Tree, child: number): CueAt | undefined {
	if (tree.forms[child] !== "longer") return undefined;
	return tree.forms[child - 1] === "no" ? { from: child - 1, to: child + 1, rule: "negation" } : undefined;
}

/** "no deal"; "little evidence" leans to no. */
function addDeterminer(tree: Tree, child: number, negations: CueAt[]): void {
	const token = tree.tokens[child];
	const hedge = findHedge(token?.form.toLowerCase() ?? "", "determiner");
	// "a few" is some.
	if (hedge && tree.tokens[child - 1]?.form.toLowerCase() !== "a") negations.push(cueAt(child, hedge.rule));
}

const negativePronouns = new Set(["nobody", "nothing", "none", "noone", "neither"]);

/** "No side signed", "signed no deal", "nobody came", "neither Athens nor Ankara": the argument negates its verb. */
function negatedArguments(tree: Tree, at: number): CueAt[] {
	return childrenOf(tree, at).flatMap((child) => {
		const token = tree.tokens[child];
		if (!token || !/^(nsubj|obj|iobj)/.test(token.deprel)) return [];
		if (negativePronouns.has(lemmaOf(token))) return [cueAt(child, "negation")];
		return childrenOf(tree, child).flatMap((inner) => {
			const determiner = tree.tokens[inner];
			const isNo = determiner && /^(det|cc:preconj|advmod)/.test(determiner.deprel);
			if (!isNo) return [];
			// "Not a single soldier crossed."
			const isNone = /^not$/i.test(determiner.form) && /^(a|one)$/i.test(tree.tokens[inner + 1]?.form ?? "");
			return isNone || /^(no|neither)$/i.test(determiner.form) ? [cueAt(inner, "negation")] : [];
		});
	});
}

/** "Did they sign?" is open; "Why did they sign?" grants that they did; "Did they not sign?" leans to yes. */
export function applyQuestion(tree: Tree, root: number, context: Context): Context {
	const mark = tree.tokens.findLastIndex((token) => token.form === "?");
	if (mark < 0 || mark < tree.tokens.length - 2) return context;
	const word = [...childrenOf(tree, root), 0, 1, 2].find((at) => isQuestionWord(tree, at));
	// "Why would they sign?" grants nothing.
	const isModal = childrenOf(tree, root).some((child) => {
		const token = tree.tokens[child];
		return token?.deprel.startsWith("aux") && findHedge(token.form.toLowerCase(), "modal") !== undefined;
	});
	if (word !== undefined && isModal) return open(context, cueAt(mark, "question"));
	if (word !== undefined) return { ...context, presupposed: true, cues: [...context.cues, wordsAt(tree, word)] };
	const isNegative = childrenOf(tree, root).some((child) => /^(not|n't|n’t)$/i.test(tree.tokens[child]?.form ?? ""));
	return isNegative ? replaced(context, -0.8, cueAt(mark, "question")) : open(context, cueAt(mark, "question"));
}

/** "How many". */
const wordsAt = (tree: Tree, word: number): CueAt =>
	/^(many|much|often|long|far)$/i.test(tree.tokens[word + 1]?.form ?? "")
		? { from: word, to: word + 2, rule: "question" }
		: cueAt(word, "question");

function isQuestionWord(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	return (
		token !== undefined &&
		(token.feats.includes("PronType=Int") || /^(why|how|when|where|who|what|which|whom)$/i.test(token.form))
	);
}
