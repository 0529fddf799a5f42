import { chainOf } from "../../model/chain.ts";
import type { Actor, EventMention, Mention } from "../../model/reading.ts";
import { spanOf } from "../actors/phrases.ts";
import { interpret } from "../interpretive/index.ts";
import type { Scene } from "./arguments.ts";
import type { Coded, Coder, Place } from "./coder.ts";
import { typeOf } from "./compose.ts";
import { contextsOf } from "./contexts.ts";
import type { Match } from "./match.ts";
import { auxiliaryOf } from "./modes/index.ts";
import { actorIn } from "./speaker.ts";
import { subtree } from "./tree.ts";
import { type daysOf, whenOf } from "./when.ts";
import { whereOf } from "./where.ts";

/** What an entry and its sentence make of an act: PLOVER's type and the entry's finer mode. */
export type Typed = ReturnType<typeof typeOf>;

export function typedBy(coder: Coder, scene: Scene, { event: index, roles, match }: Coded): Typed | undefined {
	const chain = chainOf(coder.events[index] as EventMention);
	return match && typeOf(scene, match, roles.source, wordOf(coder, chain, roles.source), coder.brief);
}

/** The record of what was found at an event, with modes, day and place. `typed`: what it is coded as; without it what was said stays in the record with its words. */
export function toMention(
	coder: Coder,
	{ scene, eventAt }: Place,
	{ event: index, frame, roles, match }: Coded,
	days: ReturnType<typeof daysOf>,
	typed: Typed | undefined,
): Mention {
	const event = coder.events[index] as EventMention;
	const chain = chainOf(event);
	const when = whenOf(coder.article, scene, event, days);
	const where = whereOf(coder.article, scene, frame);
	const object = frame.objects[0];
	// "will not surrender" refuses here and now: the not is in the type.
	const auxiliary = auxiliaryOf(scene, event, { type: typed?.type, ...roles, when }, coder.article.published);
	return {
		event: index,
		...typed,
		contexts: typed ? contextsOf(scene, frame.at) : [],
		auxiliary:
			typed?.type === "REJECT" && match?.trigger.type !== "REJECT"
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
