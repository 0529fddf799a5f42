/** In what mode a claim is told. History and what is to come have a file each; hypothetical is what is only meant, unless asserted or granted. */
import type { Actor, EventMention, Mention } from "../../../model/reading.ts";
import type { Scene } from "../arguments.ts";
import { casesOf, childrenBy, isConditioned, isDenied, lemmaOf, type Tree } from "../tree.ts";
import { isAsserted } from "./asserted.ts";
import { isGranted } from "./granted.ts";
import { isDatedLongAgo, isHistorical } from "./history.ts";
import { isOnlyMeant } from "./meant.ts";
import { isFuture, isReconsidered } from "./upcoming.ts";

type Auxiliary = Mention["auxiliary"][number];

/**
 * PLOVER's auxiliary modes, from what readers take the text to say (the author's factuality) and from tense. "Russia will send
 * shells" is future, "may have sent" hypothetical, "did not send" negated, "sent shells in 1950" historical.
 */
export function auxiliaryOf(
	scene: Scene,
	event: EventMention,
	claimed: Claimed,
	published: string | undefined,
): readonly Auxiliary[] {
	const modes: Auxiliary[] = [];
	const past = isHistorical(scene, event, claimed, published);
	// "invited to speak in 2011": of history nothing is to come.
	const future = !past && (isFuture(scene, event, claimed.type) || isDatedAhead(event, claimed, published));
	if (past) modes.push("historical");
	if (future) modes.push("future");
	if (isLikened(scene, event.token) || isOneOfSeveral(scene, event.token)) return modes;
	if (isNegated(event) || isFailed(scene, event.token)) modes.push("negated");
	else if (past && isDatedLongAgo(scene.tree, event.token, published)) return modes;
	else if (isHypothetical(scene, event, claimed.type, future)) modes.push("hypothetical");
	return modes;
}

interface Claimed {
	readonly type: Mention["type"] | undefined;
	readonly source: readonly Actor[];
	readonly target: readonly Actor[];
	readonly when: string | undefined;
}

/** "a trip to Lima on March 3", told in January. */
function isDatedAhead({ tense }: EventMention, { type, when }: Claimed, published: string | undefined): boolean {
	const ahead = when !== undefined && published !== undefined && when > published.slice(0, 10);
	return ahead && type === "CONSULT" && tense === "none";
}

/** "accused him of failing to work with Japan", "balked at sending them": however unsure the charge, what it says is that he did not. */
function isFailed({ tree }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.lemmas[token?.head ?? -1] ?? "";
	const failed = token?.deprel === "xcomp" && above === "fail";
	const words = [...casesOf(tree, at), ...childrenBy(tree, at, "mark").map((child) => tree.forms[child] ?? "")];
	const balked =
		refraining.test(above) && /ing$/.test(token?.form ?? "") && words.some((word) => /^(?:at|from)$/.test(word));
	return (failed || balked) && !isDenied(tree, token?.head ?? -1);
}

const refraining = /^(?:balk|refrain|abstain|shy)$/;

/** "is not the first president to visit": those who did are only not the first. */
function isOneOfSeveral({ tree }: Scene, at: number): boolean {
	const noun = tree.tokens[at]?.head ?? -1;
	if (tree.tokens[at]?.deprel !== "acl" || !isDenied(tree, noun)) return false;
	return childrenBy(tree, noun, "amod").some((child) => /^(?:first|last|only|second)$/.test(tree.forms[child] ?? ""));
}

/** "The talks were not a game": they are held, however little they are one. */
function isLikened({ tree }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	const predicate = tree.tokens[token?.head ?? -1];
	if (token?.upos !== "NOUN" || token.deprel !== "nsubj" || predicate?.upos !== "NOUN") return false;
	const words = [at, token.head].map((word) =>
		childrenBy(tree, word, "det", "advmod", "aux").map((child) => tree.forms[child] ?? ""),
	);
	const isNot =
		words[1]?.some((word) => /^(?:not|n't|n’t)$/.test(word)) && !words[0]?.some((word) => /^(?:no|any)$/.test(word));
	const isFact = childrenBy(tree, token.head, "cop").some((child) => /Mood=Ind/.test(tree.tokens[child]?.feats ?? ""));
	return isNot === true && isFact && !existing.test(lemmaOf(predicate));
}

/** "Talks are not an option" denies them. */
const existing = /^(?:option|possibility|prospect|plan|goal|fact|reality|question|alternative|choice|aim|intention)$/;

function isNegated(event: EventMention): boolean {
	const [author, ...sources] = event.factuality;
	if (!author) return false;
	if (author.value <= -0.5) return true;
	const last = sources.at(-1);
	return author.label === "Uu" && last !== undefined && last.value <= -1.5;
}

/** PS and Uu say that it may not have happened; a plain future is not hypothetical by that alone. */
function isHypothetical(scene: Scene, event: EventMention, type: Claimed["type"], future: boolean): boolean {
	const author = event.factuality.find((one) => one.perspective === "author");
	if (author) {
		if (isGranted(scene.tree, event.token, type)) return false;
		const unsure = [isIrrealis, isOnCondition, isReconsidered, isAsked, isOnlyProposed].some((test) =>
			test(scene, event.token),
		);
		// "If it fails, we will help": the promise is given, the help is not.
		if (unsure || (!isWord(type) && isConsequence(scene, event.token)) || (!future && isOnlyMeant(scene, event.token)))
			return true;
		return author.value < 1.5 && !future && !isAsserted(scene.tree, event.token, type);
	}
	return isIrrealis(scene, event.token);
}

/** "threatened to bomb Mexico if it retaliated": what somebody would do hangs on the condition. */
function isOnCondition({ tree }: Scene, at: number): boolean {
	const above = tree.lemmas[tree.tokens[at]?.head ?? -1] ?? "";
	if (tree.relations[at] !== "xcomp" || !/^(?:threaten|vow|promise|pledge|offer)$/.test(above)) return false;
	return isConditioned(tree, at) || isConditioned(tree, tree.tokens[at]?.head ?? at);
}

const isWord = (type: Claimed["type"]): boolean => type === "AGREE" || type === "THREATEN" || type === "REJECT";

/** "If it fails, Japan will send a team": to come, and only if. */
function isConsequence({ tree }: Scene, at: number): boolean {
	const willed = childrenBy(tree, at, "aux").some((child) =>
		/^(?:will|would|'ll|’ll|'d|’d)$/.test(tree.forms[child] ?? ""),
	);
	return willed && isConditioned(tree, at);
}

const irrealis = new Set(["could", "might", "may", "should"]);

/** "Was there cooperation?" asks; "What is said since they met?" and "Why did they meet?" take the meeting for granted. */
function isAsked({ tree }: Scene, at: number): boolean {
	if (tree.tokens.at(-1)?.form !== "?" || isReasonAsked(tree, at)) return false;
	for (let up = at, depth = 0; up >= 0 && depth < 10; up = tree.tokens[up]?.head ?? -1, depth++) {
		const deprel = tree.tokens[up]?.deprel ?? "";
		const since = childrenBy(tree, up, "mark").some((mark) =>
			/^(?:since|after|because|when|as)$/i.test(tree.tokens[mark]?.form ?? ""),
		);
		if (deprel === "acl:relcl" || (deprel === "advcl" && since)) return false;
	}
	return true;
}

function isReasonAsked(tree: Tree, at: number): boolean {
	const asked = childrenBy(tree, at, "advmod").some((child) => /^(?:why|when)$/i.test(tree.tokens[child]?.form ?? ""));
	const modal = childrenBy(tree, at, "aux").some((child) =>
		/^(?:will|would|can|could|should|might|may)$/i.test(tree.tokens[child]?.form ?? ""),
	);
	return asked && !modal;
}

/** "the proposed deal", "a possible attack": the adjective says that it is not there yet. */
function isOnlyProposed({ tree }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	// "the prospect of war", "efforts toward a summit".
	const cases = casesOf(tree, at);
	if (token?.deprel === "nmod" && above && cases.includes("of") && imagined.test(lemmaOf(above))) return true;
	if (token?.deprel === "nmod" && above && cases.some((word) => sought.test(word)) && wanted.test(lemmaOf(above)))
		return true;
	if (isOnlyFeared(tree, at)) return true;
	return childrenBy(tree, at, "amod", "compound").some((child) =>
		/^(?:proposed|possible|potential|prospective|hypothetical|eventual|threatened|would-be|any|draft|further|imminent)$/i.test(
			tree.tokens[child]?.form ?? "",
		),
	);
}

const imagined =
	/^(?:prospect|possibility|alternative|risk|danger|fear|likelihood|chance|idea|spectre|specter|talk|option|threat)$/;

const sought = /^(?:for|toward|towards|at)$/;
const wanted =
	/^(?:effort|push|call|bid|plan|hope|demand|request|appeal|proposal|preparation|condition|precondition|need|requirement|prospect|chance|opportunity)$/;

/** "that a war is imminent", "a deal is likely": what is said of it is how far off it is. */
function isOnlyFeared(tree: Tree, event: number): boolean {
	// "some sort of conflict".
	const measured = tree.tokens[event]?.deprel === "nmod" && casesOf(tree, event).includes("of");
	const at = measured ? (tree.tokens[event]?.head ?? event) : event;
	const above = tree.tokens[tree.tokens[at]?.head ?? -1];
	return (
		tree.tokens[at]?.deprel === "nsubj" &&
		above !== undefined &&
		/^(?:imminent|likely|unlikely|possible|inevitable|impossible)$/i.test(above.form)
	);
}

function hasIrrealis({ tree }: Scene, at: number): boolean {
	return childrenBy(tree, at, "aux").some((child) => irrealis.has(tree.tokens[child]?.form.toLowerCase() ?? ""));
}

function isIrrealis(scene: Scene, at: number): boolean {
	const { tree } = scene;
	if (hasIrrealis(scene, at)) return true;
	return childrenBy(tree, at, "mark").some((child) => {
		const [mark, next] = [tree.tokens[child]?.form ?? "", tree.tokens[child + 1]?.form ?? ""];
		return /^(?:if|unless|whether|lest)$/i.test(mark) || (/^in$/i.test(mark) && next === "case");
	});
}
