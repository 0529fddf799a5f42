import { dyadId } from "./dossier/index.ts";
import type { Audit } from "./model/audit.ts";
import type { Dyad, Fact } from "./model/ties.ts";
import type { Ties } from "./ties/index.ts";

/** What is known of the pairs of states that a coverage's stories are about. */
export interface CoverageDyads {
	/** The coverage's own series of all pairs. */
	readonly facts: readonly Fact[];
	/** By the id of the pair; made when asked for, because a coverage of years has hundreds. */
	readonly find: (id: string) => Dyad | undefined;
	/** What the coverage itself adds to a pair, whenever it was worked out. */
	readonly ownFacts: (id: string) => readonly Omit<Fact, "accessed">[];
}

export function coverageDyads(audit: Audit, ties: Ties): CoverageDyads {
	const facts = ties.coverage(audit.stories, audit.made.slice(0, 10));
	const own = Map.groupBy(facts, ({ state, partner = "" }) => dyadId([state, partner]));
	const pairs = new Map(audit.stories.flatMap(({ dyads }) => dyads.map((states) => [dyadId(states), states] as const)));
	return {
		facts,
		find: (id) => {
			const states = pairs.get(id);
			return states && ties.dyad(...states, own.get(id) ?? []);
		},
		ownFacts: (id) => (own.get(id) ?? []).map(({ accessed, ...fact }) => fact),
	};
}
