import { hasTo, isHad, isInfinitive, type Time, timeOf } from "./clause-time.ts";
import { clauseWords } from "./clause-words.ts";
import { subjectOf } from "./doer.ts";
import { childrenOf, formOf, isNoun, type ReadToken, type Tree } from "./phrase.ts";
import { being, isNegated, isPassive, isPredicate, type Verb, verbOf } from "./verb.ts";

/** How the text has it still to come. */
export interface Ahead {
	readonly modal?: string;
	/** "agreed" of "agreed to send", "is ready" of "is ready to talk". */
	readonly control?: Control;
	/** "Agreed not to send". */
	readonly isNegated: boolean;
}

export interface Control {
	readonly verb: Verb;
	readonly time: Time;
	readonly adjective?: string;
	/** "Might seek to sell". */
	readonly modal?: string;
}

/** "would sell"; "agreed to sell", "is ready to sell", where who agreed would sell; "its plan to sell". */
export function aheadOf(tree: Tree, at: number, subject: number): Ahead | undefined {
	const token = tree.tokens[at] as ReadToken;
	const isNot = isNegated(tree, at);
	const modal = modalOf(tree, at);
	if (modal !== undefined) return { modal, isNegated: isNot };
	// "Threatened to close the strait and to attack ships".
	if (token.deprel === "conj" && isInfinitive(tree, at) && isInfinitive(tree, token.head)) {
		const shared = aheadOf(tree, token.head, subject);
		return shared && { ...shared, isNegated: isNot };
	}
	const control = controlOf(tree, at, subject);
	return control && { control, isNegated: isNot };
}

/** "will", "is to"; what is only "perhaps" to come may. */
export function modalOf(tree: Tree, at: number): string | undefined {
	const forms = childrenOf(tree, at, ["aux", "cop"]).map((place) => formOf(tree, place).toLowerCase());
	if (hasTo(tree, at)) return forms.filter((form) => /^(?:is|are|was|were)$/.test(form)).map((form) => `${form} to`)[0];
	const own = forms.find((form) => plainModals.has(form) && !isHad(form, forms, tree.tokens[at]));
	const isGuess = childrenOf(tree, at, ["advmod"]).some((place) =>
		/^(?:perhaps|maybe|possibly)$/i.test(formOf(tree, place)),
	);
	return own !== undefined && isGuess ? "may" : own && plainModals.get(own);
}

function controlOf(tree: Tree, at: number, subject: number): Control | undefined {
	const token = tree.tokens[at] as ReadToken;
	const head = tree.tokens[token.head];
	// "Tests that Paris contends violate the treaty" are not what Paris does.
	if (!hasTo(tree, at) || head === undefined || isNegated(tree, token.head)) return undefined;
	if (token.deprel === "acl") return planOf(tree, token.head, subject);
	const isControlled = token.deprel === "xcomp" || (token.deprel === "advcl" && clauseWords.voting.has(head.lemma));
	const who = isControlled ? subjectOf(tree, token.head) : undefined;
	if (who?.at !== subject || childrenOf(tree, token.head, ["obj", "iobj"]).length > 0) return undefined;
	const time = timeOf(tree, token.head);
	const modal = modalOf(tree, token.head);
	if (time === "ahead" && modal === undefined) return undefined;
	const held = { time, ...(modal !== undefined && { modal }) };
	if (head.upos === "VERB")
		return { ...held, verb: verbOf(tree, token.head, who.isPatient || isPassive(tree, token.head)) };
	return isPredicate(tree, token.head) && head.upos === "ADJ"
		? { ...held, verb: being, adjective: formOf(tree, token.head).toLowerCase() }
		: undefined;
}

/** Whose plan it is, or who "issued a threat": "planned to", "threatened to". */
function planOf(tree: Tree, noun: number, subject: number): Control | undefined {
	const lemma = clauseWords.plans.get(tree.tokens[noun]?.lemma.toLowerCase() ?? "");
	const isNo = childrenOf(tree, noun, ["det"]).some((place) => /^no$/i.test(formOf(tree, place)));
	if (lemma === undefined || !isNoun(tree, noun) || isNo) return undefined;
	const { head, deprel } = tree.tokens[noun] as ReadToken;
	const owner = childrenOf(tree, noun, ["nmod:poss"])[0];
	const isWhose =
		owner === subject || (owner === undefined && deprel === "obj" && subjectOf(tree, head)?.at === subject);
	return isWhose ? { verb: { lemma, isPassive: false }, time: "past" } : undefined;
}

const plainModals: ReadonlyMap<string, string> = new Map([
	...["will", "would", "may", "might", "could", "can", "should", "must"].map((form) => [form, form] as const),
	["'ll", "will"],
	["’ll", "will"],
	["'d", "would"],
	["’d", "would"],
	["wo", "will"],
	["ca", "can"],
	["shall", "will"],
]);
