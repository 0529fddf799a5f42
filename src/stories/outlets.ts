/** What stories need to know of an outlet; rows of `data/outlets` have it. An outlet that is not listed is its own publisher. */
export interface OutletFacts {
	readonly country?: string;
	/** Publisher family: titles of one publisher are one newsroom when origins are counted. */
	readonly family?: string;
	readonly agency?: boolean;
	readonly stateOwned?: boolean;
}

/** By the outlet's name, as `Article.outlet` gives it. */
export type Outlets = ReadonlyMap<string, OutletFacts>;
