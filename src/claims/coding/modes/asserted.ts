import type { Mention } from "../../../model/reading.ts";
import { casesOf, childrenBy, isDenied, isModal, type Tree } from "../tree.ts";
import { journeys } from "./upcoming.ts";

/**
 * Told as done in a clause of its own, whoever is cited and whatever doubt lies around it: "insisted that Japan stands with Mexico", "called
 * for restraint while endorsing the strikes", "travelled to Lima to meet the premier". What hangs on a condition, a doubt or a modal is not.
 */
export function isAsserted(tree: Tree, at: number, type: Mention["type"]): boolean {
	if (isIndicative(tree, at)) return true;
	if (isAdjunct(tree, at)) return isIndicative(tree, tree.tokens[at]?.head ?? -1);
	if (type === "CONSULT" && isPurposeOfJourney(tree, at)) return true;
	return isActOf(tree, at) || isAttempted(tree, at) || isDoneTogether(tree, at) || isAlleged(tree, at);
}

/** "made a failed attempt to kill him": tried, and in this scheme the attempt counts. */
function isAttempted(tree: Tree, at: number): boolean {
	const noun = tree.tokens[at]?.head ?? -1;
	if (tree.tokens[at]?.deprel !== "acl" || !/^(?:attempt|bid)$/.test(tree.lemmas[noun] ?? "")) return false;
	const failed = childrenBy(tree, noun, "amod").some((child) =>
		/^(?:failed|unsuccessful|repeated)$/.test(tree.forms[child] ?? ""),
	);
	return failed && !isModal(tree, tree.tokens[noun]?.head ?? -1);
}

/** "has coordinated with Peru to launch strikes", "joined together to impose sanctions". */
function isDoneTogether(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const to = childrenBy(tree, at, "mark").some((mark) => tree.forms[mark] === "to");
	if (token?.deprel !== "advcl" || !to || !joining.test(tree.lemmas[token.head] ?? "")) return false;
	return /Tense=Past/.test(tree.tokens[token.head]?.feats ?? "") && !isModal(tree, token.head);
}

const joining = /^(?:coordinate|join|cooperate|team|unite)$/;

/** "his alleged cooperation with Iran": said to be, and who says so does not matter. */
function isAlleged(tree: Tree, at: number): boolean {
	if (tree.tokens[at]?.upos !== "NOUN") return false;
	return childrenBy(tree, at, "amod").some((child) =>
		/^(?:alleged|purported|reported|suspected)$/.test(tree.forms[child] ?? ""),
	);
}

/** "praised the king's action to free them": who calls it an action has seen it. */
function isActOf(tree: Tree, at: number): boolean {
	const noun = tree.tokens[at]?.head ?? -1;
	if (tree.tokens[at]?.deprel !== "acl" || tree.lemmas[noun] !== "action") return false;
	return childrenBy(tree, noun, "nmod:poss").length > 0;
}

/** A finite verb without a modal that no condition or doubt governs. */
function isIndicative(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (!token || isModal(tree, at)) return false;
	const finite = [at, ...childrenBy(tree, at, "aux", "cop")].some((word) =>
		/VerbForm=Fin/.test(tree.tokens[word]?.feats ?? ""),
	);
	const shared = token.deprel === "conj" && /VerbForm=(?:Fin|Part)/.test(token.feats) ? token.head : -1;
	if (!finite && shared < 0) return false;
	if (shared >= 0 && !finite) return isIndicative(tree, shared);
	return !isGoverned(tree, at);
}

/** Up to the clause that stands by itself: a reason, a time, a relative clause do, a condition and the content of a doubt do not. */
function isGoverned(tree: Tree, at: number): boolean {
	for (let up = at, depth = 0; depth < 6; depth++) {
		const token = tree.tokens[up];
		if (!token) return false;
		if (isOnCondition(tree, up)) return true;
		const content = /^(?:ccomp|acl|csubj)$/.test(token.deprel);
		if (content && unsure.test(tree.lemmas[token.head] ?? "")) return true;
		if (!content && token.deprel !== "conj") return false;
		up = token.head;
	}
	return false;
}

const unsure =
	/^(?:hope|wish|fear|doubt|pretend|imagine|suppose|suggest|propose|demand|insist|dream|bet|chance|possibility|risk|danger|threat|idea|prospect|rumou?r|allegation|claim|speculation|worry|concern|likelihood|notion|condition|want|expect|predict|require|ensure|recommend)$/;

function isOnCondition(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "mark").some((mark) => {
		const form = tree.forms[mark] ?? "";
		return /^(?:if|unless|whether|lest|until|before)$/.test(form) || (form === "in" && tree.forms[mark + 1] === "case");
	});
}

/** "called for unity, singling out the rebels", "spoke while visiting Peru": as sure as the verb beside which it stands. */
function isAdjunct(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "advcl" || !/ing$/.test(tree.forms[at] ?? "")) return false;
	const marks = childrenBy(tree, at, "mark").map((mark) => tree.forms[mark] ?? "");
	return casesOf(tree, at).length === 0 && marks.every((mark) => mark === "while" || mark === "when");
}

/** "went to Lima to meet her", "sit together to discuss it": told of somebody who went, not of a plan. */
function isPurposeOfJourney(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const to = childrenBy(tree, at, "mark").some((mark) => tree.forms[mark] === "to");
	if (!token || !to || (token.deprel !== "advcl" && token.deprel !== "acl")) return false;
	if (!journeys.test(tree.lemmas[token.head] ?? "") || tree.forms[at - 1] === "not") return false;
	if (tree.tokens[token.head]?.upos === "NOUN") return isMade(tree, token.head);
	if (isDenied(tree, token.head)) return false;
	return /Tense=Past/.test(tree.tokens[token.head]?.feats ?? "") || isIndicative(tree, token.head);
}

/** "made a trip", "is on a trip", but not "postponed a trip". */
function isMade(tree: Tree, journey: number): boolean {
	const above = tree.tokens[journey]?.head ?? -1;
	return above < 0 || !(isDenied(tree, above) || isModal(tree, above) || unmaking.test(tree.lemmas[above] ?? ""));
}

const unmaking =
	/^(?:plan|postpone|want|consider|cancel|call|delay|propose|contemplate|mull|weigh|scrap|suggest|seek|hope|prepare|schedule|discuss|announce|promise|offer|oppose|rule)$/;
