import { type ActParts, type ActsRead, type Place, partsOfAct, plainCode } from "../../bench/claims/acts.ts";
import { featuresOfLink } from "../../src/claims/coding/acts/features.ts";
import type { Party } from "../../src/claims/coding/acts/parties.ts";
import { featuresAt } from "../../src/claims/coding/brief-types/features.ts";
import { type ActScene, actScenesOf, type Given } from "../../src/claims/coding/index.ts";
import { isMutualType, type PloverType } from "../../src/model/reading.ts";
import type { Token } from "../../src/model/text.ts";
import { numbersOf } from "../../src/network/feature-model.ts";
import type { Row } from "../network/fit-features.ts";
import type { Random } from "../network/random.ts";

export const linkAnswers = [false, true] as const;
export type LinkRow = Row<boolean>;

/** A word that tells an act, by what can tell its type. */
export interface TypeRow {
	readonly features: readonly string[];
	readonly answer: PloverType;
	readonly modes: ActParts["modes"];
}

/** A sentence that a reader took apart. */
export interface SceneRead extends ActScene {
	readonly acts: readonly ActParts[];
}

/** Of links that no reader saw, forty times more, so many are kept, at so much more weight. */
const keptOfOthers = 0.5;

/** The sentences of an article that were read. */
export function scenesRead(given: Given, read: readonly ActsRead[]): readonly SceneRead[] {
	const scenes = actScenesOf(given);
	return read.flatMap(({ from, to, acts }) => {
		const own = scenes.find(({ scene: { tree } }) => tree.sentence.from === from && tree.sentence.to === to);
		return own ? [{ ...own, acts: acts.map(partsOfAct) }] : [];
	});
}

/** The words of each act, with its type. */
export function typeRowsOf({ scene, known, entries, acts }: SceneRead): readonly TypeRow[] {
	return acts.flatMap(({ at: places, type: answer, modes }) =>
		known.events
			.filter((at) => isWithin(scene.tree.tokens[at], places))
			.map((at): TypeRow => ({ features: featuresAt(scene, at, entries), answer, modes })),
	);
}

/** Each event with every two parties: whether a reader found an act there between them. */
export function linkRowsOf(read: SceneRead, random: Random): readonly LinkRow[] {
	const { scene, known } = read;
	const links: LinkRow[] = [];
	for (const at of known.events) {
		const answerOf = answersAt(read, at);
		for (const source of known.parties)
			for (const target of known.parties) {
				if (source.actor.code === target.actor.code) continue;
				const answer = answerOf(source, target);
				if (answer === undefined || (!answer && random.next() > keptOfOthers)) continue;
				const features = numbersOf(featuresOfLink(scene, at, source, target, known));
				links.push({ features, answer, weight: answer ? 1 : 1 / keptOfOthers });
			}
	}
	return links;
}

/** Whether readers found an act by this word of the one on the other; `undefined` where what they wrote says neither yes nor no. */
function answersAt({ scene, known, acts }: SceneRead, at: number) {
	const { tokens } = scene.tree;
	const here = acts.filter((one) => isWithin(tokens[at], one.at));
	// "imposed" beside "sanctions": the word that the reader wrote down is one of two.
	const beside = [tokens[at]?.head ?? -1, ...known.events.filter((event) => tokens[event]?.head === at)];
	const near = acts.filter((one) => beside.some((other) => isWithin(tokens[other], one.at)));
	return (source: Party, target: Party): boolean | undefined => {
		const own = here.filter((one) => isBetween(one, source, target));
		if (own.length > 0) return own.some((one) => isByTheseWords(one, source, target)) || undefined;
		return near.some((one) => isBetween(one, source, target)) ? undefined : false;
	};
}

/** A word that stands in one of the places that a reader named. */
export const isWithin = (token: Token | undefined, places: readonly Place[]): boolean =>
	token !== undefined && places.some(([from, to]) => from <= token.from && token.to <= to);

function isBetween({ type, sources, targets }: ActParts, source: Party, target: Party): boolean {
	const [from, to] = [plainCode(source.actor.code), plainCode(target.actor.code)];
	return (sources.has(from) && targets.has(to)) || (isMutualType(type) && sources.has(to) && targets.has(from));
}

/** "Iran said its militias attacked": of two words for one party the reader wrote down the one. */
function isByTheseWords({ type, sourceWords, targetWords }: ActParts, source: Party, target: Party): boolean {
	const stands = ({ actor: { span } }: Party, places: readonly Place[]): boolean =>
		places.length === 0 || places.some(([from, to]) => span.from < to && from < span.to);
	const isStraight = stands(source, sourceWords) && stands(target, targetWords);
	return isStraight || (isMutualType(type) && stands(source, targetWords) && stands(target, sourceWords));
}
