/**
 * In: the claims of a story, and every event of its articles. Out: events that tell a claim in other words ("scrapped" for
 * "called off the strike"), each with how likely it does, so that an outlet is called silent only after a second look; and how
 * reliable each outlet's cell is.
 * Never: a claim made, joined or split; a contest or a standing; those rest on mentions that are surely the same.
 */
import { likelihood, type Network } from "../same-event/index.ts";
import { tableOf } from "../table.ts";
import { type Answer, reliabilityFeatures } from "./answer.ts";

export { type Answer, answer, type Likely, reliabilityFeatures, reliabilityNames } from "./answer.ts";
export { featureNames, tellingFeatures } from "./features.ts";
export { type Field, openField, placeKey } from "./field.ts";
export { type Heard, type Hearing, listen } from "./hearing.ts";
export { seek } from "./sought.ts";

export interface RetoldTable {
	readonly about: string;
	/** From what likelihood on an event tells a claim. */
	readonly least: number;
	/** How likely an event tells a claim. */
	readonly telling: Network;
	/** How likely a cell is what a reader would find. */
	readonly reliability: Network;
	/** Below this a cell is unsure. */
	readonly leastReliable: number;
}

let table: RetoldTable | undefined;

export function retoldTable(): RetoldTable {
	table ??= tableOf<RetoldTable>("retold.json");
	return table;
}

/** The outlets of a row whose cells a reader would too often find to be others. */
export function unsureOf(row: readonly Answer[], { reliability, leastReliable }: RetoldTable): readonly string[] {
	return row
		.filter((one) => likelihood(reliabilityFeatures(one, row), reliability) < leastReliable)
		.map(({ outlet }) => outlet);
}
