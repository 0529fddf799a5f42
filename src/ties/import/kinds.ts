import { atop, cowAlliances } from "./alliances.ts";
import { gdelt, icews, polecat } from "./events.ts";
import type { ImportKind } from "./kind.ts";
import { idealPoints, sipri, vdem } from "./single.ts";
import { baci, comtrade, cowTrade } from "./trade.ts";
import { ungaVotes } from "./votes.ts";

/** Every kind of file that can be read; a new one is a file of its own and a line here. */
export const importKinds: readonly ImportKind[] = [
	ungaVotes,
	idealPoints,
	baci,
	comtrade,
	cowTrade,
	atop,
	cowAlliances,
	vdem,
	sipri,
	icews,
	gdelt,
	polecat,
];
