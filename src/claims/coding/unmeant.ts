import type { Scene } from "./arguments.ts";
import { frameOf } from "./arguments.ts";
import { type Match, purposesOf } from "./match.ts";
import { partiesAmong } from "./parties.ts";
import type { Roles } from "./roles.ts";
import { childrenBy, lemmaOf } from "./tree.ts";

/** A match whose sentence says of these two that it is not so, or that somebody else is meant. */
export function isUnmeant(scene: Scene, match: Match, roles: Roles): boolean {
	return isForsworn(scene, match) || isOnTheWay(scene, match, roles);
}

/** "promised not to attack Mexico": neither an attack nor a threat of one. */
function isForsworn({ tree }: Scene, { frame, trigger }: Match): boolean {
	const token = tree.tokens[frame.at];
	const above = tree.tokens[token?.head ?? -1];
	if (token?.deprel !== "xcomp" || !above || !swearing.test(lemmaOf(above)) || !hostile.has(trigger.type)) return false;
	return childrenBy(tree, frame.at, "advmod").some((child) => /^(?:not|never)$/i.test(tree.tokens[child]?.form ?? ""));
}

const swearing = /^(?:promise|pledge|agree|vow|swear|undertake|commit)$/;
const hostile = new Set(["ASSAULT", "COERCE", "SANCTION", "THREATEN", "MOBILIZE", "ACCUSE", "PROTEST"]);

/** "flew to Helsinki to meet the Mexican president": the place is where somebody else is met, or something watched. */
function isOnTheWay(scene: Scene, { frame, trigger }: Match, { target }: Roles): boolean {
	if (trigger.mode !== "visit" || !frame.verbal) return false;
	return [...frame.open, ...purposesOf(scene.tree, frame.at)].some((purpose) => {
		const token = scene.tree.tokens[purpose];
		if (!token || !/^(?:meet|attend|join|watch|see)$/.test(lemmaOf(token))) return false;
		const { objects, obliques } = frameOf(scene, purpose);
		const met = partiesAmong(scene, [...objects, ...(obliques.get("with") ?? [])]);
		return met.every((other) => target.every(({ code }) => code !== other.code));
	});
}
