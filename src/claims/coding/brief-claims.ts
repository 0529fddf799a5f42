/** Claims of a brief: what rules code, and the act that none of them knows, by the types that the model of briefs gives them. */
import type { EventMention, Mention } from "../../model/reading.ts";
import type { Scene } from "./arguments.ts";
import type { Ruled } from "./brief-types/features.ts";
import { typesIn } from "./brief-types/index.ts";
import { type Coded, type Coder, distinctEvents, type Place } from "./coder.ts";
import type { PloverType } from "./lexicon.ts";
import { toMention, typedBy } from "./mention.ts";
import { codedIn, uncodedIn, untriggered } from "./ruled.ts";
import { depthOf } from "./tree.ts";
import { daysOf } from "./when.ts";

/** The claims of a sentence, the one that it is about first. */
export function claimsOfBrief(coder: Coder, place: Place): readonly Mention[] {
	const { scene, eventAt } = place;
	const typed = typedIn(coder, scene, eventAt, distinctEvents(codedIn(coder, scene, eventAt)));
	const days = daysOf(coder.article, scene);
	return distinctEvents([...typed, ...uncodedIn(coder, scene, eventAt)])
		.sort(
			(a, b) =>
				Number(!a.match) - Number(!b.match) ||
				depthOf(scene.tree, a.frame.at) - depthOf(scene.tree, b.frame.at) ||
				(coder.events[a.event]?.from ?? 0) - (coder.events[b.event]?.from ?? 0),
		)
		.map((one) => toMention(coder, place, one, days, typedBy(coder, scene, one)));
}

/** What the rules made of an event, for the models. */
export function ruledOf(coder: Coder, scene: Scene, one: Coded): readonly Ruled[] {
	if (!one.match) return [];
	const { type: plain, guess, conditions } = one.match.trigger;
	const { type = plain } = typedBy(coder, scene, one) ?? {};
	return [{ at: (coder.events[one.event] as EventMention).token, plain, type, guess, conditions: conditions.length }];
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

/** What the sentence makes of a type ("will" send) it makes of this one too. */
function retyped(one: Coded, type: PloverType): Coded {
	if (!one.match) return one;
	const { mode: _, ...trigger } = one.match.trigger;
	return { ...one, match: { ...one.match, trigger: { ...trigger, type } } };
}
