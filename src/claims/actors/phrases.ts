import type { Actor } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import { casesOf, childrenBy, relationOf, subtree, type Tree } from "../coding/tree.ts";
import type { Entity } from "./resolve.ts";

/** One sentence with its settled names. */
export interface NamedSentence {
	readonly tree: Tree;
	readonly entities: readonly Entity[];
	/** Entities that cover each token. */
	readonly at: readonly (readonly Entity[])[];
	/** Nouns that stand for what follows "of". */
	readonly containers: ReadonlySet<string>;
	/** Surnames that an earlier phrase of the article gave a state: "Tran Xuan Gia" → VNM. */
	readonly surnames: ReadonlyMap<string, Actor>;
}

export function namedSentence(
	tree: Tree,
	entities: readonly Entity[],
	containers: ReadonlySet<string>,
	surnames: ReadonlyMap<string, Actor>,
): NamedSentence {
	const at: Entity[][] = tree.tokens.map(() => []);
	for (const entity of entities) for (let n = entity.first; n <= entity.last; n++) at[n]?.push(entity);
	return { tree, entities, at, containers, surnames };
}

const places = new Set<Entity["kind"]>(["state", "demonym", "seat"]);
const titles = new Set<Entity["kind"]>(["office", "body", "people"]);

/** Whoever the nominal at `head` names, without what is coordinated with it: "Russian Foreign Minister Lavrov", "US and Russian negotiators". */
export function actorsOfNominal(named: NamedSentence, head: number): readonly Actor[] {
	const token = named.tree.tokens[head];
	if (!token) return [];
	const own = ownTokens(named, head);
	const here = entitiesIn(named, own);
	const onHead = named.at[head] ?? [];
	const person = here.find((entity) => entity.kind === "person" && isCore(named, entity, head));
	if (person) return [actor(named, own, person.code, person.sector ?? titleOf(named, here, head)?.sector, person.name)];
	const listed = exampled(named, head);
	if (listed.length > 0) return listed;
	const organisation = onHead.find((entity) => entity.kind === "organisation");
	if (organisation) {
		return [actor(named, own, organisation.code, organisation.sector, organisation.name)];
	}
	const title = titleOf(named, here, head);
	if (title) return titled(named, own, here, title, head);
	const place = onHead.filter((entity) => places.has(entity.kind));
	const [first] = place.length > 0 ? joinedBefore(named, here, place) : [];
	if (first)
		return [
			...actorsOfPlace(named, own, first),
			...place.map((entity) => actor(named, own, entity.code, entity.sector, entity.name)),
		];
	if (place.length > 0) {
		const sector = isCrowd(named, head, token) ? "CVL" : undefined;
		return place.map((entity) => actor(named, own, entity.code, entity.sector ?? sector, entity.name));
	}
	const known = token.upos === "PROPN" ? named.surnames.get(token.form) : undefined;
	if (known) return [{ ...known, span: spanOf(named.tree, own) }];
	return containedActors(named, head, token);
}

/** "the U.S. and North Korea": parsers take the first state for half of the second's name. */
function joinedBefore({ tree }: NamedSentence, here: readonly Entity[], place: readonly Entity[]): readonly Entity[] {
	const [second] = place;
	return here.filter(
		(entity) =>
			second !== undefined &&
			entity.kind === "state" &&
			second.kind === "state" &&
			entity.code !== second.code &&
			entity.last === second.first - 2 &&
			tree.tokens[entity.last + 1]?.upos === "CCONJ",
	);
}

function actorsOfPlace(named: NamedSentence, own: readonly number[], entity: Entity): readonly Actor[] {
	const tokens = own.filter((token) => token >= entity.first && token <= entity.last);
	return [actor(named, tokens.length > 0 ? tokens : own, entity.code, entity.sector, entity.name)];
}

/** "Nigerians marched", "168 Liberians" are people; "the Russians" may be their government. */
function isCrowd({ tree }: NamedSentence, head: number, token: Token): boolean {
	if (!token.feats.includes("Number=Plur") || !/ns$|is$|ese$|s$/.test(token.form)) return false;
	return !childrenBy(tree, head, "det").some((child) => tree.tokens[child]?.form.toLowerCase() === "the");
}

/** "countries like Mexico and China", "leaders including the Mexican president". */
function exampled(named: NamedSentence, head: number): readonly Actor[] {
	const { tree } = named;
	if (!/^(?:countries|nations|states|powers|allies|leaders)$/i.test(tree.tokens[head]?.form ?? "")) return [];
	const examples = childrenBy(tree, head, "nmod").filter((child) => tree.tokens[child]?.deprel === "nmod");
	const first = examples.findIndex((child) =>
		casesOf(tree, child).some((word) => /^(?:like|such as|including)$/.test(word)),
	);
	return first < 0
		? []
		: examples
				.slice(first)
				.flatMap((child) => [child, ...conjuncts(tree, child)])
				.flatMap((child) => actorsOfNominal(named, child));
}

/** "A group of Moroccan diplomats", "thousands of Nigerians", "the leaders of both". */
function containedActors(named: NamedSentence, head: number, token: Token): readonly Actor[] {
	if (!named.containers.has(token.form.toLowerCase())) return [];
	return childrenBy(named.tree, head, "nmod")
		.filter((child) => casesOf(named.tree, child).includes("of"))
		.flatMap((child) => [child, ...conjuncts(named.tree, child)])
		.flatMap((child) => actorsOfNominal(named, child));
}

/** The word for an office or a group that this nominal is headed by, or that stands before a name: "President Putin". */
function titleOf(named: NamedSentence, here: readonly Entity[], head: number): Entity | undefined {
	const onHead = (named.at[head] ?? []).filter((entity) => titles.has(entity.kind));
	if (onHead.length > 0) return onHead.at(-1);
	const token = named.tree.tokens[head];
	const hasName = token?.upos === "PROPN";
	if (!hasName) return undefined;
	return here.find((entity) => titles.has(entity.kind) && isCore(named, entity, head));
}

/** Whether an entity belongs to the name itself (head, flat, compound, title, apposition) and not to an owner or a place. */
function isCore(named: NamedSentence, entity: Entity, head: number): boolean {
	if (entity.first <= head && head <= entity.last) return true;
	const core = entityHead(named.tree, entity);
	const token = named.tree.tokens[core];
	if (!token) return false;
	const relation = relationOf(token);
	if (token.head === head)
		return relation === "flat" || relation === "compound" || relation === "appos" || token.deprel === "nmod:desc";
	const above = named.tree.tokens[token.head];
	return (
		above?.head === head &&
		relation === "flat" &&
		(["appos", "flat", "compound"].includes(relationOf(above)) || above.deprel === "nmod:desc")
	);
}

/** The token of an entity that the rest of it hangs on. */
export function entityHead(tree: Tree, entity: Entity): number {
	for (let at = entity.first; at <= entity.last; at++) {
		const head = tree.tokens[at]?.head ?? -1;
		if (head < entity.first || head > entity.last) return at;
	}
	return entity.last;
}

function titled(
	named: NamedSentence,
	own: readonly number[],
	here: readonly Entity[],
	title: Entity,
	head: number,
): readonly Actor[] {
	const name = nameOf(named, head) ?? title.name;
	const owners = ownersOf(named, here, head, title);
	// "the South Korean special counsel": an office that is one state's where no other is named.
	if (title.code !== "" && (title.kind !== "office" || owners.length === 0))
		return [actor(named, own, title.code, title.sector, name)];
	if (owners.length === 0) return [actor(named, own, "", title.sector, name)];
	return senders(named, own, owners).map((owner) => {
		const body = owner.kind === "organisation" && title.kind !== "office" ? owner.name : name;
		return actor(named, own, owner.code, sectorUnder(owner, title), body);
	});
}

/** "The Israeli U.N. ambassador" is Israel's; "Israeli and U.N. officials" are of both. */
function senders({ tree }: NamedSentence, own: readonly number[], owners: readonly Entity[]): readonly Entity[] {
	const states = owners.filter((owner) => owner.kind !== "organisation");
	const joined = own.some((token) => tree.tokens[token]?.upos === "CCONJ");
	return joined || states.length === 0 ? owners : states;
}

/** "Hezbollah fighters" are REB by the group, "Russian fighters" by the word; "UN peacekeepers" are the UN's soldiers. */
function sectorUnder(owner: Entity, title: Entity): string | undefined {
	return owner.kind === "organisation" && owner.sector !== "IGO" ? owner.sector : title.sector;
}

/** Printed name of a person that no table knows: the proper nouns of the phrase, from the first that is no title. */
function nameOf(named: NamedSentence, head: number): string | undefined {
	const { tree, at } = named;
	const names = subtree(tree, head, (token) => ["flat", "appos", "compound"].includes(relationOf(token)))
		.filter((token) => tree.tokens[token]?.upos === "PROPN" && (at[token] ?? []).length === 0)
		.map((token) => tree.tokens[token]?.form ?? "");
	return names.length > 0 ? names.join(" ") : undefined;
}

const near = ["amod", "compound", "nmod:poss", "flat", "appos", "nmod:desc"];

/** Whose it is: states and organisations that modify the head; the nearest kind of modifier wins. */
function ownersOf(named: NamedSentence, here: readonly Entity[], head: number, title: Entity): readonly Entity[] {
	const owners = here.filter(
		(entity) =>
			(places.has(entity.kind) || entity.kind === "organisation") &&
			entity.code !== "" &&
			!isSentTo(named.tree, entity, head),
	);
	const close = owners.filter((entity) => {
		const core = entityHead(named.tree, entity);
		return core === head || near.includes(pathTo(named.tree, core, head));
	});
	if (close.length > 0) return distinct(close);
	const first = owners[0];
	if (first)
		return /Number=Plur/.test(named.tree.tokens[head]?.feats ?? "") ? listedWith(named, first, owners) : [first];
	return ruled.has(title.sector ?? "") ? here.filter((entity) => isRuler(named, entity, head)).slice(0, 1) : [];
}

/** "the former ambassador to Iraq" is not Iraq's. */
function isSentTo(tree: Tree, entity: Entity, head: number): boolean {
	const sent = [head, ...childrenBy(tree, head, "nmod:desc", "appos")].find((at) =>
		/^(?:ambassador|envoy|emissary)$/.test(tree.lemmas[at] ?? ""),
	);
	const core = entityHead(tree, entity);
	const first = tree.tokens[core]?.deprel === "conj" ? (tree.tokens[core]?.head ?? core) : core;
	return sent !== undefined && casesOf(tree, first).includes("to");
}

/** "the leaders of Japan, Mexico and Peru" are three. */
function listedWith({ tree }: NamedSentence, first: Entity, owners: readonly Entity[]): readonly Entity[] {
	const at = entityHead(tree, first);
	return distinct(owners.filter((owner) => owner === first || tree.tokens[entityHead(tree, owner)]?.head === at));
}

const ruled = new Set(["GOV", "MIL", "COP", "SPY"]);

/** "Assad's regime", "Vladimir Putin's troops": whoever rules tells the state. "Trump's opponents" are not his. */
function isRuler({ tree }: NamedSentence, entity: Entity, head: number): boolean {
	const token = tree.tokens[entityHead(tree, entity)];
	return entity.kind === "person" && entity.code !== "" && token?.head === head && token.deprel === "nmod:poss";
}

/** The relation by which `at` (or whatever it hangs on) enters the phrase of `head`. */
function pathTo(tree: Tree, at: number, head: number): string {
	let token = tree.tokens[at];
	for (let depth = 0; token && token.head !== head && token.head >= 0 && depth < 8; depth++) {
		token = tree.tokens[token.head];
	}
	return token ? (near.includes(token.deprel) ? token.deprel : relationOf(token)) : "";
}

function distinct(entities: readonly Entity[]): readonly Entity[] {
	return entities.filter((entity, at) => entities.findIndex((other) => other.code === entity.code) === at);
}

const inside = new Set([
	"amod",
	"compound",
	"flat",
	"nmod",
	"appos",
	"case",
	"det",
	"nummod",
	"fixed",
	"punct",
	"conj",
	"cc",
]);
const ownerCases = new Set(["of", "from", "in", "for", "to", "at", "'s", "’s", "'", "’", "s"]);

/** The tokens of a nominal's own phrase: modifiers and owners, but no relative clause and nothing coordinated with the head. */
export function ownTokens(named: NamedSentence, head: number): number[] {
	const { tree } = named;
	return subtree(tree, head, (token, at) => {
		const relation = relationOf(token);
		if (!inside.has(relation)) return false;
		if (relation === "conj" || relation === "cc") {
			if (token.head === head) return false;
			return modifies(tree, token.head, head);
		}
		if (relation === "punct") return false;
		if (relation !== "nmod") return true;
		return (
			token.deprel === "nmod:poss" ||
			casesOf(tree, at).some((word) => ownerCases.has(word)) ||
			casesOf(tree, at).length === 0
		);
	});
}

/** "US and Russian negotiators": what is coordinated with a modifier belongs to the phrase. */
function modifies(tree: Tree, at: number, head: number): boolean {
	for (let token = tree.tokens[at], depth = 0; token && depth < 8; depth++) {
		if (["amod", "compound", "nmod"].includes(relationOf(token))) return true;
		if (token.head === head || token.head < 0) return false;
		token = tree.tokens[token.head];
	}
	return false;
}

export function entitiesIn(named: NamedSentence, tokens: readonly number[]): readonly Entity[] {
	return [...new Set(tokens.flatMap((token) => named.at[token] ?? []))];
}

export function conjuncts(tree: Tree, at: number): readonly number[] {
	const listed = listedAfter(tree, at);
	return [...listed, ...[at, ...listed].flatMap((one) => childrenBy(tree, one, "conj"))].filter((child) => {
		const token = tree.tokens[child];
		return token !== undefined && ["NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"].includes(token.upos);
	});
}

/** "Canada, the United States and Mexico": the second of a list is read as an apposition, the third hangs on it. */
function listedAfter(tree: Tree, at: number): readonly number[] {
	if (tree.tokens[at]?.upos !== "PROPN") return [];
	return childrenBy(tree, at, "appos").filter(
		(child) => tree.tokens[child]?.upos === "PROPN" && childrenBy(tree, child, "conj").length > 0,
	);
}

export function actor(
	named: NamedSentence,
	tokens: readonly number[],
	code: string,
	sector: string | undefined,
	name: string,
): Actor {
	return { code, ...(sector && { sector }), name, span: spanOf(named.tree, tokens) };
}

/** An entity as an actor, by the words that name it and no more. */
export function actorOf(named: NamedSentence, { first, last, code, sector, name }: Entity): Actor {
	const tokens = named.tree.tokens.map((_, at) => at).filter((at) => first <= at && at <= last);
	return actor(named, tokens, code, sector, name);
}

export function spanOf(tree: Tree, tokens: readonly number[]): Actor["span"] {
	let from = Number.POSITIVE_INFINITY;
	let to = 0;
	for (const at of tokens) {
		const token = tree.tokens[at];
		if (!token) continue;
		from = Math.min(from, token.from);
		to = Math.max(to, token.to);
	}
	return { i: tree.sentence.i, from, to };
}
