import type { Article } from "../../model/article.ts";
import type { Actor, Attribution, EventMention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import type { ActorMap } from "../actors/index.ts";
import type { ActModel } from "./acts/model.ts";
import type { Frame, Scene } from "./arguments.ts";
import { isBrief } from "./brief.ts";
import type { CodedClaim } from "./evidence.ts";
import { type PloverLexicon, ploverLexicon } from "./lexicon.ts";
import type { Match } from "./match.ts";
import type { Roles } from "./roles.ts";

/** An article, what was found in it before, and by what its claims are coded. */
export interface Coder {
	readonly article: Article;
	readonly text: Text;
	readonly events: readonly EventMention[];
	readonly attributions: readonly Attribution[];
	readonly actors: ActorMap;
	readonly lexicon: PloverLexicon;
	readonly brief: boolean;
	/** Who met, by the noun for it: a later "the summit" is between the same. Filled in text order. */
	readonly meetings: Map<string, readonly Actor[]>;
	/** What links parties of an article to events beyond the rules. */
	readonly acts: ActModel | undefined;
	/** How likely all of a claim of an article is right, and from what likelihood on it is one. */
	readonly weigh: (claim: CodedClaim) => number;
	readonly least: number;
}

export function coderOf(given: Omit<Coder, "lexicon" | "brief" | "meetings">): Coder {
	return { ...given, lexicon: ploverLexicon(), brief: isBrief(given.text), meetings: new Map() };
}

/** A sentence that holds events, and which word is which of them. */
export interface Place {
	readonly scene: Scene;
	readonly eventAt: ReadonlyMap<number, number>;
}

export function placesOf({ text, events, actors }: Coder): readonly Place[] {
	const bySentence = Map.groupBy(events.keys(), (index) => events[index]?.sentence ?? -1);
	return text.sentences.flatMap((_, s) => {
		const named = actors.sentences[s];
		const indexes = bySentence.get(s) ?? [];
		if (!named || indexes.length === 0) return [];
		const scene = { s, tree: named.tree, named, actors };
		return [{ scene, eventAt: new Map(indexes.map((index) => [events[index]?.token ?? -1, index])) }];
	});
}

/** What is found at an event: who does it to whom, and by what entry, where one is known. */
export interface Coded {
	readonly event: number;
	readonly frame: Frame;
	readonly roles: Roles;
	readonly match?: Match;
}

/** The first that is found at each event. */
export function distinctEvents(coded: readonly Coded[]): Coded[] {
	const seen = new Set<number>();
	return coded.filter(({ event }) => !seen.has(event) && seen.add(event));
}
