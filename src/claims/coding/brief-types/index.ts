import type { Scene } from "../arguments.ts";
import type { PloverType } from "../lexicon.ts";
import { featuresAt, type Ruled } from "./features.ts";
import { judge, typeModel } from "./model.ts";

/** Up to what likelihood an event may be beside the act of a brief, and all of a sentence's, on average, of no act. */
const most = { beside: 0.5, nothing: 0.35 };
/** From what likelihood on a type is believed: of an event that no rule knows, against a rule about a verb, and about a noun ("the invasion"). */
const least = { unruled: 0.25, verb: 0.3, noun: 0.5 };

/**
 * In: the events of a brief's sentence, and what rules made of them. Out: the events that are coded, each with its type: those of the rules, and
 * the act that no rule knows, where it is likelier than all that they found. Without weights the rules stand alone.
 */
export function typesIn(
	scene: Scene,
	events: readonly number[],
	ruled: readonly Ruled[],
): ReadonlyMap<number, PloverType> {
	const model = typeModel();
	if (!model) return new Map(ruled.map(({ at, type }) => [at, type]));
	const judged = events.map((at) => ({
		at,
		rule: ruled.find((one) => one.at === at),
		...judge(model, featuresAt(scene, at, ruled)),
	}));
	if (judged.reduce((sum, { nothing }) => sum + nothing, 0) > most.nothing * judged.length) return new Map();
	const nearest = Math.min(most.beside, ...judged.map(({ rule, beside }) => (rule ? beside : 1)));
	return new Map(
		judged.flatMap(({ at, rule, type, likelihood, beside }): readonly (readonly [number, PloverType])[] => {
			if (!rule) return beside < nearest && likelihood > least.unruled ? [[at, type]] : [];
			// What is beside the act is learned from little: there the rules' own word stands.
			const needed = scene.tree.tokens[at]?.upos === "NOUN" ? least.noun : least.verb;
			return [[at, beside < most.beside && likelihood > needed ? type : rule.type]];
		}),
	);
}
