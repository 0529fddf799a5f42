import type { Actor } from "../../model/reading.ts";
import type { ActorMap } from "../actors/index.ts";
import { conjuncts } from "../actors/phrases.ts";
import { childrenBy, subtree, type Tree } from "../coding/tree.ts";
import { broughtBy, type Statement } from "./statement.ts";

const towards = ["to", "at", "for", "against", "toward", "towards"];

/** To whom a sign is given: "directed at South Korea", "a message to China", "warned through it that Seoul …". */
export function audienceOf(tree: Tree, s: number, statement: Statement, actors: ActorMap): readonly Actor[] {
	const signs = [statement.at, ...childrenBy(tree, statement.at, "obj", "nsubj:pass")];
	const near = signs.flatMap((sign) => [
		...broughtBy(tree, sign, ...towards),
		...childrenBy(tree, sign, "acl")
			.filter((child) => tree.tokens[child]?.deprel === "acl")
			.flatMap((child) => broughtBy(tree, child, ...towards)),
	]);
	const named = near.flatMap((head) => [head, ...conjuncts(tree, head)]).flatMap((head) => actors.at(s, head));
	const coded = distinct(named.filter((actor) => actor.code !== ""));
	return coded.length > 0 ? coded : ownersOfWhatIsSaid();

	/** "a warning that the Yoon administration's line will …": who is told is whose doing it is about. */
	function ownersOfWhatIsSaid(): readonly Actor[] {
		const inside = statement.content.flatMap((head) => subtree(tree, head));
		return distinct(inside.flatMap((head) => actors.at(s, head)).filter((actor) => actor.code !== "")).slice(0, 1);
	}
}

function distinct(actors: readonly Actor[]): readonly Actor[] {
	return actors.filter((actor, at) => actors.findIndex(({ code }) => code === actor.code) === at);
}
