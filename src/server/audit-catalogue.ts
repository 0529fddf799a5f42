import { type ActorView, isCompared, type OutletView, slugOf, viewActors, viewOutlets } from "../dossier/index.ts";
import type { Claim, OutletRates, Story } from "../model/audit.ts";

/** A claim that has a page, and the slug of its story, which holds all of it. */
export interface ClaimPlace extends Pick<Claim, "id"> {
	readonly story: string;
}

/** What pages there are across stories, by slug. */
export interface Catalogue {
	readonly outlets: ReadonlyMap<string, OutletView>;
	readonly actors: ReadonlyMap<string, ActorView>;
	readonly claims: ReadonlyMap<string, ClaimPlace>;
}

export function catalogueOf(stories: readonly Story[], rates: readonly OutletRates[]): Catalogue {
	return {
		outlets: bySlug(viewOutlets(stories, rates)),
		actors: bySlug(viewActors(stories)),
		claims: new Map(
			stories.flatMap((story) =>
				story.claims.filter(isCompared).map(({ id }) => [slugOf(id), { id, story: slugOf(story.id) }] as const),
			),
		),
	};
}

function bySlug<Value>(views: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
	return new Map([...views].map(([id, view]) => [slugOf(id), view]));
}
