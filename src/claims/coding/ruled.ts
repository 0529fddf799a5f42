/** What the rules find: entries of the lexicon that hold, and looser roles of events that no entry knows. */
import type { Token } from "../../model/text.ts";
import { interpretiveRoles } from "../interpretive/index.ts";
import { frameOf, isCoded, type Scene } from "./arguments.ts";
import { codableRoles } from "./codable.ts";
import type { Coded, Coder } from "./coder.ts";
import { withGuesses } from "./guess.ts";
import { bareTrigger, type PloverType } from "./lexicon.ts";
import { type Match, matchTriggers, nearestTrigger, triggersOf } from "./match.ts";
import { type Roles, rolesOf } from "./roles.ts";
import { withSpeaker } from "./speaker.ts";
import { depthOf, lemmaOf } from "./tree.ts";
import { uncodedRoles } from "./uncoded.ts";
import { isUnmeant } from "./unmeant.ts";

/** What entries that ask for enough find; in a brief also what the others find beside them, or the nearest of what says nothing. */
export function codedIn(coder: Coder, scene: Scene, eventAt: ReadonlyMap<number, number>): readonly Coded[] {
	const sure = triggeredIn(coder, scene, eventAt, false);
	if (!coder.brief) return sure;
	const taken = new Set(sure.map(({ event }) => event));
	const guessed = triggeredIn(coder, scene, eventAt, true).filter(({ event }) => !taken.has(event));
	const found = [...sure, ...guessed];
	return found.length > 0 ? found : nearestIn(coder, scene, eventAt);
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

/** An act that no entry knows: parties stand where they mostly do. */
export function untriggered(
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

export function uncodedIn(coder: Coder, scene: Scene, eventAt: ReadonlyMap<number, number>): readonly Coded[] {
	return [...eventAt].flatMap(([at, event]) => {
		const frame = frameOf(scene, at);
		const roles =
			interpretiveRoles(scene, frame, (noun) => coder.meetings.get(noun) ?? []) ?? uncodedRoles(scene, frame);
		return roles ? [{ event, frame, roles }] : [];
	});
}
