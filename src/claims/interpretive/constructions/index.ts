import type { Construction, Statement, View } from "../statement.ts";
import { becauses, effects, grounds, reasons } from "./causes.ts";
import { duties, expectations, foretold, ifs, judgements, needs, risks, wouldFollow } from "./futures.ts";
import { desires, eagernesses, stakes } from "./interests.ts";
import { meanings, messages, showings } from "./meanings.ts";
import { aims, bids, designs, infinitives, seekings } from "./purposes.ts";

/** In order of precedence: of two that say the same of the same word, the first stands. */
const constructions: readonly Construction[] = [
	ifs,
	wouldFollow,
	duties,
	needs,
	judgements,
	expectations,
	risks,
	foretold,
	meanings,
	messages,
	showings,
	aims,
	bids,
	designs,
	seekings,
	infinitives,
	reasons,
	becauses,
	grounds,
	effects,
	desires,
	eagernesses,
	stakes,
];

const known = new WeakMap<View["tree"], readonly Statement[]>();

/** Found once a sentence: mentions ask for the kind of each, and then the statements are told themselves. */
export function statementsOf(view: View): readonly Statement[] {
	const before = known.get(view.tree);
	if (before) return before;
	const found = constructions.flatMap((construction) => construction(view));
	const statements = found.filter(
		(one, index) => found.findIndex((other) => other.at === one.at && other.kind === one.kind) === index,
	);
	known.set(view.tree, statements);
	return statements;
}
