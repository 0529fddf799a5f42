/** The slots of the lexicon's entries (`s=`, `t=`; data/lexicons/en/plover/README.md): who stands in each of a match. */
import type { Actor } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import { conjuncts } from "../actors/phrases.ts";
import { actorsAmong, actorsBelow, frameOf, isNew, ownersAmong, type Scene } from "./arguments.ts";
import type { PloverType } from "./lexicon.ts";
import type { Match } from "./match.ts";
import { governedParties, partiesAmong, partiesOrLand, peopleAmong, withoutTopics } from "./parties.ts";
import {
	broughtNearby,
	isNominalAt,
	prepositional,
	prepositionalAnywhere,
	prepositionalBehind,
} from "./prepositions.ts";
import { casesOf, childrenBy, lemmaOf, nominalsUnder } from "./tree.ts";

/** Done to land and to what stands on it: "shelled a town in Gaza", "criticized the violence in Gaza" is not. */
const landed = new Set<PloverType>(["ASSAULT", "COERCE", "MOBILIZE", "AID", "RETREAT", "SANCTION"]);

/** Said of somebody, for what is theirs. */
const spoken = new Set<PloverType>(["ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"]);

export function slotActors(
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
		// Asked last, and of the whole clause: `onlyOther`.
		case "only":
			return [];
		default:
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
