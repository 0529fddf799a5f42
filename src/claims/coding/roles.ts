/** Who did it to whom: the slots of an entry in their order, those usual for its type, and what else its clause says. */
import type { Actor } from "../../model/reading.ts";
import { actorOf, entityHead } from "../actors/phrases.ts";
import { actorsAmong, frameOf, isCoded, isNew, type Scene } from "./arguments.ts";
import type { PloverType } from "./lexicon.ts";
import { type Match, purposesOf } from "./match.ts";
import { partiesAimedAt, partiesAmong } from "./parties.ts";
import { slotActors } from "./slots.ts";
import { childrenBy, clauseOf } from "./tree.ts";

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
