/**
 * In: a sentence's events and parties, and what rules say of them. Out: how likely an event is something that one party did to another,
 * and of what type. Never: parties without a code, what becomes a claim.
 */
import { ploverTypes } from "../../../model/reading.ts";
import { addWeights, likelihoods, sharesOf } from "../../../network/feature-model.ts";
import type { Scene } from "../arguments.ts";
import { featuresAt, type Ruled } from "../brief-types/features.ts";
import type { PloverType } from "../lexicon.ts";
import { featuresOfAct, featuresOfPair, featuresOfRole, type Told } from "./features.ts";
import type { ActModel } from "./model.ts";
import type { Party } from "./parties.ts";

/** One party, by an event, something to another. */
export interface Link {
	readonly at: number;
	readonly source: Party;
	readonly target: Party;
	readonly likelihood: number;
}

/** Every event of a sentence with every two parties of it. */
export function linksIn(scene: Scene, told: Told, { links }: Pick<ActModel, "links">): readonly Link[] {
	const weigh = (features: readonly string[]) => {
		const sums = new Float64Array(links.rows.cols);
		addWeights(links, features, sums);
		return { sums, count: features.length };
	};
	return told.events.flatMap((at) => {
		const act = weigh(featuresOfAct(scene, at));
		const roles = told.parties.map((party) => ({
			source: weigh(featuresOfRole("s", scene, at, party, told)),
			target: weigh(featuresOfRole("t", scene, at, party, told)),
		}));
		return told.parties.flatMap((source, s) =>
			told.parties.flatMap((target, t): readonly Link[] => {
				if (source.actor.code === target.actor.code) return [];
				const pair = weigh(featuresOfPair(scene, at, source, target, told));
				const parts = [act, roles[s]?.source ?? pair, roles[t]?.target ?? pair, pair];
				const sums = act.sums.map((_, answer) => parts.reduce((sum, part) => sum + (part.sums[answer] ?? 0), 0));
				const count = parts.reduce((sum, part) => sum + part.count, 0);
				return [{ at, source, target, likelihood: sharesOf(sums, count)[1] ?? 0 }];
			}),
		);
	});
}

/** How likely an act is of each type, in the order of `ploverTypes`. */
export function typesOf(
	scene: Scene,
	at: number,
	ruled: readonly Ruled[],
	{ types }: Pick<ActModel, "types">,
): readonly number[] {
	return likelihoods(types, featuresAt(scene, at, ruled));
}

/** What an event is, by its likeliest link. */
export interface Act {
	readonly at: number;
	readonly source: readonly Party[];
	readonly target: readonly Party[];
	readonly link: number;
	readonly type: PloverType;
	/** How likely it is of that type, if it is an act at all. */
	readonly typed: number;
}

/** From what likelihood on, and from what share of the likeliest link's, one more party does or suffers the same. */
const joins = { least: 0.6, share: 0.7 };

/** The likeliest link of an event with all who do or suffer the same, and the likeliest type. */
export function actAt(at: number, links: readonly Link[], types: readonly number[]): Act | undefined {
	const here = links.filter((link) => link.at === at);
	const best = here.reduce<Link | undefined>(
		(one, link) => (!one || link.likelihood > one.likelihood ? link : one),
		undefined,
	);
	if (!best) return undefined;
	const joined = here.filter(({ likelihood }) => likelihood >= Math.max(joins.least, joins.share * best.likelihood));
	const source = distinct([best, ...joined.filter(({ target }) => target === best.target)].map((link) => link.source));
	const target = distinct(
		[best, ...joined.filter(({ source: one }) => one === best.source)].map((link) => link.target),
	);
	const typed = Math.max(...types);
	return {
		at,
		source,
		target: target.filter((one) => source.every(({ actor }) => actor.code !== one.actor.code)),
		link: best.likelihood,
		type: ploverTypes[types.indexOf(typed)] as PloverType,
		typed,
	};
}

function distinct(parties: readonly Party[]): readonly Party[] {
	return parties.filter((party, at) => parties.findIndex((other) => other.actor.code === party.actor.code) === at);
}
