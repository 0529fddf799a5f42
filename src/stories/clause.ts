import type { Mention } from "../model/reading.ts";
import { isSingularName } from "../singular-names.ts";
import { type Ahead, aheadOf } from "./ahead.ts";
import { isAnnounced, isBound, type Time, timeOf } from "./clause-time.ts";
import { type Complements, complementsOf } from "./complements.ts";
import { doerOf, subjectOf } from "./doer.ts";
import { isPronoun, isSomebody, type NameOf, namesIn, owned, withArticle } from "./names.ts";
import type { Parties } from "./parties.ts";
import { childrenOf, formOf, isNoun, nounPhrase, type ReadToken, type Tree, wordsOf } from "./phrase.ts";
import { isConditional } from "./supposition.ts";
import { being, isNegated, isPredicate, type Verb, verbOf } from "./verb.ts";

/** What one mention says, cut down to a plain clause: "the FBI" "investigate" "the affair". */
export interface Clause {
	readonly subject: string;
	readonly isPlural: boolean;
	/** The article says "they" there: who that is was worked out. */
	readonly isResolved: boolean;
	readonly verb: Verb;
	/** Particles, objects and complements, in the order of the text. */
	readonly rest: readonly string[];
	/** Of these, what other reports of the same may be held against. */
	readonly core: readonly string[];
	/** The verb's sense needs something that the sentence does not have, or not in a few words. */
	readonly isCut: boolean;
	/** As the verb and its auxiliaries have it: "may have sold" looks back, "would sell" ahead. */
	readonly time: Time;
	/** Done only where what it hangs on has it so: "to sell", "of selling". */
	readonly isBound: boolean;
	/** "Oslo to sell shells", as headlines announce it. */
	readonly isAnnounced: boolean;
	/** "Did not sell", "never sold". */
	readonly isNegated: boolean;
	/** How the text has it still to come, where it says: "will", or who agreed to it. */
	readonly ahead?: Ahead;
	/** The least probable arc that holds it together. */
	readonly sureness: number;
}

/**
 * The clause of a verb, or of what somebody or something is said to be. None where the subject is nobody that the sentence
 * or the article names, or where the verb needs a complement that cannot be told in a few words.
 */
export function clauseOf(tree: Tree, at: number, mention: Mention, parties: Parties): Clause | undefined {
	const name = namesIn(tree, mention, parties);
	const isCopular = isPredicate(tree, at);
	const isVerb = ["VERB", "AUX"].includes(tree.tokens[at]?.upos ?? "");
	if (!isVerb && !isCopular) return undefined;
	const found = isCopular ? subjectOf(tree, at) : doerOf(tree, at, mention);
	if (!found || !isSomebody(tree, found.at) || isComparative(tree, found.at)) return undefined;
	if (isCopular && isNoun(tree, at) && isExpletive(tree, found.at)) return undefined;
	if (isOrder(tree, at) || isDateline(tree, found.at) || isConditional(tree, at) || isNowhere(tree, at))
		return undefined;
	const subject = found.isSpokenFor ? stateOf(mention, parties) : name(found.at);
	if (subject === undefined || owned.test(subject)) return undefined;
	const verb = isCopular ? being : verbOf(tree, at, found.isPatient);
	const told = isCopular ? predicate(tree, at, name) : complementsOf(tree, at, verb.lemma, name);
	if (told === undefined || told.words.some((words) => words.endsWith(subject))) return undefined;
	// "Tokyo is not committed": to what?
	if (told.isCut && told.words.length === 0) return undefined;
	if (told.words.some((words) => ofPerson.test(words)) && isNobody(subject, parties)) return undefined;
	const ahead = aheadOf(tree, at, found.at);
	return {
		subject,
		isPlural: isPluralSubject(tree, found.at, subject),
		isResolved: isPronoun(tree, found.at),
		verb,
		rest: told.words,
		core: told.core,
		isCut: told.isCut,
		time: timeOf(tree, at),
		isBound: isBound(tree, at),
		isAnnounced: isAnnounced(tree, at),
		isNegated: isNegated(tree, at),
		...(ahead && { ahead }),
		sureness: Math.min(found.p, ...argumentArcs(tree, at)),
	};
}

/** "Help Tolvia", a placard read. */
function isOrder({ tokens }: Tree, at: number): boolean {
	return tokens[at]?.feats.includes("Mood=Imp") ?? false;
}

/** "Washington (CNN) Mexico's president cancelled": not Washington. */
function isDateline(tree: Tree, subject: number): boolean {
	const after = Math.max(...nounPhrase(tree, subject)) + 1;
	return Math.min(...nounPhrase(tree, subject)) === 0 && formOf(tree, after) === "(";
}

/** "At no point did Seoul protest", "no evidence that Seoul protested". */
function isNowhere(tree: Tree, at: number): boolean {
	const { deprel, head } = tree.tokens[at] as ReadToken;
	const isNo = childrenOf(tree, head, ["det"]).some((det) => /^no$/i.test(formOf(tree, det)));
	if (isNo && /^(?:acl|ccomp)$/.test(deprel)) return true;
	return childrenOf(tree, at, ["obl", "advmod"]).some(
		(place) =>
			place < at &&
			(/^(?:nowhere|hardly|scarcely)$/i.test(formOf(tree, place)) ||
				childrenOf(tree, place, ["det"]).some((det) => /^no$/i.test(formOf(tree, det)))),
	);
}

/** Whom an envoy speaks for. */
function stateOf({ source }: Mention, parties: Parties): string | undefined {
	const code = source?.map((actor) => actor.code).find((known) => parties.isState(known));
	return code === undefined ? undefined : withArticle(parties.nameOf(code));
}

const ofPerson = /\b(?:his|her)\b/i;

/** A state, or something: "his counterpart" is somebody else's. */
function isNobody(subject: string, parties: Parties): boolean {
	const last = subject.split(" ").at(-1) ?? "";
	const isPerson = (words: string) => parties.personIn(words) !== undefined;
	return /^the /i.test(subject) || (parties.find(last) !== undefined && !isPerson(subject) && !isPerson(last));
}

/** "It is consumers who pay": nobody is consumers. */
function isExpletive(tree: Tree, at: number): boolean {
	return /^it$/i.test(formOf(tree, at));
}

/** "Fewer Americans": than whom? */
function isComparative(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["amod"]).some((place) => /^(?:more|fewer|less)$/i.test(formOf(tree, place)));
}

/** By the noun, or by several that are told; "Kerry or Rice" is one. */
function isPluralSubject(tree: Tree, head: number, words: string): boolean {
	const token = tree.tokens[head];
	if (!token || isPronoun(tree, head)) return false;
	const phrase = nounPhrase(tree, head);
	const others = childrenOf(tree, head, ["conj"]).filter((at) => phrase.includes(at));
	if (others.some((at) => childrenOf(tree, at, ["cc"]).some((joint) => formOf(tree, joint) === "and"))) return true;
	if (severalOfThem.has(token.lemma.toLowerCase()) || peoples.test(words) || countedOf.test(words)) return true;
	return token.feats.includes("Number=Plur") && !isSingularName(token.upos === "PROPN" ? words : "");
}

const severalOfThem: ReadonlySet<string> = new Set(["police", "people", "personnel", "troops"]);

/** "The British", "the North Vietnamese". */
const peoples = /^the (?:\p{L}+ )?(?:\p{L}+(?:ese|ish)|French|Dutch|Swiss|Irish|Taliban)$/iu;

/** "A number of sailors were held". */
const countedOf = /^an? (?:\p{L}+ )?(?:number|majority|handful|couple) of\b.*s$/iu;

/** "responsible for the attack", "a general". */
function predicate(tree: Tree, at: number, name: NameOf): Complements | undefined {
	const told = complementsOf(tree, at, formOf(tree, at).toLowerCase(), name);
	if (told === undefined) return undefined;
	const { words: rest, core, isCut } = told;
	if (isNoun(tree, at)) {
		// "Not a challenge that can be contained" is a challenge.
		if (childrenOf(tree, at, ["acl:relcl", "acl"]).length > 0) return undefined;
		// "Behind the attack", "on high alert".
		const places = [...childrenOf(tree, at, ["case"]), ...nounPhrase(tree, at)];
		// "Is meeting with them": whom?
		if (places.some((place) => isPronoun(tree, place) && tree.tokens[place]?.deprel === "nmod")) return undefined;
		const what = wordsOf(tree, places);
		return { words: [what, ...rest.slice(0, 1)], core: [what, ...core.slice(0, 1)], isCut };
	}
	const what = formOf(tree, at).toLowerCase();
	return rest.length === 0 ? undefined : { words: [what, ...rest], core: [what, ...core], isCut };
}

function argumentArcs(tree: Tree, at: number): readonly number[] {
	return childrenOf(tree, at, ["obj", "xcomp", "ccomp", "cop"]).map((child) => tree.tokens[child]?.p ?? 0);
}
