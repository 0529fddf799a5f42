import type { Actor } from "../../model/reading.ts";
import { actorsAmong, type Frame, isNew, ownersAmong, type Scene } from "../coding/arguments.ts";
import type { Roles } from "../coding/roles.ts";
import { casesOf, childrenBy, nominalsUnder } from "../coding/tree.ts";
import { audienceOf } from "./audience.ts";
import { makes } from "./lexicon.ts";
import { lemmaAt, uposAt } from "./statement.ts";

/** Who means what: "the meeting between Kim and Putin was a warning directed at South Korea". */
export function interpretiveRoles(
	scene: Scene,
	frame: Frame,
	participants: (noun: string) => readonly Actor[],
): Roles | undefined {
	if (!isPredicate(scene, frame.at)) return undefined;
	const named = subjectActors(scene, frame);
	const source = named.length > 0 ? named : frame.subjects.flatMap((one) => participants(lemmaAt(scene.tree, one)));
	const told = audienceOf(
		scene.tree,
		scene.s,
		{ kind: "signal", rule: "", at: frame.at, about: [], content: [] },
		scene.actors,
	);
	const target = told.filter((actor) => source.every((other) => other.code !== actor.code));
	return source.length + target.length > 0 ? { source, target } : undefined;
}

function subjectActors(scene: Scene, { at, subjects }: Frame): readonly Actor[] {
	const { tree } = scene;
	const heads = subjects.length > 0 ? subjects : childrenBy(tree, tree.tokens[at]?.head ?? -1, "nsubj");
	const direct = actorsAmong(scene, heads);
	if (direct.length > 0) return direct;
	const inner = heads.flatMap((head) => nominalsUnder(tree, head, ["between", "of", "by", "with"]));
	return [...actorsAmong(scene, inner), ...ownersAmong(scene, heads)].filter(isNew);
}

/** "was a warning", "is a neighbour of", "should be interpreted as a warning". */
export function isPredicate({ tree }: Scene, at: number): boolean {
	const upos = uposAt(tree, at);
	if (upos !== "NOUN" && upos !== "ADJ") return false;
	if (childrenBy(tree, at, "cop").length > 0) return true;
	return casesOf(tree, at).includes("as") && makes("signal", "predicate", lemmaAt(tree, at));
}
