import { casesOf, childrenOf, relationOf, type Tree } from "../coding/tree.ts";
import { type Context, type CueAt, granted, isRuledOut, open, replaced, weaken, weakened } from "./context.ts";
import { findHedge, findNounSignature, type Signature, wordOf } from "./lexicon.ts";
import { cueAt } from "./operators.ts";
import { particleOf } from "./particles.ts";
import { hasModal, type Step } from "./signatures.ts";

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
	// "rejected the accusation": it was made.
	const isClaim = /^(claim|report)$/.test(findNounSignature(wordOf(token), "clause")?.rule ?? "");
	if (signature?.rule === "denial" && isClaim) return granted(own);
	const denial = cases[0] === "of" ? denialOver(tree, parent) : undefined;
	if (denial !== undefined) return bySignature({ ...step, parent: denial.at }, denial.signature);
	// "denied responsibility for the blast": that there was one is granted, but to who denies it is no deed of theirs.
	const isPart = signature?.rule === "part";
	if (isPart && own.voice === "source" && isRuledOut(own.value)) return own;
	if (isPart && definite === undefined) return granted(own);
	// "called for the release of the crew": asked for, whatever the article.
	const isAskedFor = signature?.rule === "directive";
	if (signature && (isAskedFor || definite === undefined || signature.yes <= 0)) return bySignature(step, signature);
	const subject = relation === "nsubj" ? asSubject(step, child, definite !== undefined) : undefined;
	if (subject) return subject;
	if (definite !== undefined) return granted(own, cueAt(definite, "definite"));
	// "in doubt after a walkout".
	if (relation !== "nsubj" && /^(after|since|following|amid)$/.test(cases[0] ?? "")) return granted(own);
	if (cases.some((word) => topics.has(word)))
		return weakened({ ...own, value: Math.abs(own.value) }, 1.6, cueAt(caseAt(tree, child), "topic"));
	if (cases.some((word) => aims.has(word)) && (relation !== "nmod" || cases[0] === "for"))
		return weakened({ ...own, value: Math.abs(own.value) }, 2, cueAt(caseAt(tree, child), "aim"));
	if (cases.length > 0 && own.value < 0) return granted(own);
	return own;
}

/** "disputes a report of a test": what a rejected report is of is rejected too. */
function denialOver(tree: Tree, noun: number): { readonly at: number; readonly signature: Signature } | undefined {
	const token = tree.tokens[noun];
	const at = token?.head ?? -1;
	if (token?.deprel !== "obj" || !/^(claim|report)$/.test(findNounSignature(wordOf(token), "clause")?.rule ?? ""))
		return undefined;
	const signature = nounSignature(tree, at, "");
	return signature?.rule === "denial" ? { at, signature } : undefined;
}

/** A subject whose predicate says more of it than that it is granted. */
function asSubject({ tree, parent, own }: Step, child: number, isDefinite: boolean): Context | undefined {
	if (isOutOfTheQuestion(tree, parent))
		return replaced(own, -2, { from: parent - 3, to: parent + 1, rule: "likelihood" });
	const any = anyOf(tree, child);
	if (any !== undefined && hasModal(tree, parent)) return open(own, cueAt(any, "any"));
	const fate = fateOf(tree, parent);
	if (fate && (fate.signature.yes < 2.5 || own.value < 2.5))
		return replaced(own, weaken(Math.abs(own.value), own.value > 0 ? fate.signature.yes : fate.signature.no), fate.cue);
	if (isDefinite || !hasObject(tree, parent)) return undefined;
	// "An attack would shock Muscat": which attack, if any?
	return Math.abs(own.value) < 2 && own.voice === "own" ? open(own) : granted(own);
}

/** Passive subjects too: "a drill was canceled". */
function nounSignature(tree: Tree, parent: number, preposition: string) {
	const governor = tree.tokens[parent];
	if (!governor) return undefined;
	const particle = childrenOf(tree, parent).find((child) => tree.tokens[child]?.deprel === "compound:prt");
	const word = particle === undefined ? preposition : (tree.tokens[particle]?.form.toLowerCase() ?? "");
	const lemma = wordOf(governor);
	// "preparations for a visit" stands in the lexicon; of "reports on a visit" the noun says nothing.
	if (governor.upos === "NOUN" && preposition !== "of" && preposition !== "")
		return findNounSignature(`${lemma} ${preposition}`, "noun");
	return findNounSignature(lemma, "noun", word);
}

function bySignature(step: Step, signature: { yes: number; no: number; rule: string }): Context {
	const { own, parent } = step;
	const size = own.value >= 0 ? signature.yes : signature.no;
	const cue = cueAt(parent, signature.rule);
	// "denied the transfers", "canceled the drill": the definite article grants less than the verb takes away.
	const value = weaken(Math.abs(own.value), size);
	return replaced(own, value, cue);
}

/** "The attack never happened", "a deal is unlikely", "an invasion seems possible": the predicate says whether its subject is so. */
function fateOf(tree: Tree, parent: number): { readonly signature: Signature; readonly cue: CueAt } | undefined {
	const predicates = [parent, ...childrenOf(tree, parent).filter((child) => tree.tokens[child]?.deprel === "xcomp")];
	for (const at of predicates) {
		const token = tree.tokens[at];
		const signature = token && findNounSignature(wordOf(token), "subj", particleOf(tree, at));
		if (signature) return { signature, cue: cueAt(at, signature.rule) };
	}
	return undefined;
}

/** "any landing would be repelled": there need be none. */
const anyOf = (tree: Tree, at: number): number | undefined =>
	childrenOf(tree, at).find((child) => tree.tokens[child]?.form.toLowerCase() === "any");

const caseAt = (tree: Tree, at: number): number =>
	childrenOf(tree, at).find((child) => tree.tokens[child]?.deprel === "case") ?? at;

const isOutOfTheQuestion = (tree: Tree, at: number): boolean =>
	tree.tokens
		.slice(Math.max(0, at - 3), at + 1)
		.map(({ form }) => form.toLowerCase())
		.join(" ") === "out of the question";

const hasObject = (tree: Tree, at: number): boolean =>
	childrenOf(tree, at).some((child) => tree.tokens[child]?.deprel === "obj");

/** "the alleged transfers", "a possible deal", "no deal", "a planned visit". */
export function applyModifiers(tree: Tree, at: number, context: Context, unheard: readonly number[]): Context {
	let result = context;
	for (const child of childrenOf(tree, at)) {
		const token = tree.tokens[child];
		if (!token || unheard.includes(child)) continue;
		const isPhrase = token.deprel === "obl" || token.deprel === "nmod";
		if (token.deprel !== "amod" && token.deprel !== "compound" && !isPhrase) continue;
		// "Iran deal in doubt".
		const words = isPhrase ? `${casesOf(tree, child)[0] ?? ""} ${token.form}` : token.form.replace(/^now-/i, "");
		const hedge = findHedge(words.toLowerCase(), isPhrase ? "phrase" : "adjective");
		// "The rumored pact never came about": what did not happen is not made less so by a hedge.
		if (hedge && result.value <= -2) result = { ...result, cues: [...result.cues, cueAt(child, hedge.rule)] };
		else if (hedge) result = weakened({ ...result, presupposed: false }, hedge.size, cueAt(child, hedge.rule));
	}
	return result;
}
