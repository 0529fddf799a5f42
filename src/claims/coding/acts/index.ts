/**
 * In: a sentence's events and parties, and what rules say of them. Out: how likely an event is something that one party did to another,
 * and of what type. Never: parties without a code, what becomes a claim.
 */
import { ploverTypes } from "../../../model/reading.ts";
import { addWeights, type FeatureModel, likelihoods } from "../../../network/feature-model.ts";
import { frameOf, isCoded, type Scene } from "../arguments.ts";
import { featuresAt, type Ruled } from "../brief-types/features.ts";
import type { PloverType } from "../lexicon.ts";
import { subtree } from "../tree.ts";
import {
	featuresOfAct,
	featuresOfPlaces,
	featuresOfRole,
	featuresOfRules,
	featuresOfTwo,
	type Known,
	placesOf,
} from "./features.ts";
import type { ActModel } from "./model.ts";
import type { Party } from "./parties.ts";

/** One party, by an event, something to another. */
export interface Link {
	readonly at: number;
	readonly source: Party;
	readonly target: Party;
	readonly likelihood: number;
}

/** So many at an event, so that a sentence that names fifty states takes no longer than one that names these. */
const mostParties = 16;

/**
 * Every event of a sentence with every two parties of it. There are hundreds in a long one, so that nothing is weighed twice: who two are,
 * at whatever event; where they stand, whoever they are; what rules say of their codes.
 */
export function linksIn(scene: Scene, known: Known, { links }: Pick<ActModel, "links">): readonly Link[] {
	const { parties } = known;
	// Most sentences name one party, or one again and again.
	if (parties.every(({ actor }) => actor.code === parties[0]?.actor.code)) return [];
	const weigh = (features: readonly string[]): Weight => weightOf(links, features);
	const two = new Map<string, Weight>();
	return known.events.flatMap((at) => {
		const act = weigh(featuresOfAct(scene, at));
		const roles = nearest(parties, at).map((party) => ({
			party,
			index: parties.indexOf(party),
			places: placesOf(scene, at, party),
			source: weigh(featuresOfRole("s", scene, at, party, known)),
			target: weigh(featuresOfRole("t", scene, at, party, known)),
		}));
		const placed = new Map<string, Weight>();
		const ruled = new Map<string, Weight>();
		return roles.flatMap((one) => {
			if (isDoneByAnother(scene, at, one.party)) return [];
			return roles.flatMap((other): readonly Link[] => {
				const [source, target] = [one.party, other.party];
				const [from, to] = [source.actor.code, target.actor.code];
				if (from === to) return [];
				const ofTwo = once(two, `${one.index} ${other.index}`, () =>
					weigh(featuresOfTwo(scene, source, target, known)),
				);
				const ofPlaces = once(placed, `${one.places} / ${other.places}`, () =>
					weigh(featuresOfPlaces(scene, at, one.places, other.places)),
				);
				const ofRules = once(ruled, `${from} ${to}`, () => weigh(featuresOfRules(at, from, to, known.ruled)));
				const likelihood = likelihoodBy([act, one.source, other.target, ofPlaces, ofTwo, ofRules]);
				return [{ at, source, target, likelihood }];
			});
		});
	});
}

/** "Iran said militias attacked": where somebody is the subject, though nobody with a code, no one outside of its words does it. */
function isDoneByAnother(scene: Scene, at: number, { head }: Party): boolean {
	const { verbal, subjects } = frameOf(scene, at);
	const told = subjects.flatMap((subject) => scene.actors.at(scene.s, subject));
	if (!verbal || told.length === 0 || told.some(isCoded)) return false;
	return subjects.every((subject) => !subtree(scene.tree, subject).includes(head));
}

/** The parties nearest to an event, in text order. */
function nearest(parties: readonly Party[], at: number): readonly Party[] {
	if (parties.length <= mostParties) return parties;
	const gap = ({ head }: Party): number => Math.abs(head - at);
	const kept = new Set(parties.toSorted((a, b) => gap(a) - gap(b)).slice(0, mostParties));
	return parties.filter((party) => kept.has(party));
}

/** How much more features weigh for a link than against it, and how many they are. */
interface Weight {
	readonly weight: number;
	readonly count: number;
}

function weightOf(links: FeatureModel, features: readonly string[]): Weight {
	const sums = new Float64Array(links.rows.cols);
	addWeights(links, features, sums);
	return { weight: (sums[1] ?? 0) - (sums[0] ?? 0), count: features.length };
}

/** Softmax of two answers. */
function likelihoodBy(parts: readonly Weight[]): number {
	let weight = 0;
	let count = 0;
	for (const part of parts) {
		weight += part.weight;
		count += part.count;
	}
	return 1 / (1 + Math.exp(-weight / Math.sqrt(count)));
}

function once<T>(made: Map<string, T>, key: string, make: () => T): T {
	const found = made.get(key) ?? make();
	made.set(key, found);
	return found;
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

/** The likeliest of an event's links with all who do or suffer the same, and the likeliest type. */
export function actOf(links: readonly Link[], types: readonly number[]): Act | undefined {
	const best = links.reduce<Link | undefined>(
		(one, link) => (!one || link.likelihood > one.likelihood ? link : one),
		undefined,
	);
	if (!best || types.length === 0) return undefined;
	const joined = links.filter(({ likelihood }) => likelihood >= Math.max(joins.least, joins.share * best.likelihood));
	const source = distinct([best, ...joined.filter(({ target }) => target === best.target)].map((link) => link.source));
	const target = distinct(
		[best, ...joined.filter(({ source: one }) => one === best.source)].map((link) => link.target),
	);
	const typed = Math.max(...types);
	return {
		at: best.at,
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
