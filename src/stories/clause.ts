import type { Mention } from "../model/reading.ts";
import type { Parties } from "./parties.ts";

import {
	childrenOf,
	formOf,
	isNoun,
	isTime,
	nounPhrase,
	type ReadToken,
	subtree,
	type Tree,
	wordsOf,
} from "./phrase.ts";

/** What one mention says, cut down to a plain clause: "the FBI" "investigate" "the affair". */
export interface Clause {
	readonly subject: string;
	readonly isPlural: boolean;
	/** The article says "they" there: who that is was worked out. */
	readonly isResolved: boolean;
	readonly verb: Verb;
	/** Objects and complements, in the order of the text. */
	readonly rest: readonly string[];
	/** The least probable arc that holds it together. */
	readonly sureness: number;
}

export interface Verb {
	readonly lemma: string;
	readonly particle: string;
	readonly isPassive: boolean;
	/** The word itself where the text has it so: "sent", "killed", "seeking". */
	readonly participle?: string;
	readonly progressive?: string;
	readonly past?: string;
}

type Actors = Pick<Mention, "source" | "target">;

/**
 * The clause of a verb, or of what somebody or something is said to be. None where the subject is nobody that the sentence
 * or the article names, or where the verb needs a complement that cannot be told in a few words.
 */
export function clauseOf(tree: Tree, at: number, actors: Actors, parties: Parties): Clause | undefined {
	const name = nameIn(tree, actors, parties);
	const isCopular = childrenOf(tree, at, ["cop"]).length > 0;
	const isVerb = ["VERB", "AUX"].includes(tree.tokens[at]?.upos ?? "");
	if (!isVerb && !isCopular) return undefined;
	const found = subjectOf(tree, at);
	if (!found || !isSomebody(tree, found.at)) return undefined;
	const subject = name(found.at);
	if (subject === undefined || owned.test(subject)) return undefined;
	const rest = isCopular ? predicate(tree, at, name) : complements(tree, at, name);
	if (rest === undefined || rest.some((words) => words.endsWith(subject))) return undefined;
	return {
		subject,
		isPlural: isPluralPhrase(tree, found.at) && !isPronoun(tree, found.at),
		isResolved: isPronoun(tree, found.at),
		verb: isCopular ? being : verbOf(tree, at, found.isPatient),
		rest,
		sureness: Math.min(found.p, ...argumentArcs(tree, at)),
	};
}

const being: Verb = { lemma: "be", particle: "", isPassive: false };

type NameOf = (head: number) => string | undefined;

/** A person's full name, who a pronoun stands for, or the phrase as it stands. */
function nameIn(tree: Tree, { source, target }: Actors, parties: Parties): NameOf {
	const all = [...(source ?? []), ...(target ?? [])];
	return (head) => {
		const token = tree.tokens[head];
		if (!token) return undefined;
		const actor = all.find(({ span }) => token.from >= span.from && token.to <= span.to);
		const full = actor?.name !== undefined && /^\p{Lu}.* \p{Lu}/u.test(actor.name) ? actor.name : undefined;
		if (isPronoun(tree, head)) {
			if (!personal.test(token.lemma)) return undefined;
			const known = actor?.name !== undefined && /^\p{Lu}/u.test(actor.name) ? actor.name : undefined;
			const named = known ?? (actor?.code ? parties.nameOf(actor.code) : undefined);
			return named === undefined ? undefined : withArticle(named);
		}
		const places = nounPhrase(tree, head);
		if (places.some((at) => ours.test(formOf(tree, at)))) return undefined;
		const phrase = wordsOf(tree, places);
		const isBareName =
			full !== undefined &&
			token.upos === "PROPN" &&
			full.endsWith(formOf(tree, head)) &&
			childrenOf(tree, head, ["conj"]).length === 0;
		return isBareName ? withArticle(full) : phrase;
	};
}

function isPronoun({ tokens }: Tree, at: number): boolean {
	return tokens[at]?.upos === "PRON" || tokens[at]?.upos === "DET";
}

/** "His administration": whose, a sentence by itself does not say. */
const owned = /\b(?:his|her|its|their)\b/i;

/** "This" and "there" stand for nobody. */
const personal = /^(?:he|she|they|we|I|it|who|him|her|them|us)$/i;

/** In a claim's own sentence nobody knows who "we" are, nor which "that city" is. */
const ours = /^(?:our|ours|us|we|my|me|your|you|nor|neither|this|that|these|those|such|what|which|who|whom)$/i;

/** "The United States", "the FBI"; "Israel". */
export function withArticle(name: string): string {
	return common.test(name) && !/^the /i.test(name) ? `the ${name}` : name;
}

const common =
	/\b(?:States|Kingdom|Nations|Union|Emirates|Republic|Islands|Netherlands|Philippines|Party|Forces|Bureau|Agency|Department|Ministry|Council|Court|House|Senate|Army|Organization|Organisation|League|Committee|Taliban|Kremlin)\b/;

/** Not "96 of them", nor what is only pointed at. */
function isSomebody(tree: Tree, at: number): boolean {
	const { upos, lemma } = tree.tokens[at] as ReadToken;
	if (isPronoun(tree, at)) return personal.test(lemma);
	return isNoun(tree, at) && upos !== "NUM";
}

interface Subject {
	readonly at: number;
	/** "Shells were sold", "the man killed": it is done to it. */
	readonly isPatient: boolean;
	readonly p: number;
}

function subjectOf(tree: Tree, at: number): Subject | undefined {
	const token = tree.tokens[at];
	if (!token) return undefined;
	const own = childrenOf(tree, at, ["nsubj", "nsubj:pass"])[0];
	if (own !== undefined) return settle(tree, own, at);
	const isLoose = !token.feats.includes("VerbForm=Fin");
	switch (token.deprel) {
		case "conj": {
			// "Kim arrived and met Putin", but no passive takes over an active's subject by itself.
			const shared = subjectOf(tree, token.head);
			return shared && shared.isPatient === isPassive(tree, at)
				? { ...shared, p: Math.min(shared.p, token.p) }
				: undefined;
		}
		case "xcomp":
		case "advcl": {
			const hasObject = childrenOf(tree, token.head, ["obj"]).length > 0 && token.deprel === "xcomp";
			const shared = isLoose && !hasObject && !isPassive(tree, at) ? subjectOf(tree, token.head) : undefined;
			return shared && !shared.isPatient ? { ...shared, p: Math.min(shared.p, token.p) } : undefined;
		}
		case "acl":
			// "a drone shot down by Iran", "troops moving into Syria"; "a plan to leave" has no subject of its own.
			if (token.feats.includes("VerbForm=Inf") || !isNoun(tree, token.head)) return undefined;
			return { at: token.head, isPatient: token.feats.includes("Tense=Past"), p: token.p };
		default:
			return undefined;
	}
}

/** "who" and "which" stand for the noun that their clause hangs on. */
function settle(tree: Tree, own: number, at: number): Subject {
	const token = tree.tokens[at] as ReadToken;
	const isPatient = tree.tokens[own]?.deprel === "nsubj:pass";
	const p = tree.tokens[own]?.p ?? 0;
	if (isRelative(tree, own) && token.deprel === "acl:relcl")
		return { at: token.head, isPatient, p: Math.min(p, token.p) };
	return { at: own, isPatient, p };
}

function isPassive(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["aux:pass", "nsubj:pass"]).length > 0;
}

function isPluralPhrase(tree: Tree, head: number): boolean {
	const token = tree.tokens[head];
	return token?.feats.includes("Number=Plur") === true || childrenOf(tree, head, ["conj"]).length > 0;
}

function verbOf(tree: Tree, at: number, isPatient: boolean): Verb {
	const { feats, lemma } = tree.tokens[at] as ReadToken;
	const form = formOf(tree, at).toLowerCase();
	const isPart = feats.includes("VerbForm=Part") && feats.includes("Tense=Past");
	return {
		lemma: lemma.toLowerCase(),
		particle: childrenOf(tree, at, ["compound:prt"])
			.map((part) => formOf(tree, part).toLowerCase())
			.join(" "),
		isPassive: isPatient || isPassive(tree, at),
		...(isPart && { participle: form }),
		...(form.endsWith("ing") && { progressive: form }),
		...(feats.includes("Tense=Past") && feats.includes("VerbForm=Fin") && { past: form }),
	};
}

/** "responsible for the attack", "a general". */
function predicate(tree: Tree, at: number, name: NameOf): readonly string[] | undefined {
	const rest = complements(tree, at, name);
	if (rest === undefined) return undefined;
	if (isNoun(tree, at)) {
		// "Not a challenge that can be contained" is a challenge.
		if (childrenOf(tree, at, ["acl:relcl", "acl"]).length > 0) return undefined;
		// "Behind the attack", "on high alert".
		const places = [...childrenOf(tree, at, ["case"]), ...nounPhrase(tree, at)];
		return [wordsOf(tree, places), ...rest.slice(0, 1)];
	}
	return rest.length === 0 ? undefined : [formOf(tree, at).toLowerCase(), ...rest];
}

const mostWords = 12;
const mostCircumstances = 2;

/** What belongs to the verb; `undefined` where something that belongs cannot be told. */
function complements(tree: Tree, at: number, name: NameOf): readonly string[] | undefined {
	const objects = childrenOf(tree, at, ["obj", "iobj"]);
	const told: { readonly place: number; readonly words: string }[] = [];
	const antecedent = missingObject(tree, at, objects);
	if (antecedent === "unclear") return undefined;
	if (antecedent !== undefined) told.push({ place: at, words: wordsOf(tree, nounPhrase(tree, antecedent)) });
	for (const object of objects) {
		if (isRelative(tree, object)) continue;
		const words = name(object);
		if (words === undefined) return undefined;
		told.push({ place: object, words });
	}
	for (const child of childrenOf(tree, at, ["xcomp", "ccomp"])) {
		const words = clausal(tree, child, name);
		if (words === undefined) return undefined;
		told.push({ place: child, words });
	}
	for (const child of childrenOf(tree, at, ["advcl"])) {
		// "prevent Iran from building a bomb": without it, another claim.
		const marker = childrenOf(tree, child, ["mark"])
			.map((mark) => formOf(tree, mark).toLowerCase())
			.join(" ");
		if (marker !== "from") continue;
		const words = clausal(tree, child, name);
		if (words === undefined) return undefined;
		told.push({ place: child, words: `from ${words}` });
	}
	const circumstances = childrenOf(tree, at, ["obl", "obl:agent"]).filter(
		(place) => place > at && !isTime(tree.tokens[place]),
	);
	for (const place of circumstances.slice(0, mostCircumstances)) {
		const words = name(place);
		const marker = childrenOf(tree, place, ["case"])
			.map((mark) => formOf(tree, mark).toLowerCase())
			.join(" ");
		if (words === undefined || marker === "" || asides.test(marker) || words.split(" ").length > mostWords) continue;
		told.push({ place, words: `${marker} ${words}` });
	}
	return told.sort((a, b) => a.place - b.place).map(({ words }) => words);
}

function isRelative(tree: Tree, at: number): boolean {
	return ["who", "whom", "which", "that"].includes(formOf(tree, at).toLowerCase()) && isPronoun(tree, at);
}

/** "the deputy whom Trump appointed": in a relative clause of another subject, its object is the noun it hangs on. */
function missingObject(tree: Tree, at: number, objects: readonly number[]): number | "unclear" | undefined {
	const token = tree.tokens[at];
	if (token?.deprel !== "acl:relcl") return undefined;
	const subject = childrenOf(tree, at, ["nsubj", "nsubj:pass"])[0];
	if (subject === undefined || isRelative(tree, subject)) return undefined;
	if (!isNoun(tree, token.head)) return "unclear";
	if (objects.some((object) => isRelative(tree, object))) return token.head;
	// "the place he came from", "the man he said left": what is missing there is something else.
	const isComplete = childrenOf(tree, at, ["obj", "ccomp", "xcomp", "obl", "cop", "aux:pass"]).length > 0;
	return isComplete ? "unclear" : token.head;
}

/** Circumstances that say nothing of what happened: "according to", "during a call", "after talks". */
const asides =
	/^(?:according(?: to)?|during|after|before|since|until|amid|despite|because of|as|like|without|including|following|per|than|given)$/;

/** "to leave Syria", "that he had met Putin", "illegal": short ones only. */
function clausal(tree: Tree, at: number, name: NameOf): string | undefined {
	const token = tree.tokens[at] as ReadToken;
	if (token.deprel === "ccomp") {
		const words = subtree(tree, at).filter((place) => tree.tokens[place]?.deprel !== "punct");
		const hasPronoun = words.some(
			(place) => tree.tokens[place]?.upos === "PRON" && tree.tokens[place]?.deprel.startsWith("nsubj"),
		);
		if (words.length > mostWords || hasPronoun) return undefined;
		const text = wordsOf(tree, words);
		return text.startsWith("that ") || /^(?:whether|how|why|what|to) /.test(text) ? text : `that ${text}`;
	}
	if (token.upos !== "VERB")
		return isNoun(tree, at) ? wordsOf(tree, nounPhrase(tree, at)) : formOf(tree, at).toLowerCase();
	const rest = complements(tree, at, name);
	if (rest === undefined) return undefined;
	const form = formOf(tree, at).toLowerCase();
	const particle = childrenOf(tree, at, ["compound:prt"]).map((part) => formOf(tree, part).toLowerCase());
	const hasTo = childrenOf(tree, at, ["mark"]).some((mark) => formOf(tree, mark).toLowerCase() === "to");
	return [hasTo ? `to ${token.lemma.toLowerCase()}` : form, ...particle, ...rest].join(" ");
}

function argumentArcs(tree: Tree, at: number): readonly number[] {
	return childrenOf(tree, at, ["obj", "xcomp", "ccomp", "cop"]).map((child) => tree.tokens[child]?.p ?? 0);
}
