import { clauseWords } from "./clause-words.ts";
import { subjectOf } from "./doer.ts";
import { childrenOf, formOf, isNoun, markerOf, markersOf, type ReadToken, type Tree } from "./phrase.ts";
import { being, isNegated, isPassive, isPredicate, type Verb, verbOf } from "./verb.ts";

export type Time = "past" | "present" | "ahead";

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

/** Of the verb with its auxiliaries, or of what it hangs on where it has no tense of its own: "seems to hold", "after meeting". */
export function timeOf(tree: Tree, at: number): Time {
	const token = tree.tokens[at];
	if (!token || isMarked(tree, at, supposing)) return "ahead";
	// "Before Paris hosts the talks".
	if (isMarked(tree, at, awaiting) && token.feats.includes("Tense=Pres")) return "ahead";
	const isTo = hasTo(tree, at);
	const all = childrenOf(tree, at, ["aux", "aux:pass", "cop"]);
	// "Is believed to have sold".
	if (isTo && all.some((place) => /^have$/i.test(formOf(tree, place)))) return "past";
	const helpers = isTo ? [] : all;
	const forms = helpers.map((place) => formOf(tree, place)).map((form) => (form === "May" ? "" : form.toLowerCase()));
	if (forms.some((form) => isHad(form, forms, token))) return "past";
	if (forms.some((form) => modal.test(form))) return forms.some((form) => form === "have") ? "past" : "ahead";
	if (forms.some((form) => /^(?:had|has|have|was|were|did|'ve)$/.test(form))) return "past";
	if (forms.some((form) => /^(?:is|are|am|does|do|'s|'re)$/.test(form))) return "present";
	if (token.feats.includes("VerbForm=Fin")) return token.feats.includes("Tense=Past") ? "past" : "present";
	if (token.deprel === "acl" && token.feats.includes("Tense=Past")) return "past";
	// "Theresa May reproached": read as "may", whose verb is bare.
	if (helpers.length > 0 && formOf(tree, at).endsWith("ed")) return "past";
	if (isBlamedFor(tree, at)) return "past";
	return isShared(tree, at) ? timeOf(tree, token.head) : "ahead";
}

/** "They'd been": had. */
function isHad(form: string, forms: readonly string[], token: ReadToken | undefined): boolean {
	return /^['’]d$/.test(form) && (forms.includes("been") || (token?.feats.includes("VerbForm=Part") ?? false));
}

/** Has its time from what it hangs on: "managed to leave", "arrived and met", "after meeting". */
function isShared(tree: Tree, at: number): boolean {
	const token = tree.tokens[at] as ReadToken;
	if (token.deprel === "xcomp") return clauseWords.raising.has(tree.tokens[token.head]?.lemma ?? "");
	const marker = markerOf(tree, at);
	if (token.deprel === "conj") return marker === "";
	return token.deprel === "advcl" && isGerund(tree, at) && (marker === "" || clauseWords.beside.has(marker));
}

/** "Accused of selling", "thanked for releasing". */
function isBlamedFor(tree: Tree, at: number): boolean {
	const { head } = tree.tokens[at] as ReadToken;
	const isOf = /^(?:of|for|with|on)$/.test(markerOf(tree, at));
	return isGerund(tree, at) && isOf && clauseWords.blaming.has(tree.tokens[head]?.lemma.toLowerCase() ?? "");
}

/**
 * Done only where what it hangs on has it so: "a deadline to impose", "a right to fire", "talk of leaving". By itself such a clause would
 * read like an announcement.
 */
export function isBound(tree: Tree, at: number): boolean {
	const token = tree.tokens[at] as ReadToken;
	const helpers = childrenOf(tree, at, ["aux", "aux:pass", "cop"]).filter(
		(place) => !/^be$/i.test(formOf(tree, place)),
	);
	if (isWished(tree, at)) return true;
	if (helpers.length > 0 || token.feats.includes("VerbForm=Fin")) return false;
	// "Should play a role in fighting".
	if (isShared(tree, at)) return isBound(tree, token.head) || timeOf(tree, token.head) === "ahead";
	return isInfinitive(tree, at) || (isGerund(tree, at) && timeOf(tree, at) === "ahead");
}

/** "Oslo to sell shells": whoever is to do it stands right before. */
export function isAnnounced(tree: Tree, at: number): boolean {
	const { deprel, head } = tree.tokens[at] as ReadToken;
	const isOfName = deprel === "acl" && tree.tokens[head]?.upos === "PROPN";
	return hasTo(tree, at) && (isOfName || childrenOf(tree, at, ["nsubj", "nsubj:pass"]).length > 0);
}

/** "Would retaliate if attacked", "whether it will" and "how it should" say nothing of what anybody will do. */
export function isConditional(tree: Tree, at: number): boolean {
	const isHow = childrenOf(tree, at, ["advmod"]).some((place) => /^(?:how|why)$/i.test(formOf(tree, place)));
	if (isMarked(tree, at, supposing) || isInverted(tree, at) || isForegone(tree, at)) return true;
	if ((isHow || isMarked(tree, at, /^whether$/i)) && modalOf(tree, at) !== undefined) return true;
	return childrenOf(tree, at, ["advcl"]).some((clause) => isMarked(tree, clause, supposing));
}

/** "Should Oslo attack": if it does. */
function isInverted(tree: Tree, at: number): boolean {
	const subject = childrenOf(tree, at, ["nsubj", "nsubj:pass"])[0];
	const auxiliaries = childrenOf(tree, at, ["aux", "aux:pass", "cop"]);
	return (
		subject !== undefined &&
		auxiliaries.some((place) => place < subject && /^(?:should|had|were)$/i.test(formOf(tree, place)))
	);
}

/** "Should have protested": did not. */
function isForegone(tree: Tree, at: number): boolean {
	const forms = childrenOf(tree, at, ["aux", "aux:pass"]).map((place) => formOf(tree, place).toLowerCase());
	return forms.includes("have") && forms.some((form) => /^(?:should|would|could|ought)$/.test(form));
}

/** "Makes sure that nobody leaves". */
function isWished(tree: Tree, at: number): boolean {
	const { deprel, head } = tree.tokens[at] as ReadToken;
	return deprel === "ccomp" && clauseWords.wishing.has(tree.tokens[head]?.lemma.toLowerCase() ?? "");
}

function isMarked(tree: Tree, at: number, words: RegExp): boolean {
	return markersOf(tree, at).some((marker) => words.test(formOf(tree, marker)));
}

function isGerund(tree: Tree, at: number): boolean {
	return tree.tokens[at]?.upos === "VERB" && formOf(tree, at).endsWith("ing") && !hasTo(tree, at);
}

function isInfinitive(tree: Tree, at: number): boolean {
	return hasTo(tree, at) || (tree.tokens[at]?.feats.includes("VerbForm=Inf") ?? false);
}

function hasTo(tree: Tree, at: number): boolean {
	return markersOf(tree, at).some((marker) => formOf(tree, marker).toLowerCase() === "to");
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
function modalOf(tree: Tree, at: number): string | undefined {
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

const awaiting = /^(?:before|until|once)$/i;
const supposing = /^(?:if|unless)$/i;
const modal = /^(?:will|would|can|could|may|might|shall|should|must|'ll|'d|wo|ca)$/;
