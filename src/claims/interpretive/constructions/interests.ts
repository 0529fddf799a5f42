import { childrenBy } from "../../coding/tree.ts";
import { makes } from "../lexicon.ts";
import {
	auxiliariesOf,
	broughtBy,
	type Construction,
	eachWord,
	formAt,
	hasMark,
	infinitivesUnder,
	lemmaAt,
	uposAt,
	type View,
} from "../statement.ts";

/** "Kim wants to depend less on China", "Moscow stands to gain": what somebody is said to be after. */
export const desires: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		// "If Washington wants to help, …" is a condition; "he might want to think" is advice, in irony.
		const isSupposed =
			hasMark(tree, at, "if") || tree.tokens[at]?.deprel === "acl:relcl" || auxiliariesOf(tree, at).some(isDoubt);
		const about = childrenBy(tree, at, "nsubj").filter((one) => isHolder(view, one));
		if (uposAt(tree, at) !== "VERB" || about.length === 0 || isSupposed) return undefined;
		if (makes("interest", "verb", lemma)) {
			const content = [
				...infinitivesUnder(tree, at, "xcomp"),
				...broughtBy(tree, at, "for", ...(lemma === "aspire" ? ["to"] : [])),
			];
			return content.length > 0 ? { kind: "interest", rule: "want", at, about, content } : undefined;
		}
		const gained = broughtBy(tree, at, "from", "by");
		const isGain = makes("interest", "gain", lemma) && childrenBy(tree, at, "obj").length === 0 && gained.length > 0;
		return isGain ? { kind: "interest", rule: "gain", at, about, content: gained } : undefined;
	});

function isDoubt(auxiliary: string): boolean {
	return auxiliary === "might" || auxiliary === "may";
}

function isHolder({ tree, isActor }: View, at: number): boolean {
	return isActor(at) || !/^(?:i|we|you|this|that|which)$/.test(formAt(tree, at));
}

/** "Paris is eager to see the treaty signed." */
export const eagernesses: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		const about = childrenBy(tree, at, "nsubj");
		if (uposAt(tree, at) !== "ADJ" || about.length === 0 || !makes("interest", "eager", lemma)) return undefined;
		if (tree.tokens[at]?.deprel === "acl:relcl") return undefined;
		const content = [...infinitivesUnder(tree, at, "xcomp"), ...broughtBy(tree, at, "for")];
		return content.length > 0 ? { kind: "interest", rule: "eager", at, about, content } : undefined;
	});

/** "Beijing has no interest in a war at its border." */
export const stakes: Construction = (view) =>
	eachWord(view, (at, lemma) => {
		const { tree } = view;
		if (uposAt(tree, at) !== "NOUN" || !makes("interest", "noun", lemma)) return undefined;
		const head = tree.tokens[at]?.head ?? -1;
		const content = [...broughtBy(tree, at, "in"), ...infinitivesUnder(tree, at, "acl")];
		const about = childrenBy(tree, head, "nsubj");
		if (lemmaAt(tree, head) !== "have" || content.length === 0 || about.length === 0) return undefined;
		return { kind: "interest", rule: "has an interest", at, about, content };
	});
