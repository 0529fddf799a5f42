import type { Actor } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import { childrenBy, findChild, lemmaOf, relationOf, type Tree } from "../coding/tree.ts";
import type { Holder } from "./holders.ts";
import type { NamedSentence } from "./phrases.ts";
import type { Entity } from "./resolve.ts";

/** Who was spoken of so far, latest last. A sentence's own actors join it as they are met, in text order. */
export interface Discourse {
	readonly said: Said[];
	/** Everybody named so far, by sentence, its own included; modifiers too: "American tariffs on Chinese goods". */
	readonly named: Pick<NamedSentence, "tree" | "entities">[];
	/** Everybody so far by the office they are called by or hold. */
	readonly holders: Holder[];
	/** In a text of a few sentences, bodies of no named state are taken for those of the only state in the sentence. */
	readonly brief: boolean;
}

interface Said {
	readonly actor: Actor;
	readonly sentence: number;
	readonly subject: boolean;
	readonly person: boolean;
	readonly plural: boolean;
}

export function remember(
	discourse: Discourse,
	sentence: number,
	actors: readonly Actor[],
	{ subject, person, plural }: Pick<Said, "subject" | "person" | "plural">,
): void {
	for (const actor of actors) discourse.said.push({ actor, sentence, subject, person, plural });
}

/** No reflexives: "defend itself" is done to nobody else. */
const persons = new Set(["he", "she", "him", "her", "his"]);
const things = new Set(["it", "its"]);
const many = new Set(["they", "them", "their"]);

/** "He" and "she" mean persons, and so does a later "he" that looks back at them. */
export function isPersonal(word: string): boolean {
	return persons.has(word);
}

/** How far back a pronoun may look, in sentences: its own, and the one before. */
const reach = 1;

/**
 * Whom a pronoun means: the last fitting subject, else the last that fits, in its own sentence or the one before. Somebody or
 * something without a code that stands nearer is meant instead, and then nobody is: a wrong antecedent is worse than none.
 */
export function resolvePronoun(discourse: Discourse, token: Token, sentence: number): readonly Actor[] {
	const word = token.form.toLowerCase();
	const fits = (said: Said): boolean =>
		persons.has(word) ? said.person : things.has(word) ? !said.person && !said.plural : said.plural;
	if (!persons.has(word) && !things.has(word) && !many.has(word)) return [];
	const window = discourse.said.filter((said) => sentence - said.sentence <= reach && fits(said));
	const subjects = window.filter((said) => said.subject);
	const chosen = (subjects.length === 0 ? window : subjects).at(-1);
	if (!chosen || chosen.actor.code === "") return [];
	if (!many.has(word)) return [chosen.actor];
	return window
		.filter((said) => said.sentence === chosen.sentence && said.actor.span.from === chosen.actor.span.from)
		.map((said) => said.actor);
}

const pairNouns = new Set([
	"leader",
	"country",
	"side",
	"nation",
	"state",
	"government",
	"president",
	"neighbour",
	"neighbor",
	"man",
	"minister",
	"ally",
	"party",
	"power",
	"rival",
	"capital",
	"army",
	"adversary",
	"superpower",
	"economy",
	"military",
	"partner",
	"foe",
	"delegation",
	"people",
]);

/** "The two leaders", "both countries", "the two Koreas' leaders": the last two states that were named together. */
export function isPair(tree: Tree, head: number): boolean {
	const token = tree.tokens[head];
	if (!token) return false;
	const word = token.form.toLowerCase();
	if (word === "both" && relationOf(token) !== "det") return true;
	if (!pairNouns.has(lemmaOf(token)) || isNewPair(tree, head, token)) return false;
	return childrenBy(tree, head, "nummod", "det").some((child) => {
		const form = tree.tokens[child]?.form.toLowerCase();
		return form === "two" || form === "both";
	});
}

/** "Two states living in peace", "its two neighbours", "Jordan and Egypt, the only two Arab nations": others than were named. */
function isNewPair(tree: Tree, head: number, token: Token): boolean {
	if (token.deprel === "appos" || childrenBy(tree, head, "nmod", "amod").length > 0) return true;
	return !childrenBy(tree, head, "det", "nummod").some((child) =>
		/^(?:the|both|these|those)$/i.test(tree.tokens[child]?.form ?? ""),
	);
}

/** How far back two that were named together may stand, in sentences: their own, and four before. */
const pairReach = 4;

/**
 * Those two, looked for backwards: the two of the nearest sentence that names two. Where it names more, those that are joined in it, or
 * nobody. `at` is where they are spoken of.
 */
export function lastPair(discourse: Discourse, sentence: number, at: number, ofPersons: boolean): readonly Actor[] {
	const [one] = namedTogether(discourse, sentence, at, false);
	for (let s = sentence; s >= Math.max(0, sentence - pairReach); s--) {
		const found = namedTogether(discourse, s, s === sentence ? at : Number.POSITIVE_INFINITY, ofPersons);
		if (found.length < 2) continue;
		const pair = found.length === 2 ? found : joined(discourse.named[s]);
		// "Powers that meet Iran report no progress between the two sides": Iran is one of them, or who they are is not known.
		return one === undefined || pair.some(({ code }) => code === one.code) ? pair : [];
	}
	return [];
}

/** Two people, two states, or a state and an organisation. */
function namedTogether({ said, named }: Discourse, s: number, before: number, ofPersons: boolean): readonly Actor[] {
	const people = ofPersons ? said.filter((one) => one.sentence === s && one.person).map(({ actor }) => actor) : [];
	const entities = (named[s]?.entities ?? []).filter(({ last, sector }) => last < before && sector !== "MED");
	const states = entities.filter(({ sector }) => sector !== "IGO");
	const ways = [people, states.map(toActor), entities.map(toActor)].map(distinctCodes);
	return ways.find(({ length }) => length === 2) ?? ways.find(({ length }) => length > 2) ?? ways.at(-1) ?? [];
}

/** "Washington and Moscow work on it, though Assad …": of three, the two that an "and" joins. */
function joined(named: Discourse["named"][number] | undefined): readonly Actor[] {
	if (!named) return [];
	const { entities, tree } = named;
	const pairs = entities.flatMap((one, n) => {
		const other = entities[n + 1];
		const between = other ? tree.tokens.slice(one.last + 1, other.first) : [];
		const isJoined = between.length <= 2 && between[0]?.upos === "CCONJ";
		return other && isJoined && one.code !== other.code ? [[toActor(one), toActor(other)]] : [];
	});
	return pairs.length === 1 ? (pairs[0] ?? []) : [];
}

function toActor({ code, name, sector }: Entity): Actor {
	return { code, name, ...(sector && { sector }), span: { i: 0, from: 0, to: 0 } };
}

function distinctCodes(actors: readonly Actor[]): Actor[] {
	const coded = actors.filter(({ code }) => code !== "");
	return coded.filter((actor, at) => coded.findIndex((other) => other.code === actor.code) === at);
}

const personNouns = new Set(["leader", "president", "man", "minister"]);

/** "The two leaders" are two of the people spoken of, "the two countries" two of the states. */
export function isPairOfPersons(tree: Tree, head: number): boolean {
	const token = tree.tokens[head];
	return token !== undefined && personNouns.has(lemmaOf(token));
}

const stateNouns = new Set(["country", "nation", "kingdom", "republic", "island", "state"]);

/** "The country", "its government": the state that the last fitting actor belongs to. */
export function lastState(discourse: Discourse, sentence: number): Actor | undefined {
	return discourse.said.filter((said) => said.actor.code !== "" && sentence - said.sentence <= reach).at(-1)?.actor;
}

export function isStateNoun(tree: Tree, head: number): boolean {
	const token = tree.tokens[head];
	return (
		token !== undefined &&
		stateNouns.has(lemmaOf(token)) &&
		!token.feats.includes("Number=Plur") &&
		findChild(tree, head, (child) => child.deprel === "det" && /^(the|this|that)$/i.test(child.form)) !== undefined &&
		childrenBy(tree, head, "amod", "compound", "nmod").length === 0
	);
}

/** "Its neighbour", "his counterpart": one of two, and the possessor is not meant. */
export function isOther(tree: Tree, head: number): boolean {
	const token = tree.tokens[head];
	return (
		token !== undefined &&
		/^(neighbou?r|counterpart|rival|arch-?rival|foe)$/.test(lemmaOf(token)) &&
		childrenBy(tree, head, "nmod:poss").length > 0
	);
}

export function otherState(discourse: Discourse, than: string, sentence: number): Actor | undefined {
	const others = distinctCodes(
		discourse.said
			.filter((said) => said.actor.code !== "" && said.actor.code !== than && sentence - said.sentence <= reach)
			.map((said) => said.actor),
	);
	return others.length === 1 ? others[0] : undefined;
}

/** "The administration": what Americans call their own government, where it was the last to be spoken of. */
export function isAdministration(tree: Tree, at: number): boolean {
	const token = tree.tokens[at];
	const the = findChild(tree, at, (child) => child.form.toLowerCase() === "the");
	return token?.form.toLowerCase() === "administration" && the !== undefined;
}

export function lastGovernment({ said }: Discourse): Actor | undefined {
	return said.findLast(({ actor }) => actor.sector === "GOV" && actor.code !== "")?.actor;
}
