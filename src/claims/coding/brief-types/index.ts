import type { Scene } from "../arguments.ts";
import type { PloverType } from "../lexicon.ts";
import { featuresAt, type Ruled } from "./features.ts";
import { type Answer, answers, judge, likelihoods, typeModel } from "./model.ts";

/** Up to what likelihood an event may be beside the act of a brief, and all of a sentence's, on average, of no act. */
const most = { beside: 0.5, nothing: 0.35 };
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
		judged.flatMap(({ at, rule, type, beside }): readonly (readonly [number, PloverType])[] => {
			// What is beside the act is learned from little: there the rules' own word stands.
			if (rule) return [[at, beside < most.beside ? type : rule.type]];
			return beside < nearest ? [[at, type]] : [];
		}),
	);
}

/** How likely the event at `at` is of each type, beside what is told, or of no act; undefined without weights. */
export function likelihoodsAt(
	scene: Scene,
	at: number,
	ruled: readonly Ruled[],
): ReadonlyMap<Answer, number> | undefined {
	const model = typeModel();
	if (!model) return undefined;
	const shares = likelihoods(model, featuresAt(scene, at, ruled));
	return new Map(answers.map((answer, column) => [answer, shares[column] as number]));
}
