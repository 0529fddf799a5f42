import type { Actor } from "../../../model/reading.ts";
import { actorOf, entityHead } from "../../actors/phrases.ts";
import type { Scene } from "../arguments.ts";

/** Somebody with a code whom a sentence tells, at the word that the rest of the name hangs on. */
export interface Party {
	readonly head: number;
	readonly actor: Actor;
	/** What tells it: a name's kind, "pronoun", or "phrase" ("the president"). */
	readonly kind: string;
}

/** Everybody with a code in a sentence but newsrooms, in text order: whole phrases, and names inside of others ("U.S. sanctions"). */
export function partiesIn(scene: Scene, spoken: (at: number) => readonly Actor[]): readonly Party[] {
	const { tree, named, actors, s } = scene;
	const phrases = tree.tokens.flatMap((token, head): readonly Party[] => {
		const known = actors.at(s, head);
		const meant = known.length > 0 ? known : token.upos === "PRON" ? spoken(head) : [];
		const [name] = named.at[head] ?? [];
		const kind = token.upos === "PRON" ? "pronoun" : (name?.kind ?? "phrase");
		return meant.filter(isParty).map((actor) => ({ head, actor, kind }));
	});
	const names = named.entities.flatMap((entity): readonly Party[] => {
		const head = entityHead(tree, entity);
		if (!isParty(entity) || phrases.some((one) => one.head === head && one.actor.code === entity.code)) return [];
		return [{ head, actor: actorOf(named, entity), kind: `in ${entity.kind}` }];
	});
	return [...phrases, ...names].sort((a, b) => a.head - b.head);
}

function isParty({ code, sector }: { readonly code: string; readonly sector?: string }): boolean {
	return code !== "" && sector !== "MED";
}
