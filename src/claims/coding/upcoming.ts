import type { EventMention } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import type { Scene } from "./arguments.ts";
import { casesOf, childrenBy, lemmaOf, relationOf, subtree, type Tree } from "./tree.ts";

/** Whether the words put the event in the time to come. */
export function isFuture({ tree }: Scene, { token: at, tense }: EventMention): boolean {
	if (isDecided(tree, at)) return false;
	return (tense === "future" && !isTried(tree, at)) || isUpcoming(tree, at) || isPurposeOfComing(tree, at);
}

/** "attempted to kill", "his desire to talk", "urged China to stop": what is tried or wanted may come to nothing, and is not to come. */
function isTried(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	if (!token || !above || !/^(?:xcomp|acl|advcl|ccomp)$/.test(token.deprel)) return false;
	return tried.test(lemmaOf(above));
}

const tried =
	/^(?:attempt|try|seek|struggle|fail|effort|bid|urge|want|wish|hope|desire|plot|conspire|ask|demand|press|push|pressure|encourage|beg|request|ability|chance|opportunity|option|authority|right|power|allow)$/;

/** "Japan's decision to invade surprised its allies": what a text calls somebody's decision has mostly been carried out. */
function isDecided(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const noun = tree.tokens[token?.head ?? -1];
	if (token?.deprel !== "acl" || !noun || lemmaOf(noun) !== "decision") return false;
	const announced =
		noun.deprel === "obj" && /^(?:announce|make|take|postpone)$/.test(lemmaOf(tree.tokens[noun.head] ?? noun));
	return !announced && childrenBy(tree, token.head, "nmod:poss").length > 0;
}

/** "its upcoming meeting"; "is due to meet", "is likely to visit", "was to leave": what is arranged is to come. */
function isUpcoming(tree: Tree, at: number): boolean {
	const token = tree.tokens[at] as Token;
	const above = tree.tokens[token.head];
	const open = above && ["xcomp", "ccomp", "advcl"].includes(relationOf(token));
	if (casesOf(tree, at).some((word) => word === "ahead of" || word === "in advance of")) return true;
	if (open && /^(?:due|set|scheduled|slated|scheduling|planned|arranged|likely|poised|bound)$/i.test(above.form))
		return true;
	if (isToBe(tree, at) || isDated(tree, at) || isBeforeIt(tree, at)) return true;
	return childrenBy(tree, at, "amod").some((child) =>
		/^(?:upcoming|coming|forthcoming|future|impending|planned|next|scheduled)$/i.test(tree.tokens[child]?.form ?? ""),
	);
}

/** "was to meet", "are to travel"; "the plan is to meet" says what a plan is. */
function isToBe(tree: Tree, at: number): boolean {
	const to = childrenBy(tree, at, "mark").some((mark) => tree.tokens[mark]?.form === "to");
	const [copula] = childrenBy(tree, at, "cop", "aux").filter((child) => lemmaOf(tree.tokens[child] as Token) === "be");
	const [subject] = childrenBy(tree, at, "nsubj");
	return to && copula !== undefined && subject !== undefined && tree.tokens[subject]?.upos !== "NOUN";
}

/** "is going to Washington next week", "visits tomorrow". */
function isDated(tree: Tree, at: number): boolean {
	if (/Tense=Past/.test(tree.tokens[at]?.feats ?? "")) return false;
	return childrenBy(tree, at, "obl", "advmod", "nmod").some((child) => {
		const words = subtree(tree, child).map((token) => tree.tokens[token]?.form ?? "");
		const [first = "", second = ""] = words;
		return (
			words.length <= 4 && (/^(?:next|tomorrow)$/i.test(first) || (/^later$/i.test(first) && /^this$/i.test(second)))
		);
	});
}

/** "days before he visits Canada", "When she visits Canada, she will ask": the present of a clause about what is still to come. */
function isBeforeIt(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "advcl" || !/Tense=Pres/.test(token.feats) || !/VerbForm=Fin/.test(token.feats)) return false;
	const words = childrenBy(tree, at, "mark", "advmod").map((child) => tree.tokens[child]?.form.toLowerCase() ?? "");
	if (words.includes("before") || words.includes("until")) return true;
	return words.some((word) => /^(?:when|once|after)$/.test(word)) && isAnnounced(tree, token.head);
}

function isAnnounced(tree: Tree, at: number): boolean {
	return childrenBy(tree, at, "aux").some((child) => /^(?:will|'ll|’ll|shall)$/i.test(tree.tokens[child]?.form ?? ""));
}

/** "will travel to Cairo this week to meet the president": the meeting is as much to come as the journey. */
function isPurposeOfComing(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const journey = tree.tokens[token?.head ?? -1];
	if (token?.deprel !== "advcl" || !journey || !journeys.test(lemmaOf(journey))) return false;
	const to = childrenBy(tree, at, "mark").some((mark) => tree.tokens[mark]?.form === "to");
	return to && (isAnnounced(tree, token.head) || isUpcoming(tree, token.head));
}

const journeys = /^(?:travel|go|fly|come|head|visit|return|arrive|depart|leave|gather|convene)$/;
