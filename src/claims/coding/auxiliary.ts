import type { EventMention, Mention } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import type { Scene } from "./arguments.ts";
import { isOnlyMeant } from "./meant.ts";
import { casesOf, childrenBy, lemmaOf, relationOf, subtree, type Tree } from "./tree.ts";

type Auxiliary = Mention["auxiliary"][number];

/**
 * PLOVER's auxiliary modes, from what readers take the text to say (the author's factuality) and from tense. "Russia will send
 * shells" is future, "may have sent" hypothetical, "did not send" negated, "sent shells in 1950" historical.
 */
export function auxiliaryOf(
	scene: Scene,
	event: EventMention,
	when: string | undefined,
	published: string | undefined,
) {
	const modes: Auxiliary[] = [];
	if (isHistorical(scene, event, when, published)) modes.push("historical");
	const future = (event.tense === "future" && !isTried(scene, event.token)) || isUpcoming(scene, event.token);
	if (future) modes.push("future");
	if (isNegated(event)) modes.push("negated");
	else if (isHypothetical(scene, event, future)) modes.push("hypothetical");
	return modes;
}

function isNegated(event: EventMention): boolean {
	const [author, ...sources] = event.factuality;
	if (!author) return false;
	if (author.value <= -0.5) return true;
	const last = sources.at(-1);
	return author.label === "Uu" && last !== undefined && last.value <= -1.5;
}

/** PS and Uu say that it may not have happened; a plain future is not hypothetical by that alone. */
function isHypothetical(scene: Scene, event: EventMention, future: boolean): boolean {
	const author = event.factuality.find((one) => one.perspective === "author");
	if (author) {
		const unsure = [isConditional, isAsked, isOnlyProposed].some((test) => test(scene, event.token));
		if (unsure || (!future && isOnlyMeant(scene, event.token))) return true;
		return author.value < 1.5 && !future;
	}
	return isConditional(scene, event.token);
}

const irrealis = new Set(["could", "might", "may", "should"]);

/** "Was there cooperation?" asks; "What is said since they met?" takes the meeting for granted. */
function isAsked({ tree }: Scene, at: number): boolean {
	if (tree.tokens.at(-1)?.form !== "?") return false;
	for (let up = at, depth = 0; up >= 0 && depth < 10; up = tree.tokens[up]?.head ?? -1, depth++) {
		const deprel = tree.tokens[up]?.deprel ?? "";
		const since = childrenBy(tree, up, "mark").some((mark) =>
			/^(?:since|after|because|when|as)$/i.test(tree.tokens[mark]?.form ?? ""),
		);
		if (deprel === "acl:relcl" || (deprel === "advcl" && since)) return false;
	}
	return true;
}

/** "the proposed deal", "a possible attack": the adjective says that it is not there yet. */
function isOnlyProposed({ tree }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	// "the prospect of war", "the alternative of an attack".
	if (token?.deprel === "nmod" && above && imagined.test(lemmaOf(above)) && casesOf(tree, at).includes("of"))
		return true;
	return childrenBy(tree, at, "amod").some((child) =>
		/^(?:proposed|possible|potential|prospective|hypothetical|eventual|threatened|would-be|any|draft|further|imminent)$/i.test(
			tree.tokens[child]?.form ?? "",
		),
	);
}

/** "attempted to kill", "his desire to talk", "urged China to stop": what is tried or wanted may come to nothing, and is not to come. */
function isTried({ tree }: Scene, at: number): boolean {
	const token = tree.tokens[at];
	const above = tree.tokens[token?.head ?? -1];
	if (!token || !above || !/^(?:xcomp|acl|advcl|ccomp)$/.test(token.deprel)) return false;
	return tried.test(lemmaOf(above));
}

const imagined =
	/^(?:prospect|possibility|alternative|risk|danger|fear|likelihood|chance|idea|spectre|specter|talk|option|threat)$/;

const tried =
	/^(?:attempt|try|seek|struggle|fail|effort|bid|urge|want|wish|hope|desire|plot|conspire|ask|demand|press|push|pressure|encourage|beg|request|ability|chance|opportunity|option|authority|right|power|allow)$/;

/** "its upcoming meeting"; "is due to meet", "is scheduled to visit": what is arranged is to come. */
function isUpcoming({ tree }: Scene, at: number): boolean {
	const above = tree.tokens[tree.tokens[at]?.head ?? -1];
	const open = above && ["xcomp", "ccomp", "advcl"].includes(relationOf(tree.tokens[at] as Token));
	if (casesOf(tree, at).some((word) => word === "ahead of" || word === "in advance of")) return true;
	if (open && /^(?:due|set|scheduled|slated|scheduling|planned|arranged)$/i.test(above.form)) return true;
	if (isDated(tree, at)) return true;
	return childrenBy(tree, at, "amod").some((child) =>
		/^(?:upcoming|coming|forthcoming|future|impending|planned|next|scheduled)$/i.test(tree.tokens[child]?.form ?? ""),
	);
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

function hasIrrealis({ tree }: Scene, at: number): boolean {
	return childrenBy(tree, at, "aux").some((child) => irrealis.has(tree.tokens[child]?.form.toLowerCase() ?? ""));
}

export function isConditional(scene: Scene, at: number): boolean {
	const { tree } = scene;
	if (hasIrrealis(scene, at)) return true;
	return childrenBy(tree, at, "mark").some((child) => {
		const [mark, next] = [tree.tokens[child]?.form ?? "", tree.tokens[child + 1]?.form ?? ""];
		return /^(?:if|unless|whether|lest)$/i.test(mark) || (/^in$/i.test(mark) && next === "case");
	});
}

const yearInMs = 366 * 24 * 3600 * 1000;

/** More than a year before publication: history, not news. Without a date of publication, years before 2000 are. */
function isHistorical(
	scene: Scene,
	event: EventMention,
	when: string | undefined,
	published: string | undefined,
): boolean {
	if (when && published && Date.parse(published) - Date.parse(when) > yearInMs) return true;
	const year = yearOf(scene, event.token);
	if (year !== undefined) return year < (published ? Number(published.slice(0, 4)) - 1 : 2000);
	return agoIn(scene, event.token);
}

/** A year among the event's own words: "invaded in 1990", "the 1950-53 war"; not "apologized for a 2010 raid". */
function yearOf({ tree }: Scene, at: number): number | undefined {
	const modifiers = childrenBy(tree, at, "obl", "nmod", "nummod", "compound", "amod");
	const times = modifiers.filter((child) => timeNoun.test(tree.tokens[child]?.form ?? ""));
	for (const token of [...modifiers, ...times.flatMap((child) => subtree(tree, child))]) {
		const form = tree.tokens[token]?.form ?? "";
		const [year] = /^(1[0-9]|20)\d{2}(?=$|s$|[-–])/.exec(form) ?? [];
		if (year) return Number(year);
	}
	return undefined;
}

const timeNoun =
	/^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|winter|spring|summer|autumn|fall|year|beginning|end|middle|start)\.?$/i;

function agoIn(scene: Scene, at: number): boolean {
	const { tree } = scene;
	return childrenBy(tree, at, "advmod", "obl").some((child) => {
		const words = subtree(tree, child).map((token) => tree.tokens[token]);
		return (
			words.some((token) => token?.form === "ago") &&
			words.some((token) => token && /^(year|decade|century)$/.test(lemmaOf(token)))
		);
	});
}
