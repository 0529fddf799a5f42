import { hasTo } from "./clause-time.ts";
import { clauseWords } from "./clause-words.ts";
import { isPronoun, isRelative, type NameOf } from "./names.ts";
import {
	childrenOf,
	formOf,
	isLeftBare,
	isNoun,
	isTime,
	markerOf,
	markersOf,
	nounPhrase,
	type ReadToken,
	subtree,
	type Tree,
	wordsOf,
} from "./phrase.ts";
import { isConditional } from "./supposition.ts";
import { tableOf } from "./table.ts";
import { isNegated } from "./verb.ts";

/** What belongs to a verb or adjective, in the order of the text. */
export interface Complements {
	readonly words: readonly string[];
	/** Without clauses that only say more: what other reports may be held against. */
	readonly core: readonly string[];
	/** What its sense needs is not among them. */
	readonly isCut: boolean;
}

interface Part {
	readonly place: number;
	readonly words: string;
	/** What begins it, where that is a preposition or "to". */
	readonly marker: string;
	/** "to influence the election", of "attempts": says more of what is told. */
	readonly isMore?: true;
}

interface Table {
	/** Without it they say nothing: whom she told, but not what. */
	readonly must: Readonly<Record<string, readonly string[]>>;
	readonly needs: Readonly<Record<string, readonly string[]>>;
	readonly takes: Readonly<Record<string, readonly string[]>>;
}

let loaded: Table | undefined;

function table(): Table {
	loaded ??= tableOf<Table>("complements.json");
	return loaded;
}

const mostWords = 12;
const mostCircumstances = 2;

/** `undefined` where something that belongs cannot be told. */
export function complementsOf(tree: Tree, at: number, lemma: string, name: NameOf): Complements | undefined {
	const must = table().must[lemma] ?? [];
	const needs = [...must, ...(table().needs[lemma] ?? [])];
	const own = [...needs, ...(table().takes[lemma] ?? [])];
	const objects = objectsOf(tree, at, name);
	const clauses = clausesOf(tree, at, name);
	if (objects === undefined || clauses === undefined) return undefined;
	const told = [...objects, ...clauses, ...particlesOf(tree, at), ...purposes(tree, at, own, name)];
	const circumstances = circumstancesOf(tree, at, own, name);
	const needed = circumstances.filter(({ marker }) => own.includes(marker));
	const rest = circumstances.filter((part) => !needed.includes(part));
	const kept = [...needed, ...rest.slice(0, Math.max(0, mostCircumstances - needed.length))];
	const parts = [...told, ...kept, ...kept.flatMap(({ place }) => moreOf(tree, place, name))].sort(
		(a, b) => a.place - b.place,
	);
	const isCut = needs.length > 0 && !parts.some(({ marker }) => needs.includes(marker) || marker === "that");
	if (isCut && must.length > 0) return undefined;
	return {
		words: parts.map(({ words }) => words),
		core: parts.filter(({ isMore }) => !isMore).map(({ words }) => words),
		isCut,
	};
}

function objectsOf(tree: Tree, at: number, name: NameOf): readonly Part[] | undefined {
	const objects = childrenOf(tree, at, ["obj", "iobj"]);
	const antecedent = missingObject(tree, at, objects);
	if (antecedent === "unclear") return undefined;
	const isTold = (object: number) =>
		objects.some((other) => other !== object && nounPhrase(tree, other).includes(object));
	const own = objects
		.filter((object) => !isRelative(tree, object) && !isTold(object))
		.map((place) => ({ place, words: name(place), marker: "" }));
	if (own.some(({ words }) => words === undefined)) return undefined;
	// "Agreed on a place to meet": without what the place is for, half of it.
	if (objects.some((place) => hasUntold(tree, place, name))) return undefined;
	const more = objects.flatMap((place) => moreOf(tree, place, name));
	const phrase = antecedent === undefined ? "" : wordsOf(tree, nounPhrase(tree, antecedent));
	// "A range of topics that they discussed": topics.
	if (antecedent !== undefined && /^\p{Ll}+$/u.test(phrase)) return undefined;
	const missing = antecedent === undefined ? [] : [{ place: at, words: phrase, marker: "" }];
	return [...missing, ...(own as readonly Part[]), ...more];
}

/** The short clause that says which: "attempts *to influence the election*", "an interest *in meeting Kim*". */
export function moreOf(tree: Tree, noun: number, name: NameOf): readonly Part[] {
	const place = childrenOf(tree, noun, ["acl"]).find((child) => child > noun && isLooseClause(tree, child));
	const words = place === undefined || !isNoun(tree, noun) ? undefined : loose(tree, place, name);
	if (place === undefined || words === undefined || words.split(" ").length > mostWords) return [];
	return [{ place, words, marker: markerOf(tree, place), isMore: true }];
}

/** A clause says what it is for, and cannot be told in a few words. */
function hasUntold(tree: Tree, noun: number, name: NameOf): boolean {
	const isTold = moreOf(tree, noun, name).length > 0;
	const place = childrenOf(tree, noun, ["acl"]).find((child) => child > noun && markerOf(tree, child) === "to");
	return !isTold && (place !== undefined || isLeftBare(tree, noun));
}

/** With a word of its own that ties it: "to influence", "in meeting"; not "warning residents". */
function isLooseClause(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	return token?.upos === "VERB" && /^(?:to|of|in|for|from|on|at|against)$/.test(markerOf(tree, at));
}

function loose(tree: Tree, at: number, name: NameOf): string | undefined {
	const marker = markerOf(tree, at);
	const words = clausal(tree, at, name);
	if (words === undefined) return undefined;
	return marker === "to" && words.startsWith("to ") ? words : `${marker} ${words}`;
}

function clausesOf(tree: Tree, at: number, name: NameOf): readonly Part[] | undefined {
	const parts = childrenOf(tree, at, ["xcomp", "ccomp"]).map((place) => ({
		place,
		words: clausal(tree, place, name),
		marker: markerOf(tree, place) || "that",
	}));
	return parts.some(({ words }) => words === undefined) ? undefined : (parts as readonly Part[]);
}

/** "shot the plane down", "let Kim off": where the text has it. Some are read as adverbs: "step down". */
function particlesOf(tree: Tree, at: number): readonly Part[] {
	const adverbs = childrenOf(tree, at, ["advmod"]).filter(
		(place) => (place === at + 1 && particles.test(formOf(tree, place))) || /^short$/i.test(formOf(tree, place)),
	);
	return [...childrenOf(tree, at, ["compound:prt"]), ...adverbs].map((place) => ({
		place,
		words: formOf(tree, place).toLowerCase(),
		marker: "",
	}));
}

const particles = /^(?:down|up|out|off|back|away|aside|forward|together|apart|over|home|enough)$/i;

/** "prevent Iran from building a bomb", "accused Moscow of meddling": without it, another claim. */
function purposes(tree: Tree, at: number, own: readonly string[], name: NameOf): readonly Part[] {
	return childrenOf(tree, at, ["advcl"]).flatMap((place): readonly Part[] => {
		const marker = markerOf(tree, place);
		const isNeeded = marker === "from" || own.includes(marker);
		const words = isNeeded && place > at ? loose(tree, place, name) : undefined;
		return words === undefined ? [] : [{ place, words, marker, ...(marker !== "from" && { isMore: true as const }) }];
	});
}

function circumstancesOf(tree: Tree, at: number, own: readonly string[], name: NameOf): readonly Part[] {
	return childrenOf(tree, at, ["obl", "obl:agent"]).flatMap((place): readonly Part[] => {
		const marker = markerOf(tree, place);
		const isSomething = isNoun(tree, place) || isPronoun(tree, place) || tree.tokens[place]?.upos === "SYM";
		const isAside = marker === "" || !isSomething || (asides.test(marker) && !own.includes(marker));
		if (place < at || isTime(tree.tokens[place]) || isAside || isEmpty(tree, place, marker, name)) return [];
		if (isTornFrom(tree, place) || (isLeftBare(tree, place) && moreOf(tree, place, name).length === 0)) return [];
		const words = name(place);
		if (words === undefined || words.split(" ").length > mostWords) return [];
		return [{ place, words: `${marker} ${words}`, marker }];
	});
}

/** "Of the talks", of "ahead of the talks". */
function isTornFrom(tree: Tree, place: number): boolean {
	const [marker] = markersOf(tree, place);
	return marker !== undefined && /^of$/i.test(formOf(tree, marker)) && tree.tokens[marker - 1]?.upos === "ADV";
}

/** Circumstances that say nothing of what happened: "according to", "during a call", "after talks". */
const asides =
	/^(?:according to|during|after|before|since|until|amid|despite|because of|as|as well as|as part of|like|such as|including|following|per|than|given|along with|instead of|rather than|thanks to|due to)$/;

/** "in part", "in fact", "in any way"; "in a move that surprised Tokyo". */
function isEmpty(tree: Tree, place: number, marker: string, name: NameOf): boolean {
	const lemma = tree.tokens[place]?.lemma.toLowerCase() ?? "";
	if (marker !== "in" && marker !== "with") return false;
	if (!hollow.test(lemma)) return false;
	return childrenOf(tree, place, ["nmod"]).length === 0 && moreOf(tree, place, name).length === 0;
}

const hollow =
	/^(?:part|fact|particular|general|addition|response|turn|way|manner|case|move|bid|effort|attempt|step|sign|decision|development|process|meantime|end|intent|intention|aim|goal|purpose|hope)$/;

/** "the deputy whom Trump appointed": in a relative clause of another subject, its object is the noun it hangs on. */
function missingObject(tree: Tree, at: number, objects: readonly number[]): number | "unclear" | undefined {
	const token = tree.tokens[at];
	if (token?.deprel !== "acl:relcl") return undefined;
	const subject = childrenOf(tree, at, ["nsubj", "nsubj:pass"])[0];
	if (subject === undefined || isRelative(tree, subject)) return undefined;
	// "The finding that they met": nothing is missing.
	if (clauseWords.content.has(tree.tokens[token.head]?.lemma.toLowerCase() ?? "")) return undefined;
	// "Assad, whose rule he opposes": not Assad.
	if (subtree(tree, at).some((place) => /^whose$/i.test(formOf(tree, place)))) return "unclear";
	// "The deal on offer is the one she made": which one?
	if (!isNoun(tree, token.head) || tree.tokens[token.head]?.lemma === "one") return "unclear";
	if (objects.some((object) => isRelative(tree, object))) return token.head;
	// "the place he came from", "the man he said left": what is missing there is something else.
	const isComplete = childrenOf(tree, at, ["obj", "ccomp", "xcomp", "obl", "cop", "aux:pass"]).length > 0;
	return isComplete ? "unclear" : token.head;
}

/** "to leave Syria", "that he had met Putin", "illegal": short ones only. */
function clausal(tree: Tree, at: number, name: NameOf): string | undefined {
	const token = tree.tokens[at] as ReadToken;
	if (token.deprel === "ccomp") return statedClause(tree, at);
	if (token.upos !== "VERB") return predicated(tree, at, name);
	// "Agreed to cut tariffs if the talks go well": without the talks, another agreement.
	const rest = isConditional(tree, at) ? undefined : complementsOf(tree, at, token.lemma.toLowerCase(), name);
	if (rest === undefined) return undefined;
	const isTo = hasTo(tree, at);
	const form = formOf(tree, at).toLowerCase();
	// "to leave", but "committed to leaving".
	const isPassive = isTo && childrenOf(tree, at, ["aux:pass"]).length > 0;
	const verb = isPassive ? `to be ${form}` : isTo && !form.endsWith("ing") ? `to ${token.lemma.toLowerCase()}` : form;
	return [...(isNegated(tree, at) ? ["not"] : []), verb, ...rest.words].join(" ");
}

/** "a general", "to be ready to talk", "being able to strike". */
function predicated(tree: Tree, at: number, name: NameOf): string | undefined {
	const what = isNoun(tree, at) ? wordsOf(tree, nounPhrase(tree, at)) : formOf(tree, at).toLowerCase();
	const copula = childrenOf(tree, at, ["cop"])[0];
	if (copula === undefined) return what;
	const rest = complementsOf(tree, at, what, name);
	const marker = markerOf(tree, at) === "to" ? ["to"] : [];
	return rest && [...marker, formOf(tree, copula), what, ...rest.words].join(" ");
}

function statedClause(tree: Tree, at: number): string | undefined {
	const words = subtree(tree, at).filter((place) => tree.tokens[place]?.deprel !== "punct");
	const hasPronoun = words.some(
		(place) => tree.tokens[place]?.upos === "PRON" && tree.tokens[place]?.deprel.startsWith("nsubj"),
	);
	if (words.length > mostWords || hasPronoun) return undefined;
	const text = wordsOf(tree, words);
	return text.startsWith("that ") || /^(?:whether|how|why|what|to) /.test(text) ? text : `that ${text}`;
}
