/**
 * In: an article and its trees. Out: every actor phrase with code, sector, name and span. Never: an actor without words.
 */
import type { Article } from "../../model/article.ts";
import type { Actor } from "../../model/reading.ts";
import type { Text, Token } from "../../model/text.ts";
import { isBrief } from "../coding/brief.ts";
import { casesOf, childrenBy, lemmaOf, relationOf, treeOf } from "../coding/tree.ts";
import {
	type Discourse,
	isAdministration,
	isOther,
	isPair,
	isPairOfPersons,
	isPersonal,
	isStateNoun,
	lastGovernment,
	lastPair,
	lastState,
	otherState,
	remember,
	resolvePronoun,
} from "./discourse.ts";
import { bareTitle, lastHolder, titlesAt } from "./holders.ts";
import {
	actorsOfNominal,
	conjuncts,
	entityHead,
	type NamedSentence,
	namedSentence,
	ownTokens,
	spanOf,
} from "./phrases.ts";
import { type Entity, resolveNames } from "./resolve.ts";
import { actorLexicon } from "./tables.ts";

/** The actors of an article, asked for by token. */
export interface ActorMap {
	readonly sentences: readonly NamedSentence[];
	/** Whoever the nominal headed by this token means; nothing where it is nobody. */
	readonly at: (sentence: number, token: number) => readonly Actor[];
}

export function findActors(article: Article, text: Text): readonly Actor[] {
	const actors = mapActors(article, text);
	return text.sentences.flatMap((sentence, s) => sentence.tokens.flatMap((_, t) => actors.at(s, t)));
}

export function mapActors(article: Article, text: Text): ActorMap {
	if (!text.language.startsWith("en")) return { sentences: [], at: () => [] };
	const lexicon = actorLexicon();
	const names = resolveNames(article, text, lexicon);
	const surnames = new Map<string, Actor>();
	const discourse: Discourse = { said: [], named: [], holders: [], brief: isBrief(text) };
	const found = new Map<string, readonly Actor[]>();
	const sentences = text.sentences.map((sentence, s) => {
		const named = namedSentence(treeOf(sentence), names[s] ?? [], lexicon.containers, surnames);
		discourse.named.push(named);
		for (const { token, actors } of actorsOfSentence(named, s, discourse, surnames)) found.set(`${s}:${token}`, actors);
		return named;
	});
	return { sentences, at: (s, t) => found.get(`${s}:${t}`) ?? [] };
}

interface Found {
	readonly token: number;
	readonly actors: readonly Actor[];
}

const modifiers = new Set(["amod", "compound", "flat", "case", "det", "punct", "fixed", "goeswith"]);

function actorsOfSentence(
	named: NamedSentence,
	s: number,
	discourse: Discourse,
	surnames: Map<string, Actor>,
): readonly Found[] {
	const found: Found[] = [];
	named.tree.tokens.forEach((token, at) => {
		if (!isNominal(token)) return;
		const actors = actorsAt(named, at, token, s, discourse);
		if (actors.length === 0) {
			rememberOther(discourse, named, at, token, s);
			return;
		}
		found.push({ token: at, actors });
		learnSurname(named, at, actors, surnames);
		learnHolder(discourse, named, at, actors, s);
		// "The Washington Post reported that it …": newspapers tell of others, and are not what "it" is.
		if (actors.every((actor) => actor.sector === "MED")) return;
		remember(discourse, s, actors, {
			subject: relationOf(token) === "nsubj",
			person: isPerson(named, at),
			plural: isPlural(named, at, token, actors),
		});
	});
	return found;
}

/** "President Widodo of Indonesia" is who a later "the president" means. */
function learnHolder(
	discourse: Discourse,
	named: NamedSentence,
	at: number,
	[actor]: readonly Actor[],
	s: number,
): void {
	if (!actor || actor.code === "" || bareTitle(named, at) !== undefined) return;
	for (const title of titlesAt(named, at)) discourse.holders.push({ title, actor, sentence: s });
}

const nobody: Actor = { code: "", name: "", span: { i: 0, from: 0, to: 0 } };

/** "Mr. Steele", "the agreement": subjects and persons that no table knows, for they may be what a later pronoun means. */
function rememberOther(discourse: Discourse, named: NamedSentence, at: number, token: Token, s: number): void {
	const subject = relationOf(token) === "nsubj";
	const person = token.upos === "PROPN" && (subject || childrenBy(named.tree, at, "flat").length > 0);
	if (token.upos === "PRON" || (!subject && !person)) return;
	remember(discourse, s, [nobody], { subject, person, plural: isPlural(named, at, token, []) });
}

function isNominal(token: Token): boolean {
	if ((modifiers.has(relationOf(token)) || token.deprel === "nmod:desc") && token.upos !== "PRON") return false;
	return ["NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "X"].includes(token.upos);
}

function actorsAt(named: NamedSentence, at: number, token: Token, s: number, discourse: Discourse): readonly Actor[] {
	const { tree } = named;
	const span = spanOf(tree, ownTokens(named, at));
	const here = (actors: readonly Actor[]): readonly Actor[] => actors.map((actor) => ({ ...actor, span }));
	if (token.upos === "PRON" && (named.at[at] ?? []).length === 0) {
		// "It will take troops to evict them": nobody is it.
		if (relationOf(token) === "expl") return [];
		return here(resolvePronoun(discourse, token, s));
	}
	if (tree.forms[at] === "koreas") return here([north, south]);
	if (isPair(tree, at)) return here(lastPair(discourse, s, at, isPairOfPersons(tree, at)));
	if (isHalf(token, tree.tokens[at - 1])) {
		const half = halfOf(token, discourse);
		if (half) return here([half]);
	}
	if (isStateNoun(tree, at)) return here([lastState(discourse, s)].filter((actor) => actor !== undefined));
	if (isOther(tree, at)) {
		const [owner] = childrenBy(tree, at, "nmod:poss").flatMap((child) => actorsOfNominal(named, child));
		const possessor = owner ?? lastState(discourse, s);
		const other = possessor && otherState(discourse, possessor.code, s);
		const titled = actorsOfNominal(named, at);
		if (titled.some((actor) => actor.code !== "" && actor.code !== possessor?.code)) return titled;
		if (other) return here([other]);
	}
	const actors = actorsOfNominal(named, at);
	if (actors.every((actor) => actor.code === "")) {
		const holder = lastHolder(discourse.holders, bareTitle(named, at) ?? "");
		if (holder) return here([holder]);
	}
	if (isAdministration(tree, at) && actors.every((actor) => actor.code === "")) {
		const government = lastGovernment(discourse);
		if (government?.code === "USA") return here([government]);
	}
	return actors.some((actor) => actor.code === "") && (discourse.brief || ownedByPronoun(named, at))
		? actors.map((actor) => placed(named, at, actor, discourse, s))
		: actors;
}

function ownedByPronoun({ tree }: NamedSentence, at: number): boolean {
	return childrenBy(tree, at, "nmod:poss").some((child) => tree.tokens[child]?.upos === "PRON");
}

const domestic = new Set(["GOV", "MIL", "LEG", "JUD", "COP", "OPP", "SPY", "PTY", "REB", "REF", "LAB", "EDU"]);

/**
 * "The police", "students at the university": nobody says whose, but where the sentence speaks of one state only, it is
 * that state's. "Its army" is whoever "its" is.
 */
function placed(named: NamedSentence, at: number, actor: Actor, discourse: Discourse, s: number): Actor {
	if (!domestic.has(actor.sector ?? "")) return actor;
	const [possessive] = childrenBy(named.tree, at, "nmod:poss");
	const pronoun = possessive === undefined ? undefined : named.tree.tokens[possessive];
	if (pronoun?.upos === "PRON") {
		const [owner] = resolvePronoun(discourse, pronoun, s);
		return owner ? { ...actor, code: owner.code } : actor;
	}
	const armed = actor.sector === "REB" || actor.sector === "REF";
	const codes = new Set(
		named.entities
			.filter((entity) => isPlace(entity) && (!armed || isWhere(named, entity)))
			.map((entity) => entity.code),
	);
	const [code] = codes;
	return codes.size === 1 && code ? { ...actor, code } : actor;
}

function isPlace(entity: Entity): boolean {
	return (
		entity.code !== "" && ["state", "demonym", "seat", "organisation"].includes(entity.kind) && entity.code.length === 3
	);
}

/** "rebels in Colombia said": the state is where it is, not who acts. */
function isWhere(named: NamedSentence, entity: Entity): boolean {
	return casesOf(named.tree, entityHead(named.tree, entity)).some((word) =>
		/^(?:in|of|at|near|from|inside)$/.test(word),
	);
}

/** "The North", "the South" in an article about Korea. */
function isHalf(token: Token, before: Token | undefined): boolean {
	return /^(North|South)$/.test(token.form) && before?.form.toLowerCase() === "the";
}

function halfOf(token: Token, discourse: Discourse): Actor | undefined {
	const code = token.form === "North" ? "PRK" : "KOR";
	const korea = discourse.said.some((said) => said.actor.code === "PRK" || said.actor.code === "KOR");
	if (!korea) return undefined;
	const known = discourse.said.findLast((said) => said.actor.code === code)?.actor;
	return known ?? (code === "PRK" ? north : south);
}

const north: Actor = { code: "PRK", name: "North Korea", span: { i: 0, from: 0, to: 0 } };
const south: Actor = { code: "KOR", name: "South Korea", span: { i: 0, from: 0, to: 0 } };

function isPerson(named: NamedSentence, at: number): boolean {
	if (isPersonal(named.tree.forms[at] ?? "")) return true;
	const onHead = named.at[at] ?? [];
	if (onHead.some((entity) => entity.kind === "person" || entity.kind === "office")) return true;
	const token = named.tree.tokens[at];
	return token?.upos === "PROPN" && onHead.length === 0;
}

function isPlural(named: NamedSentence, at: number, token: Token, actors: readonly Actor[]): boolean {
	if (actors.length > 1 || conjuncts(named.tree, at).length > 0) return true;
	// "The United States pulled its troops out": one state, whatever its name's form.
	if ((named.at[at] ?? []).some(({ kind }) => kind === "state" || kind === "organisation")) return false;
	return token.feats.includes("Number=Plur") || lemmaOf(token) === "police";
}

/** "Investment Minister Tran Xuan Gia of Vietnam" makes a later "Gia" Vietnamese. */
function learnSurname(named: NamedSentence, at: number, actors: readonly Actor[], surnames: Map<string, Actor>): void {
	const [actor] = actors;
	if (!actor || actor.code === "" || actors.length > 1 || !isPerson(named, at)) return;
	const flat = [at, ...childrenBy(named.tree, at, "flat")].at(-1) ?? at;
	const name = named.tree.tokens[flat];
	if (name?.upos !== "PROPN" || (named.at[flat] ?? []).length > 0 || !/^\p{Lu}\p{Ll}+/u.test(name.form)) return;
	surnames.set(name.form, actor);
}
