import type { Mention } from "../../../model/reading.ts";
import { casesOf, childrenBy, isDenied, isModal, lemmaOf, relationOf, type Tree } from "../tree.ts";

/**
 * What a sentence takes for granted, however unsure the clause around it is: "a report on the attack, which killed four", "criticized Iran
 * for attacking Kuwait", "marched to protest the drills".
 */
export function isGranted(tree: Tree, at: number, type: Mention["type"]): boolean {
	if (isModal(tree, at)) return false;
	return (
		isAside(tree, at) ||
		isReason(tree, at) ||
		isObjectedTo(tree, at) ||
		isSaidToHaveBeen(tree, at) ||
		isBesides(tree, at) ||
		isFeltAbout(tree, at) ||
		isCounted(tree, at) ||
		(isVoiced(type) && isToldByDoing(tree, at)) ||
		(type === "AID" && isToldByGiving(tree, at))
	);
}

/** A relative clause in the past tense behind a comma tells, and is part of nobody's guess. */
function isAside(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "acl:relcl" || isDenied(tree, at)) return false;
	const perfect = childrenBy(tree, at, "aux").some((child) =>
		/^(?:has|have|had)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	if (!perfect && !/Tense=Past\|VerbForm=Fin/.test(token.feats)) return false;
	return childrenBy(tree, at, "nsubj", "nsubj:pass", "obj").some(
		(child) => /^(?:which|who)$/i.test(tree.tokens[child]?.form ?? "") && tree.tokens[child - 1]?.form === ",",
	);
}

/** Somebody is criticized, punished or thanked for what was done. */
function isReason(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	if (token?.deprel !== "advcl" || above?.upos !== "VERB" || isDenied(tree, at)) return false;
	const isFor = [...childrenBy(tree, at, "mark"), ...childrenBy(tree, at, "case")].some(
		(mark) => tree.tokens[mark]?.form === "for",
	);
	const somebody = childrenBy(tree, token.head, "obj", "nsubj:pass").length > 0;
	return isFor && /ing$/.test(token.form) && somebody && !/^(?:use|prepare|need|want|have)$/.test(lemmaOf(above));
}

/** "to protest the joint drills": who objects to something takes it to be there. */
function isObjectedTo(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	if (token?.upos !== "NOUN" || !above) return false;
	// "would welcome a meeting" has none to welcome.
	const welcomes = /^(?:welcome|applaud|hail|celebrate)$/.test(lemmaOf(above)) && !isModal(tree, token.head);
	const objects =
		welcomes || /^(?:protest|condemn|denounce|criticize|criticise|decry|deplore|mourn|avenge)$/.test(lemmaOf(above));
	const about = relationOf(token) === "obl" && casesOf(tree, at).some((word) => /^(?:against|over)$/.test(word));
	return (
		objects &&
		(token.deprel === "obj" || about) &&
		childrenBy(tree, at, "amod", "det").every(
			(child) => !/^(?:any|possible|planned|proposed)$/i.test(tree.tokens[child]?.form ?? ""),
		)
	);
}

/** "In addition to withdrawing troops, Japan has sent money": the one is done as much as the other. */
function isBesides(tree: Tree, at: number): boolean {
	const addition = tree.tokens[at]?.head ?? -1;
	if (tree.tokens[at]?.deprel !== "acl" || tree.lemmas[addition] !== "addition") return false;
	const besides = casesOf(tree, addition).includes("in") && /ing$/.test(tree.forms[at] ?? "");
	return besides && !isModal(tree, tree.tokens[addition]?.head ?? -1);
}

/** "relief about Iran releasing them": a feeling that is not of what may come is about what has been done. */
function isFeltAbout(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "acl" && token?.deprel !== "advcl") return false;
	const about = [...childrenBy(tree, at, "mark"), ...childrenBy(tree, at, "case")].some((mark) =>
		/^(?:about|at|over)$/.test(tree.forms[mark] ?? ""),
	);
	const objects = childrenBy(tree, token.head, "obj");
	const felt = [token.head, ...objects]
		.flatMap((word) => [word, ...childrenBy(tree, word, "conj")])
		.some((word) => feelings.test(tree.lemmas[word] ?? ""));
	return about && felt && /ing$/.test(token.form) && !isDenied(tree, at);
}

const feelings =
	/^(?:happiness|joy|relief|delight|satisfaction|anger|outrage|fury|regret|grief|dismay|happy|glad|relieved|angry|furious)$/;

/** "its sixth test since 2006": what is numbered among those held so far is one of them. */
function isCounted(tree: Tree, at: number): boolean {
	const ordinal = childrenBy(tree, at, "amod").some((child) => /NumType=Ord/.test(tree.tokens[child]?.feats ?? ""));
	const since = childrenBy(tree, at, "nmod", "obl").some((child) => casesOf(tree, child).includes("since"));
	return ordinal && since && tree.relations[at] === "appos";
}

/** "rebels claiming to have shot two pilots": the perfect says that it was done, and who says so does not matter. */
function isSaidToHaveBeen(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const saying = /^(?:claim|admit|confess|boast|report|say|believe|allege|profess)$/;
	if (token?.deprel !== "xcomp" || !saying.test(tree.lemmas[token.head] ?? "") || isDenied(tree, token.head))
		return false;
	const words = childrenBy(tree, at, "aux", "mark").map((child) => tree.forms[child]);
	return words.includes("to") && words.includes("have") && !isDenied(tree, at);
}

/** "sent money and advisers to help the government": what was given for help has helped. */
function isToldByGiving(tree: Tree, at: number): boolean {
	const giving = /^(?:send|give|provide|supply|donate|deliver|deploy|dispatch|spend|contribute)$/;
	return giving.test(tree.lemmas[tree.tokens[at]?.head ?? -1] ?? "") && isToldByDoing(tree, at);
}

const isVoiced = (type: Mention["type"]): boolean => type === "ACCUSE" || type === "PROTEST";

/** "canceled the meeting to protest the drills", "took to the streets to protest": whoever did the one has said the other. */
function isToldByDoing(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	const to = childrenBy(tree, at, "mark").some((mark) => tree.tokens[mark]?.form === "to");
	if (token?.deprel !== "advcl" || !to || above?.upos !== "VERB" || isModal(tree, token.head)) return false;
	return /Tense=Past|VerbForm=Ger/.test(above.feats) && !isDenied(tree, token.head);
}
