import type { Actor } from "../../model/reading.ts";
import { actorOf } from "../actors/phrases.ts";
import { isCoded, type Scene } from "./arguments.ts";
import type { PloverType } from "./lexicon.ts";
import type { Match } from "./match.ts";
import type { Roles } from "./roles.ts";

/** Done to one's own people where nobody else is named. */
const domestic = new Set<PloverType>(["COERCE", "CONCEDE", "PROTEST", "ASSAULT", "RETREAT"]);

/**
 * A brief that names no other party in its clause: whoever else its sentence names, after the trigger first ("prevented the
 * demonstration in Sivas … troops to Iraq"), and of what states do at home, the state itself.
 */
export function withGuesses(scene: Scene, match: Match, roles: Roles): Roles {
	const { frame, trigger } = match;
	const source =
		roles.source.some(isCoded) || roles.source.length > 0 ? roles.source : namedBefore(scene, frame.at, roles);
	if (roles.target.some(isCoded) || source.length > 1) return { ...roles, source };
	const others = elsewhere(scene, [...source, ...roles.target]);
	const after = others.filter(({ first }) => first > frame.at);
	const target = toActors(scene, after.length > 0 ? after : others);
	if (target.length > 0) return { source, target };
	const [own] = source;
	return own && isCoded(own) && domestic.has(trigger.type)
		? { source, target: [{ ...own, sector: "CVL" }] }
		: { ...roles, source };
}

type Named = Scene["named"]["entities"][number];

function elsewhere({ named }: Scene, known: readonly Actor[]): readonly Named[] {
	return named.entities.filter(
		({ code, sector }) => code !== "" && sector !== "MED" && known.every((one) => one.code !== code),
	);
}

function namedBefore(scene: Scene, at: number, { target }: Roles): readonly Actor[] {
	return toActors(
		scene,
		elsewhere(scene, target).filter(({ first }) => first < at),
	);
}

function toActors({ named }: Scene, [found]: readonly Named[]): readonly Actor[] {
	return found ? [actorOf(named, found)] : [];
}
