/**
 * In: trees, events with their certainty, attributions. Out: mentions, who did what to whom. Never: an event of its own.
 */
import type { Article } from "../../model/article.ts";
import type { Attribution, EventMention, Mention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import { type ActorMap, mapActors } from "../actors/index.ts";
import type { Known } from "./acts/features.ts";
import { type ActModel, actModel } from "./acts/model.ts";
import type { Scene } from "./arguments.ts";
import { claimsOfArticle } from "./article-claims.ts";
import { claimsOfBrief, ruledOf } from "./brief-claims.ts";
import { featuresAt, type Ruled } from "./brief-types/features.ts";
import { type Coder, coderOf, distinctEvents, placesOf } from "./coder.ts";
import { least, likelihoodOf } from "./doubt.ts";
import type { CodedClaim } from "./evidence.ts";
import { knownIn } from "./proposals.ts";
import { codedIn, uncodedIn } from "./ruled.ts";
import { depthOf } from "./tree.ts";

export type { CodedClaim } from "./evidence.ts";

/** What is found in an article before its claims are coded. */
export interface Given {
	readonly article: Article;
	readonly text: Text;
	readonly events: readonly EventMention[];
	readonly attributions: readonly Attribution[];
	readonly actors?: ActorMap;
}

/** By what claims of articles are coded. */
export interface Coding {
	readonly acts: ActModel | undefined;
	readonly weigh: (claim: CodedClaim) => number;
	readonly least: number;
}

/** Rules alone, and whatever they code, however doubtful. */
export const byRules: Coding = { acts: undefined, weigh: () => 1, least: 0 };

/** As readings are coded: by the models that are shipped. */
export const byModels = (): Coding => ({ acts: actModel(), weigh: likelihoodOf, least: least() });

export function codeMentions(given: Given, coding: Coding = byModels()): readonly Mention[] {
	if (!given.text.language.startsWith("en")) return [];
	const coder = coderFor(given, coding);
	const claimsOf = coder.brief ? claimsOfBrief : claimsOfArticle;
	return placesOf(coder).flatMap((place) => claimsOf(coder, place));
}

function coderFor(given: Given, coding: Coding): Coder {
	const actors = given.actors ?? mapActors(given.article, given.text);
	return coderOf({ ...given, actors, ...coding });
}

/** An event of a brief as the model of types sees it: what `train/brief-types.ts` learns from. */
export interface Candidate {
	readonly event: number;
	/** Words between it and the root of its sentence. */
	readonly depth: number;
	readonly features: readonly string[];
}

export function candidatesOf(given: Given): readonly Candidate[] {
	const coder = coderFor(given, byRules);
	return placesOf(coder).flatMap(({ scene, eventAt }) => {
		const ruled = distinctEvents(codedIn(coder, scene, eventAt)).flatMap((one) => ruledOf(coder, scene, one));
		return [...eventAt].map(([at, event]) => ({
			event,
			depth: depthOf(scene.tree, at),
			features: featuresAt(scene, at, ruled),
		}));
	});
}

/** A sentence of an article as the model of acts sees it: what `train/claims.ts` learns from. */
export interface ActScene {
	readonly scene: Scene;
	readonly known: Known;
	readonly entries: readonly Ruled[];
}

export function actScenesOf(given: Given): readonly ActScene[] {
	const coder = coderFor(given, byRules);
	return placesOf(coder).map((place) => {
		const { scene, eventAt } = place;
		const ruled = codedIn(coder, scene, eventAt);
		const loose = distinctEvents([...ruled, ...uncodedIn(coder, scene, eventAt)]);
		return { scene, known: knownIn(coder, place, loose), entries: ruled.flatMap((one) => ruledOf(coder, scene, one)) };
	});
}
