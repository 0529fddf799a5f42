/** The mode `future`: what is arranged, announced or foretold, and still to come when the text is written. */
import type { EventMention, Mention } from "../../../model/reading.ts";
import type { Token } from "../../../model/text.ts";
import type { Scene } from "../arguments.ts";
import {
	casesOf,
	childrenBy,
	isConditioned,
	isDenied,
	isModal,
	lemmaOf,
	relationOf,
	subtree,
	type Tree,
} from "../tree.ts";

/** Whether the words put the event in the time to come. */
export function isFuture({ tree }: Scene, { token: at, tense }: EventMention, type: Mention["type"]): boolean {
	if (isMeetingDecided(tree, at)) return true;
	if (isDecided(tree, at) || isReconsidered({ tree }, at)) return false;
	if (tense === "future" && !isTried(tree, at)) return true;
	if (isUpcoming(tree, at) || isPurposeOfComing(tree, at)) return true;
	// "said it would help" agrees now.
	return type !== "AGREE" && type !== "THREATEN" && isForetold(tree, at);
}

/** "announced that it would impose tariffs", "said he would meet her": to come when it was said, and by what the text says still. */
function isForetold(tree: Tree, at: number): boolean {
	const above = tree.tokens[tree.tokens[at]?.head ?? -1];
	const would = childrenBy(tree, at, "aux").some((child) => /^(?:would|'d|’d)$/.test(tree.forms[child] ?? ""));
	const perfect = childrenBy(tree, at, "aux").some((child) => tree.forms[child] === "have");
	if (!above || !would || perfect || isDenied(tree, at) || isConditioned(tree, at)) return false;
	const deprel = tree.tokens[at]?.deprel;
	if (deprel === "acl") return /^(?:announcement|word|promise|pledge|vow|news)$/.test(lemmaOf(above));
	return deprel === "ccomp" && announcing.test(lemmaOf(above)) && /Tense=Past/.test(above.feats);
}

const announcing =
	/^(?:announce|declare|confirm|disclose|say|tell|inform|add|promise|pledge|vow|agree|indicate|reveal)$/;

/** "attempted to kill", "his desire to talk", "urged China to stop": what is tried or wanted may come to nothing, and is not to come. */
function isTried(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	if (!token || !above || !/^(?:xcomp|acl|advcl|ccomp)$/.test(token.deprel)) return false;
	return tried.test(lemmaOf(above));
}

const tried =
	/^(?:attempt|try|seek|struggle|fail|effort|bid|urge|want|wish|hope|desire|plot|conspire|ask|call|demand|press|push|pressure|encourage|beg|request|ability|chance|opportunity|option|authority|right|power|allow|way|means|tell)$/;

/** "his decision to meet her": a meeting takes two, and its day comes after the decision. */
function isMeetingDecided(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "acl" || tree.lemmas[token.head] !== "decision") return false;
	return !isDenied(tree, at) && /^(?:meet|visit|talk)$/.test(lemmaOf(token)) && !isReconsidered({ tree }, at);
}

/** "Japan's decision to invade surprised its allies": what a text calls somebody's decision has mostly been carried out. */
function isDecided(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const noun = tree.tokens[token?.head ?? -1];
	if (token?.deprel !== "acl" || !noun || lemmaOf(noun) !== "decision") return false;
	const announced =
		noun.deprel === "obj" && /^(?:announce|make|take|postpone)$/.test(lemmaOf(tree.tokens[noun.head] ?? noun));
	const known = childrenBy(tree, token.head, "nmod:poss", "det").some(
		(child) => !/^(?:an?|any|no)$/.test(tree.forms[child] ?? ""),
	);
	return !announced && known;
}

/** "whether he would have made the decision to invade": a choice that is only gone over again. */
export function isReconsidered({ tree }: Pick<Scene, "tree">, at: number): boolean {
	const noun = tree.tokens[at]?.head ?? -1;
	if (tree.tokens[at]?.deprel !== "acl" || tree.lemmas[noun] !== "decision") return false;
	const words = childrenBy(tree, tree.tokens[noun]?.head ?? -1, "aux").map((child) => tree.forms[child]);
	return words.includes("have") && words.some((word) => word === "would" || word === "could");
}

/** "its upcoming meeting"; "is due to meet", "is likely to visit", "was to leave": what is arranged is to come. */
function isUpcoming(tree: Tree, at: number): boolean {
	const token = tree.tokens[at] as Token;
	const above = tree.tokens[token.head];
	const open = above && ["xcomp", "ccomp", "advcl"].includes(relationOf(token));
	// "were due to meet": parsers take "due to" for one word.
	const isDue =
		/VerbForm=Inf/.test(token.feats) && childrenBy(tree, at, "mark").some((child) => tree.forms[child] === "due");
	if (isDue || isAheadOf(tree, at)) return true;
	if (token.upos === "NOUN" && above?.upos === "NOUN" && token.deprel === "nsubj" && lemmaOf(above) === "work")
		return casesOf(tree, token.head).includes("in");
	// "looks forward to meeting her".
	if (
		above &&
		lemmaOf(above) === "look" &&
		childrenBy(tree, token.head, "advmod").some((child) => tree.forms[child] === "forward")
	)
		return true;
	// "By attacking, Japan is likely to lose": the attack is not to come by that.
	const means = childrenBy(tree, at, "mark").some((child) => tree.forms[child] === "by");
	if (
		open &&
		!means &&
		/^(?:due|set|scheduled|slated|scheduling|planned|arranged|likely|poised|bound)$/i.test(above.form)
	)
		return true;
	if (
		[isToBe, isDated, isBeforeIt, isPrepared, isAgreedTo, isForMeeting, isToTakePlace, isStaged].some((test) =>
			test(tree, at),
		)
	)
		return true;
	return childrenBy(tree, at, "amod").some((child) =>
		/^(?:upcoming|coming|forthcoming|future|impending|planned|next|scheduled)$/i.test(tree.tokens[child]?.form ?? ""),
	);
}

/** "ahead of the talks", but not of last month's. */
function isAheadOf(tree: Tree, at: number): boolean {
	const above = tree.tokens[at]?.head ?? -1;
	const cases = casesOf(tree, at);
	const ahead =
		cases.includes("ahead of") ||
		cases.includes("in advance of") ||
		(cases.includes("of") && tree.forms[above] === "ahead");
	return ahead && subtree(tree, at).every((word) => !/^(?:last|month's|week's)$/.test(tree.forms[word] ?? ""));
}

/** "was to meet", "are to travel"; "the plan is to meet" says what a plan is. */
function isToBe(tree: Tree, at: number): boolean {
	const to = childrenBy(tree, at, "mark").some((mark) => tree.tokens[mark]?.form === "to");
	const [copula] = childrenBy(tree, at, "cop", "aux").filter((child) => lemmaOf(tree.tokens[child] as Token) === "be");
	const [subject] = childrenBy(tree, at, "nsubj");
	return to && copula !== undefined && subject !== undefined && tree.tokens[subject]?.upos !== "NOUN";
}

/** "is going to Washington next week", "visits tomorrow", "heads to Lima later this week, where he will speak", "is heading there this week". */
function isDated(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (!token || (/Tense=Past/.test(token.feats) && token.upos === "VERB")) return false;
	const underWay = journeys.test(lemmaOf(token)) && /ing$/.test(token.form) && childrenBy(tree, at, "aux").length > 0;
	return childrenBy(tree, at, "obl", "advmod", "nmod").some((child) => {
		const words = subtree(tree, child);
		const [first = "", second = ""] = words.map((word) => tree.forms[word] ?? "");
		if (!timeSpan.test(tree.forms[child] ?? "")) return false;
		const later =
			first === "later" ? second === "this" : first === "this" && tree.forms[(words[0] ?? 0) - 1] === "later";
		if (later || /^(?:next|tomorrow)$/.test(first)) return true;
		return underWay && first === "this";
	});
}

const timeSpan =
	/^(?:week|weekend|month|year|tomorrow|summer|fall|autumn|winter|spring|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** "visited Peru to prepare for the summit", "preparations for the talks": what is prepared is arranged. */
function isPrepared(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.upos !== "NOUN" || !/^(?:obl|nmod)$/.test(token.deprel) || !casesOf(tree, at).includes("for"))
		return false;
	return (
		/^(?:prepare|preparation|groundwork)$/.test(tree.lemmas[token.head] ?? "") && meetings.test(tree.lemmas[at] ?? "")
	);
}

const meetings = /^(?:summit|meeting|talk|visit|trip|conference|negotiation)$/;

/** "agreed to a meeting", "accepted talks": what has been agreed to is arranged. */
function isAgreedTo(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.upos !== "NOUN" || !meetings.test(tree.lemmas[at] ?? "")) return false;
	// "agreed to a meeting last month": held or not, it is not ahead by that.
	const held = tree.forms.indexOf("last", at) > at;
	return (
		!held && relationOf(token) === "obl" && casesOf(tree, at).includes("to") && tree.lemmas[token.head] === "agree"
	);
}

/** "will press for a treaty during his meeting with her": an occasion is to come as much as what will be done at it. */
function isForMeeting(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (!token || !meetings.test(tree.lemmas[at] ?? "") || !/^(?:obl|nmod)$/.test(relationOf(token))) return false;
	if (!casesOf(tree, at).some((word) => /^(?:during|at|in)$/.test(word))) return false;
	const predicate = relationOf(token) === "nmod" ? (tree.tokens[token.head]?.head ?? -1) : token.head;
	for (let up = predicate, depth = 0; up >= 0 && depth < 4; up = tree.tokens[up]?.head ?? -1, depth++) {
		const can = childrenBy(tree, up, "aux").some((child) => tree.forms[child] === "can");
		if (can || isAnnounced(tree, up)) return true;
		if (!/^(?:xcomp|ccomp)$/.test(tree.relations[up] ?? "")) return false;
	}
	return false;
}

/** "tariffs are scheduled to go into effect", "sanctions will be in place", "hope that his visit will boost her standing". */
function isToTakePlace(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.upos !== "NOUN" || relationOf(token) !== "nsubj") return false;
	const predicate = [token.head, ...childrenBy(tree, token.head, "xcomp")];
	const ahead =
		isAnnounced(tree, token.head) || /^(?:due|set|scheduled|slated|expected)$/.test(tree.forms[token.head] ?? "");
	const place = [...predicate, ...predicate.flatMap((word) => childrenBy(tree, word, "obl", "obj"))];
	return (
		ahead &&
		(meetings.test(tree.lemmas[at] ?? "") ||
			place.some((word) => /^(?:effect|place|force|held)$/.test(tree.forms[word] ?? "")))
	);
}

/** "the complexity of staging a meeting": what is still being staged. */
function isStaged(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	if (token?.deprel !== "obj" || !meetings.test(tree.lemmas[at] ?? "")) return false;
	const staging = /^(?:stage|arrange|organize|organise|schedule|plan|prepare)$/.test(tree.lemmas[token.head] ?? "");
	return staging && !isModal(tree, token.head) && !/Tense=Past/.test(tree.tokens[token.head]?.feats ?? "");
}

/** "days before he visits Canada", "When she visits Canada, she will ask": the present of a clause about what is still to come. */
function isBeforeIt(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	// Parsers take the plural's "meet" for an infinitive.
	const bare = token?.form === tree.lemmas[at] && childrenBy(tree, at, "nsubj").length > 0;
	if (token?.deprel !== "advcl") return false;
	// "will give a speech before flying to Lima".
	if (
		/ing$/.test(token.form) &&
		childrenBy(tree, at, "mark").some((mark) => /^(?:before|after)$/.test(tree.forms[mark] ?? ""))
	)
		return [token.head, tree.tokens[token.head]?.deprel === "conj" ? (tree.tokens[token.head]?.head ?? -1) : -1].some(
			(head) => head >= 0 && (isAnnounced(tree, head) || isUpcoming(tree, head)),
		);
	if (!(bare || /Tense=Pres\|VerbForm=Fin/.test(token.feats))) return false;
	if (childrenBy(tree, at, "aux").length > 0) return false;
	// Before a name, parsers take "before" for its preposition.
	const subjects = childrenBy(tree, at, "nsubj").flatMap((child) => casesOf(tree, child));
	const words = [...subjects, ...childrenBy(tree, at, "mark", "advmod").map((child) => tree.forms[child] ?? "")];
	if (words.includes("before") || words.includes("until")) return true;
	if (!words.some((word) => /^(?:when|once|after)$/.test(word))) return false;
	// "When he visits, he won't speak": the visit is to come, whatever is ruled out at it.
	const journey =
		journeys.test(lemmaOf(token)) &&
		childrenBy(tree, token.head, "aux").some((child) =>
			/^(?:will|wo|may|might|could|'ll|’ll)$/.test(tree.forms[child] ?? ""),
		);
	return journey || isAnnounced(tree, token.head) || isUpcoming(tree, token.head);
}

/** "will not stay when Japan refuses to talk": what is ruled out is no day to come. */
function isAnnounced(tree: Tree, at: number): boolean {
	if (isDenied(tree, at)) return false;
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

/** What people do, or make, to meet others. */
export const journeys =
	/^(?:travel|go|fly|come|head|visit|return|arrive|depart|leave|gather|convene|sit|stay|remain|trip|journey)$/;
