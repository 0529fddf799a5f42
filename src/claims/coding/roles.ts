import type { Actor } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import { actorOf, conjuncts, entityHead } from "../actors/phrases.ts";
import { actorsAmong, actorsBelow, frameOf, isCoded, isNew, ownersAmong, type Scene } from "./arguments.ts";
import type { PloverType } from "./lexicon.ts";
import { type Match, purposesOf } from "./match.ts";
import { governedParties, partiesAimedAt, partiesAmong, partiesOrLand, peopleAmong, withoutTopics } from "./parties.ts";
import {
	broughtNearby,
	isNominalAt,
	prepositional,
	prepositionalAnywhere,
	prepositionalBehind,
} from "./prepositions.ts";
import { casesOf, childrenBy, clauseOf, lemmaOf, nominalsUnder } from "./tree.ts";

export interface Roles {
	readonly source: readonly Actor[];
	readonly target: readonly Actor[];
}

/** Where the target stands when the entry itself does not say, by type, first found wins. */
const usualTargets: Readonly<Record<PloverType, readonly string[]>> = {
	AGREE: ["with", "to"],
	CONSULT: ["with", "between", "to"],
	SUPPORT: ["obj", "for", "to"],
	CONCEDE: ["to", "for"],
	COOPERATE: ["with", "to"],
	AID: ["to", "iobj", "for"],
	RETREAT: ["from", "to"],
	REQUEST: ["from", "on", "to"],
	ACCUSE: ["against", "at", "with"],
	REJECT: ["own", "by", "from"],
	THREATEN: ["against", "with"],
	PROTEST: ["against", "at"],
	SANCTION: ["against", "on", "from", "with"],
	MOBILIZE: ["against", "near", "along"],
	COERCE: ["on", "against"],
	ASSAULT: ["on", "against"],
};

/** Where it may also stand: only taken for somebody other than the source. */
const lastResorts: Readonly<Partial<Record<PloverType, readonly string[]>>> = {
	AGREE: ["xobj", "clauseIn"],
	REQUEST: ["deep"],
	REJECT: ["deep"],
	THREATEN: ["deep"],
	COERCE: ["in"],
	CONCEDE: ["in"],
	ASSAULT: ["in"],
	RETREAT: ["in"],
	AID: ["in"],
	SANCTION: ["to", "of"],
	MOBILIZE: ["in", "to"],
};

/** Where the entry says where its target stands, other places are guesses. */
export function rolesOf(scene: Scene, match: Match, guessing: boolean): Roles {
	const { trigger } = match;
	const usual = usualTargets[trigger.type];
	const source = firstOf(scene, match, sourcesOf(match), []);
	const far = [...trigger.target.map((slot) => `far:${slot}`), ...(lastResorts[trigger.type] ?? [])];
	const slots = guessing ? [...trigger.target, ...usual, ...far] : sureSlots(trigger.type, trigger.target, usual);
	const found = firstOf(scene, match, slots, source, outward.has(trigger.type));
	const target = (found.some(isCoded) ? found : elsewhere(scene, match, source, found))
		.map((actor) => whereTheyAre(scene, match, actor))
		.map((actor) => atHome(trigger.type, actor, source));
	return { source: source.filter(isNew), target: target.filter(isNew) };
}

/** Whom the clause itself does not name with a code. */
function elsewhere(scene: Scene, match: Match, source: readonly Actor[], found: readonly Actor[]): readonly Actor[] {
	const ways = [
		() => (found.length > 0 ? [] : endsOf(scene, match, source)),
		() => partiesElsewhere(scene, match).filter((one) => isCoded(one) && !isSame(one, source, true)),
		() => (match.trigger.target.includes("only") ? onlyOther(scene, match, source) : []),
	];
	for (const way of ways) {
		const parties = way();
		if (parties.some(isCoded)) return parties;
	}
	return found;
}

/** "imposed sanctions targeting Iran": what they are aimed at; "raised tariffs to force Japan to yield": whom they are to move. */
function partiesElsewhere(scene: Scene, { frame, nouns, trigger }: Match): readonly Actor[] {
	if (!frame.verbal || !aimed.has(trigger.type)) return [];
	const aims = nouns.flatMap((noun) => partiesAimedAt(scene, noun));
	if (aims.length > 0) return aims;
	const purposes = purposesOf(scene.tree, frame.at).filter((purpose) => moving.test(scene.tree.lemmas[purpose] ?? ""));
	return purposes.flatMap((purpose) => partiesAmong(scene, frameOf(scene, purpose).objects));
}

const aimed = new Set<PloverType>(["SANCTION", "COERCE", "MOBILIZE", "ASSAULT", "THREATEN"]);
const moving =
	/^(?:pressure|press|force|punish|deter|compel|counter|warn|contain|isolate|coerce|intimidate|squeeze|hurt|push|prod|persuade|confront|weaken|rebuke|penalize|penalise)$/;

/** Whether the target is only the other state that the clause names: a guess, however good. */
export function isTargetGuessed(scene: Scene, match: Match): boolean {
	const { trigger } = match;
	if (!trigger.target.includes("only")) return false;
	const told = { ...match, trigger: { ...trigger, target: trigger.target.filter((slot) => slot !== "only") } };
	return !rolesOf(scene, told, false).target.some(isCoded);
}

/** "For fear of Iran, Japan imposed sanctions": of acts that are nearly always of two states, the other one that the clause names. */
function onlyOther({ named }: Scene, { frame }: Match, source: readonly Actor[]): readonly Actor[] {
	if (!source.some(isCoded)) return [];
	const others = named.entities.filter(
		({ code, sector }) =>
			code !== "" && sector !== "MED" && sector !== "IGO" && source.every((one) => one.code !== code),
	);
	const [other] = others;
	if (!other || others.some(({ code }) => code !== other.code)) return [];
	const { tree } = named;
	if (clauseOf(tree, entityHead(tree, other)) !== clauseOf(tree, frame.at)) return [];
	return [actorOf(named, other)];
}

/** "punished Russia by imposing sanctions": the means strike whoever the end does. */
function endsOf(scene: Scene, { frame }: Match, source: readonly Actor[]): readonly Actor[] {
	const { tree } = scene;
	const token = tree.tokens[frame.at];
	const isMeans =
		token?.deprel === "advcl" && childrenBy(tree, frame.at, "mark").some((mark) => tree.tokens[mark]?.form === "by");
	if (!token || !isMeans) return [];
	const end = frameOf(scene, token.head);
	for (const heads of [end.objects, ...["on", "against", "to"].map((word) => end.obliques.get(word) ?? [])]) {
		const parties = partiesAmong(scene, heads).filter((one) => one.code !== "" && !isSame(one, source, true));
		if (parties.length > 0) return parties;
	}
	return [];
}

function sureSlots(type: PloverType, own: readonly string[], usual: readonly string[]): readonly string[] {
	const slots = (own.length > 0 ? own : usual).filter((slot) => slot !== "deep" && slot !== "in");
	// Where something is bombed says who is only where nothing else does: "strikes in Iraq against the Islamic State".
	return own.includes("in") && type !== "COERCE" ? [...slots, "in"] : slots;
}

/** "the decision to withdraw American troops": where nobody is said to act, whose is moved does. */
function sourcesOf({ trigger, frame }: Match): readonly string[] {
	if (trigger.source.length > 0) return trigger.source;
	if (!frame.verbal) return ["own", "by", "from"];
	const moves = trigger.type === "RETREAT" || trigger.type === "MOBILIZE" || trigger.type === "AID";
	return moves && frame.subjects.length === 0 && !frame.passive ? ["own"] : ["subj"];
}

/** "arming rebels in Yemen": nobody says whose they are, but where. */
function whereTheyAre(scene: Scene, { frame }: Match, actor: Actor): Actor {
	if (actor.code !== "" || !actor.sector) return actor;
	const [place] = (frame.obliques.get("in") ?? []).filter((head) => {
		const token = scene.tree.tokens[head];
		return token !== undefined && token.from > actor.span.to && token.from - actor.span.to < nearby;
	});
	const [state] = place === undefined ? [] : actorsAmong(scene, [place]);
	return state && state.code.length === 3 ? { ...actor, code: state.code } : actor;
}

/** Characters between a group and the place it is in: "rebels in the north of Yemen". */
const nearby = 12;

const homeSectors = new Set(["COP", "JUD", "GOV", "MIL", "LEG", ""]);

/** Whom a government arrests, bans or curfews is its own people, where nobody says otherwise. */
function atHome(type: PloverType, actor: Actor, source: readonly Actor[]): Actor {
	const [by] = source;
	if (actor.code !== "" || !by || by.code === "" || source.length > 1) return actor;
	const domestic =
		type === "COERCE" || type === "CONCEDE" || ((type === "ASSAULT" || type === "REQUEST") && by.sector === "COP");
	return domestic && homeSectors.has(by.sector ?? "") ? { ...actor, code: by.code } : actor;
}

/** Slots in which finding the source again says nothing: a nation's own territory, its own plans. */
const loose = new Set([
	"own",
	"deep",
	"in",
	"xobj",
	"clauseIn",
	"of",
	"to",
	"near",
	"along",
	"inobj",
	"ofobj",
	"forobj",
]);

/** Done to land and to what stands on it: "shelled a town in Gaza", "criticized the violence in Gaza" is not. */
const landed = new Set<PloverType>(["ASSAULT", "COERCE", "MOBILIZE", "AID", "RETREAT", "SANCTION"]);

/** Said of somebody, for what is theirs. */
const spoken = new Set<PloverType>(["ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"]);

/** What one gives, sends or moves is one's own: "offered its troops to Lebanon" is not aimed at its troops. */
const outward = new Set<PloverType>(["AGREE", "AID", "SUPPORT", "COOPERATE", "MOBILIZE", "RETREAT"]);

function firstOf(
	scene: Scene,
	match: Match,
	slots: readonly string[],
	source: readonly Actor[],
	byCode = false,
): readonly Actor[] {
	let fallback: readonly Actor[] = [];
	for (const slot of slots) {
		const found = slotActors(scene, match, slot, source).filter(
			(actor) => !isSame(actor, source, byCode || loose.has(slot)),
		);
		if (found.some(isCoded)) return found.filter((actor) => actor.code !== "" || found.length === 1);
		if (fallback.length === 0) fallback = found;
	}
	return fallback;
}

function isSame(actor: Actor, source: readonly Actor[], byCode: boolean): boolean {
	return source.some(
		(other) =>
			(other.span.from === actor.span.from && other.span.i === actor.span.i && other.span.to === actor.span.to) ||
			(actor.code === other.code && (byCode || (actor.sector ?? "") === (other.sector ?? ""))),
	);
}

function slotActors(
	scene: Scene,
	{ frame, nouns, trigger }: Match,
	slot: string,
	source: readonly Actor[],
): readonly Actor[] {
	const { tree } = scene;
	const parties = landed.has(trigger.type) ? partiesOrLand : spoken.has(trigger.type) ? peopleAmong : partiesAmong;
	switch (slot) {
		case "subj":
			return ownOrOwners(scene, frame);
		case "obj":
			return parties(scene, frame.objects);
		case "gov":
			return governedParties(scene, frame.at);
		case "iobj":
			return actorsAmong(scene, frame.indirect);
		case "own":
			return ownersOfThings(scene, frame.verbal ? (nouns.length > 0 ? nouns : frame.objects) : [frame.at], trigger);
		case "xobj":
			return [...frame.open, ...frame.clauses, ...infinitivesOf(scene, frame.at)]
				.flatMap((clause) => clauseTargets(scene, clause, source, trigger.type === "AGREE" ? isAgainst : undefined))
				.filter(isNew);
		case "ccobj":
			return frame.clauses.flatMap((clause) => clauseTargets(scene, clause, source)).filter(isNew);
		case "csubj":
			return clauseSubjects(scene, [...frame.clauses, ...frame.open, ...clausesOfNoun(scene, frame)]);
		case "denied":
			return deniersOf(scene, frame.at);
		case "above":
			return subjectsAbove(scene, frame.at);
		case "clauseIn":
			return [...frame.open, ...frame.clauses].flatMap((clause) =>
				actorsAmong(scene, frameOf(scene, clause).obliques.get("in") ?? []),
			);
		case "deep":
			return actorsBelow(
				scene,
				frame.at,
				new Set([...frame.subjects, ...childrenBy(tree, frame.at, "nsubj", "nsubj:pass", "parataxis", "conj")]),
			);
		case "aboutobj": {
			const heads = prepositional(tree, frame, "about");
			const below = belowPreposition(scene, heads);
			return below.length > 0 ? below : heads.flatMap((head) => actorsBelow(scene, head, new Set()));
		}
		case "forobj":
		case "ofobj":
		case "inobj":
		case "onobj":
		case "fromobj":
		case "toobj":
		case "overobj":
		case "withinobj":
		case "withobj":
			return belowPreposition(scene, prepositional(tree, frame, slot.slice(0, -3)));
		default:
			if (slot === "only") return [];
			if (slot.startsWith("far:")) return actorsAmong(scene, prepositionalAnywhere(tree, frame, slot.slice(4)));
			if (slot.startsWith("nearby:")) return partiesAmong(scene, broughtNearby(tree, frame, slot.slice(7)));
			if (slot.startsWith("behind:"))
				return actorsAmong(scene, prepositionalBehind(tree, frame.at, slot.slice(7))).slice(0, 1);
			// "killed in a Syrian attack": whose the attack was.
			if (slot.endsWith(":own")) return doersOf(scene, prepositional(tree, frame, slot.slice(0, -4)));
			return parties(
				scene,
				prepositional(tree, frame, slot).filter((head) => isNominalAt(tree, head)),
			);
	}
}

/** "The Turkish jets hit", but not "Japan's aid to countries fighting": whose a thing is acts only through its own verb. */
function ownOrOwners(scene: Scene, { at, subjects, passive }: Match["frame"]): readonly Actor[] {
	const people = actorsAmong(scene, subjects);
	if (people.length > 0) return people;
	const { tokens } = scene.tree;
	return ownersAmong(
		scene,
		subjects.filter((one) => passive || tokens[one]?.head === at || tokens[at]?.deprel !== "acl"),
	);
}

/** Whose the things are that are spoken of, or whose doing a noun is. */
function ownersOfThings(
	scene: Scene,
	things: readonly number[],
	{ type, pos, lemma }: Match["trigger"],
): readonly Actor[] {
	const owners = ownersAmong(scene, things);
	// "the Benghazi attack" is one on Benghazi, "the Iran sanctions" are on Iran.
	if (pos === "n" && (type === "ASSAULT" || (type === "SANCTION" && lemma !== "war")))
		return withoutTopics(scene, things, owners);
	return pos === "n" || !spoken.has(type) ? owners : withoutTopics(scene, things, owners);
}

function doersOf(scene: Scene, heads: readonly number[]): readonly Actor[] {
	// "killed in the Benghazi attack": where it was.
	const owners = withoutTopics(scene, heads, ownersAmong(scene, heads));
	return owners.length > 0
		? owners
		: partiesAmong(
				scene,
				heads.flatMap((head) => nominalsUnder(scene.tree, head, ["by"])),
			);
}

/** "Bush's demand that Israel stop", "wants guarantees that Egypt will stop": what is demanded hangs on the noun. */
function clausesOfNoun({ tree }: Scene, { at, verbal, objects }: Match["frame"]): readonly number[] {
	return (verbal ? objects : [at])
		.flatMap((noun) => childrenBy(tree, noun, "acl", "ccomp"))
		.filter((clause) => childrenBy(tree, clause, "mark").length > 0);
}

const circumstances = new Set(["for", "in", "during", "at", "after", "before", "to"]);

/** "came for talks with Putin", "said in a call with Putin": whoever does what the noun is the occasion or the purpose of. */
function subjectsAbove(scene: Scene, at: number): readonly Actor[] {
	const { tree } = scene;
	const above = tree.tokens[at]?.head ?? -1;
	if (!casesOf(tree, at).some((word) => circumstances.has(word))) return [];
	return above < 0 ? [] : actorsAmong(scene, frameOf(scene, above).subjects);
}

/** "the withdrawal of Syrian troops": whoever stands inside the nominal that the preposition brings. */
function belowPreposition(scene: Scene, heads: readonly number[]): readonly Actor[] {
	// "called for Assad to step aside": whoever would do it.
	const asked = heads.filter((head) => scene.tree.tokens[head]?.upos === "VERB");
	const direct = asked.length > 0 ? clauseSubjects(scene, asked) : partiesAmong(scene, heads);
	if (direct.length > 0) return direct;
	const inner = heads
		.flatMap((head) => [head, ...conjuncts(scene.tree, head)])
		.flatMap((head) => nominalsUnder(scene.tree, head, ["of", "by", "from", "between", "with", "in", "on"]));
	const found = partiesAmong(scene, inner);
	return found.length > 0
		? found
		: heads.flatMap((head) => infinitivesOf(scene, head)).flatMap((clause) => clauseTargets(scene, clause, []));
}

/** "denies meddling", "admitted interference": one's own. */
function deniersOf(scene: Scene, at: number): readonly Actor[] {
	const { tree } = scene;
	const above = tree.tokens[at]?.head ?? -1;
	const isDenied = tree.relations[at] === "obj" && denying.test(tree.lemmas[above] ?? "");
	return isDenied ? actorsAmong(scene, frameOf(scene, above).subjects) : [];
}

const denying = /^(?:deny|admit|acknowledge|confess|justify|stop|continue|resume|begin|start|halt|suspend)$/;

function infinitivesOf(scene: Scene, at: number): readonly number[] {
	return [
		...childrenBy(scene.tree, at, "acl", "advcl"),
		...scene.tree.tokens.flatMap((token, child) =>
			token.head === at && token.deprel === "obj" ? childrenBy(scene.tree, child, "acl") : [],
		),
	];
}

/** "agreed to keep Iran at bay": agreed with somebody else. */
function isAgainst({ tree }: Scene, clause: number): boolean {
	return opposing.test(lemmaOf(tree.tokens[clause] as Token));
}

const opposing =
	/^(?:keep|leave|prevent|press|pressure|counter|contain|confront|isolate|attack|bomb|strike|fight|punish|sanction)$/;

/** Who is acted on inside a clause: "threatened to shell Iraqi towns", "offered to hand over to Britain". */
function clauseTargets(
	scene: Scene,
	clause: number,
	source: readonly Actor[],
	isClosed: (scene: Scene, clause: number) => boolean = () => false,
	depth = 0,
): readonly Actor[] {
	if (depth > 3 || isClosed(scene, clause)) return [];
	const frame = frameOf(scene, clause);
	for (const heads of [
		frame.indirect,
		// "fire aimed at Israel" is not aimed at the fire.
		frame.objects.filter((object) => object !== scene.tree.tokens[clause]?.head),
		...["to", "with", "against", "on", "at", "from", "between", "for", "of"].map((word) =>
			prepositional(scene.tree, frame, word),
		),
	]) {
		const found = partiesAmong(scene, heads).filter((actor) => !isOwnThing(actor, source));
		if (found.length > 0) return found;
	}
	// "efforts to meddle in Iran's affairs", but not "an offer to meet in Paris".
	const owners = ownersAmong(scene, prepositional(scene.tree, frame, "in"));
	if (owners.length > 0) return owners;
	const inner = [...frame.open, ...frame.objects.flatMap((object) => childrenBy(scene.tree, object, "acl"))];
	return inner.flatMap((one) => clauseTargets(scene, one, source, isClosed, depth + 1));
}

/** "threatened to pull its troops out of Chad": one's own troops are not who is threatened. */
function isOwnThing(actor: Actor, source: readonly Actor[]): boolean {
	return source.length > 0 && actor.code !== "" && source.every(({ code }) => code === actor.code);
}

/** "demanded that Japan apologize", "urged that sanctions on Japan be lifted". */
function clauseSubjects(scene: Scene, clauses: readonly number[]): readonly Actor[] {
	return clauses
		.flatMap((clause) => {
			const frame = frameOf(scene, clause);
			const subjects = partiesAmong(scene, frame.subjects);
			return subjects.length > 0 ? subjects : partiesAmong(scene, frame.objects);
		})
		.filter(isNew);
}
