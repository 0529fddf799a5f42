import type { Actor } from "../../model/reading.ts";
import { isCoded } from "./arguments.ts";
import type { Match } from "./match.ts";
import type { Roles } from "./roles.ts";

/**
 * The parties of a trigger that is a claim worth coding, or nothing. An article tells what happened between states in full somewhere:
 * there both parties stand in the clause, and a half ("was killed near Mosul", "called for calm") is left uncoded. A brief of a
 * few sentences tells it once, and what it leaves out is not said anywhere else.
 */
export function codableRoles(match: Match, roles: Roles, brief: boolean): Roles | undefined {
	return brief ? (isSomebodys(match, roles) ? roles : undefined) : between(match, roles);
}

/** Two parties that differ: on two sides, or side by side ("Egypt and Sudan signed"); or one, where the act needs no other. */
function between({ trigger }: Match, { source, target }: Roles): Roles | undefined {
	if (source.length === 0 || !source.every(isParty)) return undefined;
	const others = target.filter((one) => isParty(one) && source.every((other) => isApart(other, one)));
	if (others.length > 0) return { source, target: others };
	if (target.length > 0 || trigger.needs === "both") return undefined;
	const several = source.some((one) => source.some((other) => other.code !== one.code));
	return (several && isMutual(trigger)) || trigger.needs === "one" ? { source, target } : undefined;
}

/** "Egypt and Sudan signed" each with the other; "Egypt and Sudan bought jets" from somebody else. */
function isMutual({ type, source, target, needs }: Match["trigger"]): boolean {
	return (
		type === "AGREE" || needs === "two" || source.includes("between") || target[0] === "with" || target[0] === "between"
	);
}

/** "told CNN": what is said to a newspaper is said to everybody. */
function isParty(actor: Actor): boolean {
	return isCoded(actor) && actor.sector !== "MED";
}

const within = new Set(["REB", "OPP", "SEP", "REF"]);

/** Quarrels within a government are politics at home; a government and its rebels are two parties. */
function isApart(one: Actor, other: Actor): boolean {
	return one.code !== other.code || within.has(one.sector ?? "") !== within.has(other.sector ?? "");
}

/** Police and thieves of no named state are local news; a protest or an appeal by people of no named state is still one. */
function isSomebodys({ trigger }: Match, { source, target }: Roles): boolean {
	const actors = [...source, ...target];
	if (trigger.needs === "both" && (source.length === 0 || target.length === 0)) return false;
	if (trigger.needs === "two" && new Set(actors.map((actor) => `${actor.code}/${actor.sector}/${actor.name}`)).size < 2)
		return false;
	if (source.length > 0 && source.every((actor) => actor.sector === "MED") && trigger.type === "CONSULT") return false;
	return actors.some(isCoded) || (actors.length > 0 && !local.has(trigger.type));
}

const local = new Set<string>(["COERCE", "ASSAULT", "SANCTION", "SUPPORT", "AID", "MOBILIZE", "CONSULT"]);
