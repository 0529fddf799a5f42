import type { ActsRead, Place, ReadAct } from "../../bench/claims/acts.ts";
import { featuresOfAct, featuresOfPair, featuresOfRole } from "../../src/claims/coding/acts/features.ts";
import type { Party } from "../../src/claims/coding/acts/parties.ts";
import type { Scene } from "../../src/claims/coding/arguments.ts";
import { featuresAt } from "../../src/claims/coding/brief-types/features.ts";
import { type ActScene, actScenesOf, type Given } from "../../src/claims/coding/index.ts";
import type { PloverType } from "../../src/claims/coding/lexicon.ts";
import type { Mention } from "../../src/model/reading.ts";
import { numbersOf } from "../../src/network/feature-model.ts";
import type { Row } from "../network/fit-features.ts";
import type { Random } from "../network/random.ts";

export const linkAnswers = [false, true] as const;
export type LinkRow = Row<boolean>;

/** A word that tells an act, by what can tell its type. */
export interface TypeRow {
	readonly features: readonly string[];
	readonly answer: PloverType;
	readonly modes: Mention["auxiliary"];
}

/** A sentence that a reader took apart. */
export interface SceneRead extends ActScene {
	readonly acts: readonly Parsed[];
}

/** Of links that no reader saw as many are kept: there are forty times more of them. */
const keptOfOthers = 0.5;

/** The sentences of an article that were read. */
export function scenesRead(given: Given, read: readonly ActsRead[]): readonly SceneRead[] {
	const scenes = actScenesOf(given);
	return read.flatMap(({ from, to, acts }) => {
		const own = scenes.find(({ scene: { tree } }) => tree.sentence.from === from && tree.sentence.to === to);
		return own ? [{ ...own, acts: acts.map(parsed) }] : [];
	});
}

export interface Parsed extends Pick<ReadAct, "at"> {
	readonly type: PloverType;
	readonly sources: ReadonlySet<string>;
	readonly targets: ReadonlySet<string>;
	/** Where the words stand that tell the parties; none where they have no words of their own. */
	readonly toldSources: readonly Place[];
	readonly toldTargets: readonly Place[];
	readonly modes: Mention["auxiliary"];
}

export function parsed({ coded, modes = "", at, source, target }: ReadAct): Parsed {
	const [type = "", parties = ""] = coded.split(" ");
	const [sources = "", targets = ""] = parties.split("→");
	return {
		...{ at, type: type as PloverType, toldSources: source, toldTargets: target },
		modes: (modes === "" ? [] : modes.split("+")) as Mention["auxiliary"],
		...{ sources: new Set(sources.split("+")), targets: new Set(targets.split("+")) },
	};
}

/** A body of the UN or the EU is the UN or the EU. */
export const plainCode = (code: string): string => code.replace(/^(UNO|EEC).+/, "$1");

export const isMutual = (type: string): boolean => type === "AGREE" || type === "CONSULT" || type === "COOPERATE";

/** The words of each act, with its type. */
export function typeRowsOf({ scene, told, entries, acts }: SceneRead): readonly TypeRow[] {
	return acts.flatMap(({ at: places, type: answer, modes }) =>
		told.events
			.filter((at) => isIn(scene, at, places))
			.map((at): TypeRow => ({ features: featuresAt(scene, at, entries), answer, modes })),
	);
}

/** Each event with every two parties: whether a reader found an act there between them. */
export function linkRowsOf({ scene, told, acts }: SceneRead, random: Random): readonly LinkRow[] {
	const { tokens } = scene.tree;
	const isBetween = ({ type, sources, targets }: Parsed, source: Party, target: Party): boolean => {
		const [from, to] = [plainCode(source.actor.code), plainCode(target.actor.code)];
		return (sources.has(from) && targets.has(to)) || (isMutual(type) && sources.has(to) && targets.has(from));
	};
	const links: LinkRow[] = [];
	for (const at of told.events) {
		const act = featuresOfAct(scene, at);
		const here = acts.filter((one) => isIn(scene, at, one.at));
		// "imposed" beside "sanctions": the word that the reader wrote down is one of two.
		const near = acts.filter(
			(one) =>
				isIn(scene, tokens[at]?.head ?? -1, one.at) ||
				told.events.some((event) => tokens[event]?.head === at && isIn(scene, event, one.at)),
		);
		for (const source of told.parties)
			for (const target of told.parties) {
				if (source.actor.code === target.actor.code) continue;
				const own = here.filter((one) => isBetween(one, source, target));
				const answer = own.length > 0;
				if (!answer && (near.some((one) => isBetween(one, source, target)) || random.next() > keptOfOthers)) continue;
				if (answer && !own.some((one) => isTold(one, source, target))) continue;
				const features = [
					...act,
					...featuresOfRole("s", scene, at, source, told),
					...featuresOfRole("t", scene, at, target, told),
					...featuresOfPair(scene, at, source, target, told),
				];
				links.push({ features: numbersOf(features), answer, weight: answer ? 1 : 1 / keptOfOthers });
			}
	}
	return links;
}

function isIn({ tree }: Scene, at: number, places: readonly Place[]): boolean {
	const token = tree.tokens[at];
	return token !== undefined && places.some(([from, to]) => from <= token.from && token.to <= to);
}

/** "Iran said its militias attacked": of two words for one party the reader wrote down the one; a link by the other says neither yes nor no. */
function isTold({ type, toldSources, toldTargets }: Parsed, source: Party, target: Party): boolean {
	const stands = ({ actor: { span } }: Party, places: readonly Place[]): boolean =>
		places.length === 0 || places.some(([from, to]) => span.from < to && from < span.to);
	const isStraight = stands(source, toldSources) && stands(target, toldTargets);
	return isStraight || (isMutual(type) && stands(source, toldTargets) && stands(target, toldSources));
}
