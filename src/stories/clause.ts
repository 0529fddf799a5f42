import type { Mention } from "../model/reading.ts";
import { isSingularName } from "../singular-names.ts";
import { headOfSpan } from "./arguments.ts";
import { type Complements, complementsOf } from "./complements.ts";
import { isPronoun, isSomebody, type NameOf, namesIn } from "./names.ts";
import type { Parties } from "./parties.ts";
import { baseOf, pastOf } from "./past-tense.ts";
import { childrenOf, formOf, isNoun, markersOf, nounPhrase, type ReadToken, type Tree, wordsOf } from "./phrase.ts";

export type Time = "past" | "present" | "ahead";

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
	/** How the text has it still to come, where it says: "will", or who agreed to it. */
	readonly ahead?: Ahead;
	/** The least probable arc that holds it together. */
	readonly sureness: number;
}

export interface Ahead {
	readonly modal?: string;
	/** "agreed" of "agreed to send", "is ready" of "is ready to talk". */
	readonly control?: { readonly verb: Verb; readonly time: Time; readonly adjective?: string };
}

export interface Verb {
	readonly lemma: string;
	readonly isPassive: boolean;
	/** The word itself where the text has it so: "killed", "seeking". */
	readonly participle?: string;
	readonly progressive?: string;
	/** "was seeking", not "by seeking". */
	readonly isUnderWay?: true;
	readonly past?: string;
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
	const subject = name(found.at);
	if (subject === undefined || owned.test(subject)) return undefined;
	const verb = isCopular ? being : verbOf(tree, at, found.isPatient);
	const told = isCopular ? predicate(tree, at, name) : complementsOf(tree, at, verb.lemma, name);
	if (told === undefined || told.words.some((words) => words.endsWith(subject))) return undefined;
	// "Tokyo is not committed": to what?
	if (told.isCut && told.words.length === 0) return undefined;
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
		...(ahead && { ahead }),
		sureness: Math.min(found.p, ...argumentArcs(tree, at)),
	};
}

/** "could prevent" beside another clause's "is", and "was to attend", are verbs still. */
function isPredicate(tree: Tree, at: number): boolean {
	const isVerb = tree.tokens[at]?.upos === "VERB" && childrenOf(tree, at, ["aux", "mark"]).length > 0;
	return childrenOf(tree, at, ["cop"]).length > 0 && !isVerb;
}

const being: Verb = { lemma: "be", isPassive: false };

/** "His administration": whose, a sentence by itself does not say. */
const owned = /\b(?:his|her|its|their)\b/i;

/** "It is consumers who pay": nobody is consumers. */
function isExpletive(tree: Tree, at: number): boolean {
	return /^it$/i.test(formOf(tree, at));
}

/** "Fewer Americans": than whom? */
function isComparative(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["amod"]).some((place) => /^(?:more|fewer|less)$/i.test(formOf(tree, place)));
}

interface Subject {
	readonly at: number;
	/** "Shells were sold", "the man killed": it is done to it. */
	readonly isPatient: boolean;
	readonly p: number;
}

/**
 * The verb's own subject; else whom the reading takes for who does it, before whoever the sentence is about: in "Cairo urged
 * Israel to study the plan" and "accused Moscow of meddling", neither Cairo nor the accuser.
 */
function doerOf(tree: Tree, at: number, { source }: Mention): Subject | undefined {
	const found = subjectOf(tree, at);
	if (ownSubject(tree, at) !== undefined || found?.isPatient || isPassive(tree, at)) return found;
	const heads = (source ?? []).flatMap(({ span }) => headOfSpan(span, tree) ?? []);
	const known = found ? nounPhrase(tree, found.at) : [];
	const [doer] = heads;
	if (doer === undefined || heads.some((head) => known.includes(head))) return found;
	return { at: doer, isPatient: false, p: tree.tokens[at]?.p ?? 0 };
}

function subjectOf(tree: Tree, at: number): Subject | undefined {
	const token = tree.tokens[at];
	if (!token) return undefined;
	const own = ownSubject(tree, at);
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

/** "North Korean leader Kim Jong Un" may be read as two subjects: the name is meant. */
function ownSubject(tree: Tree, at: number): number | undefined {
	const [first, second] = childrenOf(tree, at, ["nsubj", "nsubj:pass"]);
	const isName = first !== undefined && second === first + 1 && tree.tokens[second]?.upos === "PROPN";
	return isName ? second : first;
}

/** "who" and "which" stand for the noun that their clause hangs on. */
function settle(tree: Tree, own: number, at: number): Subject {
	const token = tree.tokens[at] as ReadToken;
	const isPatient = tree.tokens[own]?.deprel === "nsubj:pass";
	const p = tree.tokens[own]?.p ?? 0;
	const isRelative = ["who", "whom", "which", "that"].includes(formOf(tree, own).toLowerCase()) && isPronoun(tree, own);
	if (isRelative && token.deprel === "acl:relcl") return { at: token.head, isPatient, p: Math.min(p, token.p) };
	return { at: own, isPatient, p };
}

function isPassive(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["aux:pass", "nsubj:pass"]).length > 0;
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

function verbOf(tree: Tree, at: number, isPatient: boolean): Verb {
	const { feats, lemma: guess } = tree.tokens[at] as ReadToken;
	const form = formOf(tree, at).toLowerCase();
	const lemma = baseOf(form, guess.toLowerCase());
	const forms = pastOf(lemma);
	const isParticiple = feats.includes("VerbForm=Part") && feats.includes("Tense=Past") && hasPastForm(form, forms);
	const isPast = feats.includes("Tense=Past") && (feats.includes("VerbForm=Fin") || form.endsWith("ed"));
	return {
		lemma,
		// "to be prevent": a bare verb is no participle, whatever stands before it.
		isPassive: (isPatient || isPassive(tree, at)) && (form !== lemma || forms.participle === lemma),
		...(isParticiple && { participle: form }),
		...(form.endsWith("ing") && { progressive: form }),
		...(form.endsWith("ing") && isUnderWay(tree, at) && { isUnderWay: true as const }),
		...(isPast && hasPastForm(form, forms) && { past: form }),
	};
}

function isUnderWay(tree: Tree, at: number): boolean {
	return childrenOf(tree, at, ["aux"]).some((place) => tree.tokens[place]?.lemma === "be");
}

function hasPastForm(form: string, { past, participle }: ReturnType<typeof pastOf>): boolean {
	return form.endsWith("ed") || form === past || form === participle;
}

/** Of the verb with its auxiliaries, or of what it hangs on where it has no tense of its own: "seems to hold". */
function timeOf(tree: Tree, at: number): Time {
	const token = tree.tokens[at];
	if (!token || markersOf(tree, at).some((marker) => supposing.test(formOf(tree, marker)))) return "ahead";
	const isInfinitive = markersOf(tree, at).some((marker) => formOf(tree, marker).toLowerCase() === "to");
	const helpers = isInfinitive ? [] : childrenOf(tree, at, ["aux", "aux:pass", "cop"]);
	const forms = helpers.map((place) => formOf(tree, place)).map((form) => (form === "May" ? "" : form.toLowerCase()));
	if (forms.some((form) => modal.test(form))) return forms.some((form) => form === "have") ? "past" : "ahead";
	if (forms.some((form) => /^(?:had|has|have|was|were|did|'ve)$/.test(form))) return "past";
	if (forms.some((form) => /^(?:is|are|am|does|do|'s|'re)$/.test(form))) return "present";
	if (token.feats.includes("VerbForm=Fin")) return token.feats.includes("Tense=Past") ? "past" : "present";
	if (token.deprel === "acl" && token.feats.includes("Tense=Past")) return "past";
	// "Theresa May reproached": read as "may", whose verb is bare.
	if (helpers.length > 0 && formOf(tree, at).endsWith("ed")) return "past";
	const isRaised = token.deprel === "xcomp" && raising.has(tree.tokens[token.head]?.lemma ?? "");
	const isShared = token.deprel === "conj" && !markersOf(tree, at).length;
	return isRaised || isShared ? timeOf(tree, token.head) : "ahead";
}

/** "would sell"; "agreed to sell", "is ready to sell", where who agreed would sell. */
function aheadOf(tree: Tree, at: number, subject: number): Ahead | undefined {
	const token = tree.tokens[at] as ReadToken;
	const modals = childrenOf(tree, at, ["aux"]).map((place) => formOf(tree, place).toLowerCase());
	const modal = modals.find((form) => plainModals.has(form));
	if (modal !== undefined) return { modal: plainModals.get(modal) ?? modal };
	const head = tree.tokens[token.head];
	const isControlled = token.deprel === "xcomp" && token.feats.includes("VerbForm=Inf") && head !== undefined;
	if (!isControlled || subjectOf(tree, token.head)?.at !== subject) return undefined;
	const time = timeOf(tree, token.head);
	const isNegated = childrenOf(tree, token.head, ["advmod"]).some((not) =>
		/^(?:not|n't|never)$/i.test(formOf(tree, not)),
	);
	if (time === "ahead" || isNegated || childrenOf(tree, token.head, ["obj"]).length > 0) return undefined;
	if (head.upos === "VERB") return { control: { verb: verbOf(tree, token.head, isPassive(tree, token.head)), time } };
	return isPredicate(tree, token.head) && head.upos === "ADJ"
		? { control: { verb: being, time, adjective: formOf(tree, token.head).toLowerCase() } }
		: undefined;
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

const supposing = /^(?:if|unless)$/i;
const modal = /^(?:will|would|can|could|may|might|shall|should|must|'ll|'d|wo|ca)$/;
const raising: ReadonlySet<string> = new Set(
	"seem appear happen prove turn begin start continue tend manage fail".split(" "),
);

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
		const what = wordsOf(tree, places);
		return { words: [what, ...rest.slice(0, 1)], core: [what, ...core.slice(0, 1)], isCut };
	}
	const what = formOf(tree, at).toLowerCase();
	return rest.length === 0 ? undefined : { words: [what, ...rest], core: [what, ...core], isCut };
}

function argumentArcs(tree: Tree, at: number): readonly number[] {
	return childrenOf(tree, at, ["obj", "xcomp", "ccomp", "cop"]).map((child) => tree.tokens[child]?.p ?? 0);
}
