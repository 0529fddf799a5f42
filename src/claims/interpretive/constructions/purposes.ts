import { casesOf, childrenBy, childrenOf } from "../../coding/tree.ts";
import { makes } from "../lexicon.ts";
import {
	broughtBy,
	type Construction,
	eachWord,
	formAt,
	hasMark,
	infinitivesUnder,
	lemmaAt,
	relationAt,
	type Statement,
	subjectsOf,
	uposAt,
	type View,
} from "../statement.ts";

/** "met in order to send a message", "flew to Moscow to ask for fuel": an act, and what it is for. */
export const infinitives: Construction = (view) =>
	eachWord(view, (at) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "VERB") return undefined;
		return infinitivesUnder(tree, at, "advcl").flatMap((content): readonly Statement[] => {
			const isMarked = isInOrder(view, at, content);
			if (!isMarked && !isBareAim(view, at, content)) return [];
			return [{ kind: "purpose", rule: isMarked ? "in order to" : "infinitive", at, about: [at], content: [content] }];
		});
	});

function isInOrder({ tree }: View, at: number, content: number): boolean {
	return [...childrenOf(tree, content), ...childrenOf(tree, at)].some(
		(child) => /^(?:in|so)$/.test(formAt(tree, child)) && /^(?:order|as)$/.test(formAt(tree, child + 1)),
	);
}

/** Not "used to", "faces pressure to", "from boycotts to convening …": those complete a word, or end a range. */
function isBareAim({ tree, isActor }: View, at: number, content: number): boolean {
	if (makes("purpose", "never-for", lemmaAt(tree, at)) || !/VerbForm=Inf/.test(tree.tokens[content]?.feats ?? ""))
		return false;
	if (content < at) return isFronted();
	const before = content - 1 - Number(formAt(tree, content - 1) !== "to") - 1;
	if (makes("purpose", "never-after", lemmaAt(tree, before)) || formAt(tree, before) === "only") return false;
	// "accepted an invitation from Kim to visit": what the invitation is for, not what accepting it is for.
	if (childrenBy(tree, at, "obj").some((one) => makes("purpose", "never-after", lemmaAt(tree, one)))) return false;
	if (childrenBy(tree, at, "nsubj:pass").length > 0) return false;
	if (childrenOf(tree, at).some((child) => /^(?:too|enough|only)$/.test(formAt(tree, child)))) return false;
	const subjects = childrenBy(tree, at, "nsubj");
	if (subjects.length === 0) return /^(?:advcl|conj|xcomp|acl)$/.test(relationAt(tree, at));
	return subjects.some((one) => isActor(one) || !/^(?:this|that|i|you|there)$/.test(formAt(tree, one)));

	/** "To win time, Kim met Putin." */
	function isFronted(): boolean {
		return childrenBy(tree, at, "nsubj").some((one) => isActor(one)) && formAt(tree, content - 1) === "to";
	}
}

/** "The aim of the visit was to win time." */
export const aims: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "NOUN" || relationAt(tree, at) !== "nsubj" || !makes("purpose", "aim", lemma))
			return undefined;
		const head = tree.tokens[at]?.head ?? -1;
		const content =
			hasMark(tree, head, "to") && uposAt(tree, head) === "VERB"
				? [head]
				: lemmaAt(tree, head) === "be"
					? infinitivesUnder(tree, head, "xcomp", "ccomp", "advcl")
					: [];
		const about = [...broughtBy(tree, at, "of", "behind", "in"), ...childrenBy(tree, at, "nmod:poss")];
		return content.length > 0 ? { kind: "purpose", rule: "aim", at, about, content } : undefined;
	});

/** "in a bid to win votes", "with the aim of winning votes". */
export const bids: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "NOUN" || !makes("purpose", "with", lemma)) return undefined;
		const cases = casesOf(tree, at);
		if (!cases.some((word) => word === "in" || word === "with" || word === "as" || word === "for")) return undefined;
		// "in their efforts to persuade": where, not what for.
		if (childrenBy(tree, at, "nmod:poss").length > 0) return undefined;
		const content = [
			...infinitivesUnder(tree, at, "acl", "advcl"),
			...broughtBy(tree, at, "of", "to", "on").filter((child) => uposAt(tree, child) === "VERB"),
		];
		const about = tree.tokens[at]?.head ?? -1;
		if (content.length === 0 || about < 0) return undefined;
		return { kind: "purpose", rule: "bid", at, about: [about], content };
	});

/** "was meant to display shared values", "a law aimed at the press". */
export const designs: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		const token = tree.tokens[at];
		if (token?.upos !== "VERB" && token?.upos !== "ADJ") return undefined;
		const isUsed = lemma === "use" && childrenBy(tree, at, "aux:pass").length > 0;
		if (!(isUsed || makes("purpose", "passive", lemma)) || !/VerbForm=Part|Voice=Pass/.test(token.feats))
			return undefined;
		if (/VerbForm=Part/.test(token.feats) && /Tense=Pres|VerbForm=Ger/.test(token.feats)) return undefined;
		const content = [...infinitivesUnder(tree, at, "xcomp", "advcl", "ccomp"), ...broughtBy(tree, at, "at")];
		const subjects = childrenBy(tree, at, "nsubj:pass");
		const about = subjects.length > 0 ? subjects : relationAt(tree, at) === "acl" ? [token.head] : [];
		return content.length > 0 && about.length > 0
			? { kind: "purpose", rule: "passive", at, about, content }
			: undefined;
	});

/** "Pyongyang aims to reduce its reliance", "a bill seeking to punish": an aim that somebody is said to have. */
export const seekings: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "VERB" || !makes("purpose", "verb", lemma)) return undefined;
		const content = [
			...infinitivesUnder(tree, at, "xcomp", "advcl"),
			...(lemma === "aim" ? broughtBy(tree, at, "at") : []),
		];
		const above =
			relationAt(tree, at) === "acl" || relationAt(tree, at) === "advcl" ? [tree.tokens[at]?.head ?? -1] : [];
		const own = subjectsOf(tree, at).filter((one) => tree.tokens[one]?.deprel !== "nsubj:pass");
		const about = own.length > 0 ? own : above;
		return content.length > 0 && about.length > 0 ? { kind: "purpose", rule: "verb", at, about, content } : undefined;
	});
