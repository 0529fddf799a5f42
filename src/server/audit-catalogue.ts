import { type ActorView, type OutletView, slugOf, viewActors, viewOutlets } from "../dossier/index.ts";
import { type Finding, isCompared, type OutletRates, type Story } from "../model/audit.ts";
import type { AcrossStories, ClaimPlace } from "./site.ts";

/** What pages there are across stories, by slug. */
export interface Catalogue {
	readonly outlets: ReadonlyMap<string, OutletView>;
	readonly actors: ReadonlyMap<string, ActorView>;
	readonly claims: ReadonlyMap<string, ClaimPlace>;
}

/** What an audit has on its outlets over all stories. */
interface AcrossAudit {
	readonly outlets: readonly OutletRates[];
	readonly findings?: readonly Finding[];
}

export function catalogueOf(stories: readonly Story[], { outlets, findings = [] }: AcrossAudit): Catalogue {
	return {
		outlets: bySlug(viewOutlets(stories, outlets, findings)),
		actors: bySlug(viewActors(stories)),
		claims: new Map(
			stories.flatMap((story) =>
				story.claims.filter(isCompared).map(({ id }) => [slugOf(id), { id, story: slugOf(story.id) }] as const),
			),
		),
	};
}

/** One page at a time from a catalogue that is made when first asked for. */
export function acrossStories(find: () => Promise<Catalogue>): AcrossStories {
	return {
		async slugs() {
			const { outlets, actors, claims } = await find();
			return {
				outlets: [...outlets.keys()].sort(),
				actors: [...actors.keys()].sort(),
				claims: [...claims.keys()].sort(),
			};
		},
		outlet: async (slug) => (await find()).outlets.get(slug),
		actor: async (slug) => (await find()).actors.get(slug),
		claim: async (slug) => (await find()).claims.get(slug),
	};
}

function bySlug<Value>(views: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
	return new Map([...views].map(([id, view]) => [slugOf(id), view]));
}
