import { casesOf, childrenBy } from "../../coding/tree.ts";
import { makes } from "../lexicon.ts";
import {
	auxiliariesOf,
	broughtBy,
	type Construction,
	eachWord,
	formAt,
	infinitivesUnder,
	lemmaAt,
	relationAt,
	type Statement,
	supposing,
	unless,
	uposAt,
	type View,
} from "../statement.ts";
import { isThing } from "./meanings.ts";

/** "turned to China because Europe imposed sanctions". */
export const becauses: Construction = unless(isSourceNote, (view) =>
	eachWord(view, (at) => {
		const { tree } = view;
		const clauses = childrenBy(tree, at, "advcl").filter((child) =>
			childrenBy(tree, child, "mark").some((mark) => makes("cause", "mark", formAt(tree, mark))),
		);
		// "It is because the Islamic State looks to its caliphate": the whole clause gives the reason of what was said before.
		const isWhole =
			childrenBy(tree, at, "cop").length > 0 &&
			childrenBy(tree, at, "nsubj").some((one) => /^(?:it|that|this)$/.test(formAt(tree, one))) &&
			childrenBy(tree, at, "mark").some((mark) => makes("cause", "mark", formAt(tree, mark)));
		if (isWhole) return { kind: "cause", rule: "is because", at, about: childrenBy(tree, at, "nsubj"), content: [at] };
		return clauses.map((content) => ({ kind: "cause", rule: "because", at, about: [at], content: [content] }));
	}),
);

/** "spoke on condition of anonymity because he was not authorized": about the reporting, not about what is reported. */
function isSourceNote({ tokens }: View["tree"]): boolean {
	return tokens.some(({ form }) => /^(?:anonym|authori[sz]ed$)/i.test(form));
}

/** "because of the sanctions", "in response to the arrests", "as a result of the war". */
export const grounds: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		const head = tree.tokens[at]?.head ?? -1;
		if (head < 0) return undefined;
		const cases = casesOf(tree, at);
		if (
			lemma === "reason" &&
			cases.includes("for") &&
			childrenBy(tree, at, "det").some((one) => /^th(?:at|is|ese|ose)$/.test(formAt(tree, one)))
		) {
			return { kind: "cause", rule: "for that reason", at, about: [head], content: [at] };
		}
		const isOutOf = cases.includes("out of") && makes("cause", "out-of", lemma);
		if (isOutOf || cases.some((word) => makes("cause", "case", word))) {
			return { kind: "cause", rule: "because of", at, about: [head], content: [at] };
		}
		if (uposAt(tree, at) !== "NOUN" || !makes("cause", "noun", lemma)) return undefined;
		if (!cases.includes("in") && !cases.includes("as")) return undefined;
		const content = broughtBy(tree, at, "to", "for", "of", "over", "against");
		return content.length > 0 ? { kind: "cause", rule: "in response to", at, about: [head], content } : undefined;
	});

/** "The sanctions prompted Russia to turn to China"; "..., prompting protests"; "was driven by fear". */
export const effects: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "VERB") return undefined;
		return passiveCause(view, at, lemma) ?? activeCause(view, at, lemma);
	});

function passiveCause({ tree }: View, at: number, lemma: string): Statement | undefined {
	const content = broughtBy(tree, at, "by");
	const subjects = childrenBy(tree, at, "nsubj:pass");
	const about = subjects.length > 0 ? subjects : relationAt(tree, at) === "acl" ? [tree.tokens[at]?.head ?? -1] : [];
	const isPassive = subjects.length > 0 || /Voice=Pass|Tense=Past\|VerbForm=Part/.test(tree.tokens[at]?.feats ?? "");
	if (!isPassive || content.length === 0 || about.length === 0 || !makes("cause", "passive", lemma)) return undefined;
	return { kind: "cause", rule: "driven by", at, about, content };
}

function activeCause(view: View, at: number, lemma: string): Statement | undefined {
	const { tree } = view;
	const effect = effectOf(view, at, lemma);
	if (effect.length === 0 || childrenBy(tree, at, "nsubj:pass", "aux:pass").length > 0) return undefined;
	const own = childrenBy(tree, at, "nsubj", "csubj");
	const isAside = own.length === 0 && relationAt(tree, at) === "advcl" && formAt(tree, at).endsWith("ing");
	const isRelative = own.length === 1 && /^(?:which|that)$/.test(formAt(tree, own[0] ?? -1));
	const above = tree.tokens[at]?.head ?? -1;
	const cause = isAside || isRelative ? [above] : own;
	if (cause.length === 0 || (!isAside && !cause.some((one) => isThing(view, one)))) return undefined;
	// "will result in joint responses": what would follow is a conditional, found as one.
	if (!isAside && auxiliariesOf(tree, at).some((word) => supposing.has(word))) return undefined;
	if (broughtBy(tree, at, "from").length > 0 && makes("cause", "verb:from", lemma)) {
		return { kind: "cause", rule: "stems from", at, about: cause, content: broughtBy(tree, at, "from") };
	}
	return { kind: "cause", rule: isAside ? "aside" : "verb", at, about: effect, content: cause };
}

/** What a verb of causing brings about. */
export function effectOf({ tree }: View, at: number, lemma: string): readonly number[] {
	const objects = childrenBy(tree, at, "obj");
	if (makes("cause", "verb", lemma)) return [...objects, ...childrenBy(tree, at, "ccomp")];
	if (makes("cause", "verb:in", lemma) && broughtBy(tree, at, "in").length > 0) return broughtBy(tree, at, "in");
	if (makes("cause", "verb:from", lemma) && broughtBy(tree, at, "from").length > 0) return broughtBy(tree, at, "from");
	if (makes("cause", "verb:inf", lemma)) {
		const open = objects.length > 0 ? infinitivesUnder(tree, at, "xcomp", "advcl", "ccomp") : [];
		if (open.length > 0) return open;
	}
	if (!makes("cause", "verb:to", lemma)) return [];
	const brought = broughtBy(tree, at, "to").filter((child) => uposAt(tree, child) !== "PROPN");
	return lemma === "give" ? [] : brought;
}

/** "The reason for the trip is that Kim needs fuel"; "which is why Kim went". */
export const reasons: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		const head = tree.tokens[at]?.head ?? -1;
		if (lemma === "why" && /^(?:is|'s|’s|was)$/.test(formAt(tree, at - 1))) {
			const subject = /^(?:that|this|which)$/.test(formAt(tree, at - 2)) ? at - 2 : undefined;
			const clause = relationAt(tree, at) === "advmod" ? head : childrenBy(tree, at, "advcl", "acl", "ccomp")[0];
			if (subject === undefined || clause === undefined || clause < at) return undefined;
			return { kind: "cause", rule: "is why", at, about: [clause], content: [subject] };
		}
		if (relationAt(tree, at) !== "nsubj" || uposAt(tree, at) !== "NOUN" || !makes("cause", "reason", lemma))
			return undefined;
		const about = [...broughtBy(tree, at, "for", "of", "behind"), ...childrenBy(tree, at, "acl")];
		const isPredicated =
			uposAt(tree, head) !== "ADJ" &&
			childrenBy(tree, head, "expl").length === 0 &&
			(childrenBy(tree, head, "cop").length > 0 || lemmaAt(tree, head) === "be");
		return isPredicated && about.length > 0 ? { kind: "cause", rule: "reason", at, about, content: [head] } : undefined;
	});
