/**
 * In: trees, events with their certainty, attributions. Out: mentions, who did what to whom. Never: an event of its own.
 */
import type { Article } from "../../model/article.ts";
import { chainOf } from "../../model/chain.ts";
import type { Actor, Attribution, EventMention, Mention } from "../../model/reading.ts";
import type { Text, Token } from "../../model/text.ts";
import { type ActorMap, mapActors } from "../actors/index.ts";
import { spanOf } from "../actors/phrases.ts";
import { interpret, interpretiveRoles } from "../interpretive/index.ts";
import type { RuledAct } from "./acts/features.ts";
import { type Party, partiesIn } from "./acts/parties.ts";
import { type Frame, frameOf, isCoded, type Scene } from "./arguments.ts";
import { isBrief } from "./brief.ts";
import { featuresAt, type Ruled } from "./brief-types/features.ts";
import { typesIn } from "./brief-types/index.ts";
import { codableRoles } from "./codable.ts";
import { typeOf } from "./compose.ts";
import { contextsOf } from "./contexts.ts";
import type { CodedClaim } from "./evidence.ts";
import { withGuesses } from "./guess.ts";
import { bareTrigger, type PloverLexicon, type PloverType, ploverLexicon } from "./lexicon.ts";
import { type Match, matchTriggers, nearestTrigger, triggersOf } from "./match.ts";
import { auxiliaryOf } from "./modes/index.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { actorIn, spokenBy, withSpeaker } from "./speaker.ts";
import { depthOf, lemmaOf, subtree } from "./tree.ts";
import { uncodedRoles } from "./uncoded.ts";
import { isUnmeant } from "./unmeant.ts";
import { daysOf, whenOf } from "./when.ts";
import { whereOf } from "./where.ts";

export type { CodedClaim } from "./evidence.ts";

export function codeMentions(
	article: Article,
	text: Text,
	events: readonly EventMention[],
	attributions: readonly Attribution[],
	actors: ActorMap = mapActors(article, text),
	isKept: (claim: CodedClaim) => boolean = () => true,
): readonly Mention[] {
	if (!text.language.startsWith("en")) return [];
	const coder = coderOf({ article, text, events, attributions, actors, isKept });
	return placesOf(coder).flatMap((place) => codeSentence(coder, place));
}

/** An event of a brief as the model of types sees it: what `train/brief-types.ts` learns from. */
export interface Candidate {
	readonly event: number;
	/** Words between it and the root of its sentence. */
	readonly depth: number;
	readonly features: readonly string[];
}

export function candidatesOf(
	article: Article,
	text: Text,
	events: readonly EventMention[],
	attributions: readonly Attribution[],
): readonly Candidate[] {
	const actors = mapActors(article, text);
	const coder = coderOf({ article, text, events, attributions, actors, isKept: () => true });
	return placesOf(coder).flatMap(({ scene, eventAt }) => {
		const ruled = distinctEvents(codedIn(coder, scene, eventAt)).flatMap((one) => ruledOf(coder, scene, one));
		return [...eventAt].map(([at, event]) => ({
			event,
			depth: depthOf(scene.tree, at),
			features: featuresAt(scene, at, ruled),
		}));
	});
}

/** What the coder knows of a sentence before it links parties to events: what `train/acts.ts` learns from. */
export interface ActScene {
	readonly scene: Scene;
	/** Index of the event at a word. */
	readonly eventAt: ReadonlyMap<number, number>;
	readonly parties: readonly Party[];
	readonly ruled: readonly RuledAct[];
}

export function actScenesOf(
	article: Article,
	text: Text,
	events: readonly EventMention[],
	attributions: readonly Attribution[],
): readonly ActScene[] {
	const actors = mapActors(article, text);
	const coder = coderOf({ article, text, events, attributions, actors, isKept: () => true });
	return placesOf(coder).map((place) => actSceneOf(coder, place));
}

function actSceneOf(coder: Coder, { scene, eventAt }: Place): ActScene {
	const coded = distinctEvents([...triggeredIn(coder, scene, eventAt, false), ...uncodedIn(coder, scene, eventAt)]);
	return {
		scene,
		eventAt,
		parties: partiesIn(scene, (at) => spokenBy(coder, scene, at)),
		ruled: coded.map((one) => ruledActOf(coder, scene, one)),
	};
}

function ruledActOf(coder: Coder, scene: Scene, { event: index, roles, match }: Coded): RuledAct {
	const event = coder.events[index] as EventMention;
	const codes = (some: readonly Actor[]): readonly string[] => some.filter(isCoded).map(({ code }) => code);
	const type = match && typeOf(scene, match, roles.source, wordOf(coder, chainOf(event), roles.source), false).type;
	return { at: event.token, ...(type && { type }), sources: codes(roles.source), targets: codes(roles.target) };
}

function coderOf(told: Omit<Coder, "lexicon" | "brief" | "meetings">): Coder {
	return { ...told, lexicon: ploverLexicon(), brief: isBrief(told.text), meetings: new Map() };
}

/** A sentence that holds events, and which word is which of them. */
interface Place {
	readonly scene: Scene;
	readonly eventAt: ReadonlyMap<number, number>;
}

function placesOf({ text, events, actors }: Coder): readonly Place[] {
	const bySentence = Map.groupBy(events.keys(), (index) => events[index]?.sentence ?? -1);
	return text.sentences.flatMap((_, s) => {
		const named = actors.sentences[s];
		const indexes = bySentence.get(s) ?? [];
		if (!named || indexes.length === 0) return [];
		const scene = { s, tree: named.tree, named, actors };
		return [{ scene, eventAt: new Map(indexes.map((index) => [events[index]?.token ?? -1, index])) }];
	});
}

interface Coder {
	readonly article: Article;
	readonly text: Text;
	readonly events: readonly EventMention[];
	readonly attributions: readonly Attribution[];
	readonly actors: ActorMap;
	readonly lexicon: PloverLexicon;
	readonly brief: boolean;
	/** Who met, by the noun for it: a later "the summit" is between the same. Filled in text order. */
	readonly meetings: Map<string, readonly Actor[]>;
	/** Whether a coded claim of an article is sure enough to be one. */
	readonly isKept: (claim: CodedClaim) => boolean;
}

interface Coded {
	readonly event: number;
	readonly frame: Frame;
	readonly roles: Roles;
	readonly match?: Match;
}

function codeSentence(coder: Coder, { scene, eventAt }: Place): readonly Mention[] {
	const ruled = codedIn(coder, scene, eventAt);
	const typed = coder.brief ? typedIn(coder, scene, eventAt, distinctEvents(ruled)) : ruled;
	const coded = [...typed, ...uncodedIn(coder, scene, eventAt)];
	const days = daysOf(coder.article, scene);
	return distinctEvents(coded)
		.sort(
			(a, b) =>
				(coder.brief ? Number(!a.match) - Number(!b.match) : rankOf(a) - rankOf(b)) ||
				(coder.brief ? depthOf(scene.tree, a.frame.at) - depthOf(scene.tree, b.frame.at) : 0) ||
				(coder.events[a.event]?.from ?? 0) - (coder.events[b.event]?.from ?? 0),
		)
		.map((one) => toMention(coder, scene, one, days, eventAt));
}

/** Coded before uncoded, sure before guessed. */
function rankOf({ match }: Coded): number {
	return match === undefined ? 2 : match.trigger.guess ? 1 : 0;
}

/** What entries that ask for enough find; in a brief also what the others find beside them, or the nearest of what says nothing. */
function codedIn(coder: Coder, scene: Scene, eventAt: ReadonlyMap<number, number>): readonly Coded[] {
	const sure = triggeredIn(coder, scene, eventAt, false);
	if (!coder.brief) return sure;
	const taken = new Set(sure.map(({ event }) => event));
	const guessed = triggeredIn(coder, scene, eventAt, true).filter(({ event }) => !taken.has(event));
	const found = [...sure, ...guessed];
	return found.length > 0 ? found : nearestIn(coder, scene, eventAt);
}

function ruledOf(coder: Coder, scene: Scene, { event: index, roles, match }: Coded): readonly Ruled[] {
	if (!match) return [];
	const { type: plain, guess, conditions } = match.trigger;
	const event = coder.events[index] as EventMention;
	const { type } = typeOf(scene, match, roles.source, wordOf(coder, chainOf(event), roles.source), true);
	return [{ at: event.token, plain, type, guess, conditions: conditions.length }];
}

/** What rules code in a brief, and the act that none of them knows, by the types that the model of briefs gives them. */
function typedIn(
	coder: Coder,
	scene: Scene,
	eventAt: ReadonlyMap<number, number>,
	coded: readonly Coded[],
): readonly Coded[] {
	const ruled = coded.flatMap((one) => ruledOf(coder, scene, one));
	const types = typesIn(scene, [...eventAt.keys()], ruled);
	return [...eventAt].flatMap(([at, event]) => {
		const type = types.get(at);
		if (type === undefined) return [];
		const known = coded.find((one) => one.event === event);
		if (!known) return untriggered(coder, scene, at, type, eventAt);
		return ruled.find((one) => one.at === at)?.type === type ? known : retyped(known, type);
	});
}

/** An act that no entry knows: parties stand where they mostly do. */
function untriggered(
	coder: Coder,
	scene: Scene,
	at: number,
	type: PloverType,
	eventAt: ReadonlyMap<number, number>,
): readonly Coded[] {
	const trigger = bareTrigger(type, scene.tree.tokens[at] as Token);
	const one = codedBy(coder, scene, { trigger, frame: frameOf(scene, at), nouns: [] }, eventAt);
	return one ? [one] : [];
}

/** What the sentence makes of a type ("will" send) it makes of this one too. */
function retyped(one: Coded, type: PloverType): Coded {
	if (!one.match) return one;
	const { mode: _, ...trigger } = one.match.trigger;
	return { ...one, match: { ...one.match, trigger: { ...trigger, type } } };
}

/** Every word that the lexicon knows as a trigger here, light verbs first, so that their nouns are not coded twice. */
function triggeredIn(
	coder: Coder,
	scene: Scene,
	eventAt: ReadonlyMap<number, number>,
	guessing: boolean,
): readonly Coded[] {
	const found: Coded[] = [];
	const taken = new Set<number>();
	for (const at of predicatesOf(coder, scene)) {
		if (taken.has(at)) continue;
		const frame = frameOf(scene, at);
		for (const match of matchTriggers(scene, frame, coder.lexicon, guessing)) {
			const one = codedBy(coder, scene, match, eventAt);
			if (!one) continue;
			found.push(one);
			// "defied the demand": somebody made it, whoever defies it.
			if (match.trigger.type !== "REJECT") for (const noun of match.nouns) taken.add(noun);
			if (match.trigger.type === "CONSULT") rememberMeeting(coder, scene, at, one.roles);
			break;
		}
	}
	return found;
}

function codedBy(coder: Coder, scene: Scene, match: Match, eventAt: ReadonlyMap<number, number>): Coded | undefined {
	const { frame, nouns } = match;
	const event = [frame.at, ...nouns].map((token) => eventAt.get(token)).find((index) => index !== undefined);
	if (event === undefined) return undefined;
	const told = withSpeaker(coder, scene, coder.events[event], frame, rolesOf(scene, match, coder.brief));
	const roles = codableRoles(match, coder.brief ? withGuesses(scene, match, told) : told, coder.brief);
	return roles && !isUnmeant(scene, match, roles) ? { event, frame, roles, match } : undefined;
}

function rememberMeeting(coder: Coder, scene: Scene, at: number, { source, target }: Roles): void {
	const participants = [...source, ...target].filter(isCoded);
	const token = scene.tree.tokens[at];
	if (participants.length < 2 || !token) return;
	for (const noun of [lemmaOf(token), "meeting", "summit", "talk"]) coder.meetings.set(noun, participants);
}

/** One claim at most, the one nearest to the root, of somebody with a code. */
function nearestIn(coder: Coder, scene: Scene, eventAt: ReadonlyMap<number, number>): readonly Coded[] {
	const verbs = predicatesOf(coder, scene).filter((at) => scene.tree.tokens[at]?.upos === "VERB");
	for (const at of verbs.sort((a, b) => depthOf(scene.tree, a) - depthOf(scene.tree, b))) {
		const event = eventAt.get(at);
		const frame = frameOf(scene, at);
		const match = event === undefined ? undefined : nearestTrigger(scene, frame, coder.lexicon);
		if (event === undefined || !match) continue;
		const roles = codableRoles(match, withGuesses(scene, match, rolesOf(scene, match, true)), true);
		if (roles?.source.some(isCoded)) return [{ event, frame, roles, match }];
	}
	return [];
}

function predicatesOf({ lexicon }: Coder, { tree, s, actors }: Scene): readonly number[] {
	// "the opposition" of a country is somebody, and opposes nothing here.
	const isSomebody = (at: number): boolean => tree.tokens[at]?.upos === "NOUN" && actors.at(s, at).length > 0;
	const triggers = tree.tokens.flatMap((token, at) =>
		triggersOf(token, lexicon).length > 0 && !isSomebody(at) ? [at] : [],
	);
	const isVerb = (at: number): number => (tree.tokens[at]?.upos === "VERB" ? 0 : 1);
	return triggers.sort((a, b) => isVerb(a) - isVerb(b) || a - b);
}

function uncodedIn(coder: Coder, scene: Scene, eventAt: ReadonlyMap<number, number>): readonly Coded[] {
	return [...eventAt].flatMap(([at, event]) => {
		const frame = frameOf(scene, at);
		const roles =
			interpretiveRoles(scene, frame, (noun) => coder.meetings.get(noun) ?? []) ?? uncodedRoles(scene, frame);
		return roles ? [{ event, frame, roles }] : [];
	});
}

function distinctEvents(coded: readonly Coded[]): Coded[] {
	const seen = new Set<number>();
	return coded.filter(({ event }) => !seen.has(event) && seen.add(event));
}

function toMention(
	coder: Coder,
	scene: Scene,
	{ event: index, frame, roles, match }: Coded,
	days: ReturnType<typeof daysOf>,
	eventAt: ReadonlyMap<number, number>,
): Mention {
	const event = coder.events[index] as EventMention;
	const chain = chainOf(event);
	const when = whenOf(coder.article, scene, event, days);
	const where = whereOf(coder.article, scene, frame);
	const object = frame.objects[0];
	const coded = match && typeOf(scene, match, roles.source, wordOf(coder, chain, roles.source), coder.brief);
	// "will not surrender" refuses here and now: the not is in the type.
	const auxiliary = auxiliaryOf(scene, event, { type: coded?.type, ...roles, when }, coder.article.published);
	const mention: Mention = {
		event: index,
		...coded,
		contexts: match ? contextsOf(scene, frame.at) : [],
		auxiliary:
			coded?.type === "REJECT" && match?.trigger.type !== "REJECT"
				? []
				: auxiliary.filter((mode) => !isWithin(match, mode)),
		...(roles.source.length > 0 && { source: roles.source }),
		...(roles.target.length > 0 && { target: roles.target }),
		...(object !== undefined && { object: spanOf(scene.tree, subtree(scene.tree, object)) }),
		...(when && { when }),
		...(where && { where }),
		chain,
		...interpret(scene, frame, (at) => eventAt.get(at)),
	};
	if (!match || coder.brief) return mention;
	return coder.isKept({ article: coder.article, scene, event, match, mention }) ? mention : uncoded(mention);
}

/** What was said stays in the record with its words. */
function uncoded({ type: _type, mode: _mode, ...mention }: Mention): Mention {
	return { ...mention, contexts: [] };
}

/** "would not permit a meeting" refuses here and now: the not and the will are in the type. */
function isWithin(match: Match | undefined, mode: Mention["auxiliary"][number]): boolean {
	const denied = match?.trigger.conditions.some(({ slot, forbidden }) => slot === "neg" && !forbidden);
	return denied === true && match?.trigger.type === "REJECT" && (mode === "negated" || mode === "future");
}

/** Nobody with a code is cited ("officials said"), or the actor itself (its spokesman, its newspaper's interview with it) is. */
function wordOf(coder: Coder, chain: readonly number[], source: readonly Actor[]): { own: boolean; cited: boolean } {
	const speakers = chain
		.flatMap((index) => coder.attributions[index]?.source ?? [])
		.flatMap((span) => actorIn(coder, span) ?? []);
	const own = speakers.length === 0 || speakers.some((one) => source.some((other) => isOf(one.code, other.code)));
	return { own, cited: chain.length > 0 };
}

/** The World Food Programme (UNOWFP) speaks for the United Nations (UNO). */
function isOf(part: string, whole: string): boolean {
	return part.startsWith(whole) || whole.startsWith(part);
}
