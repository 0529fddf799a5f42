import type { DyadTies, TieLine } from "./dyad.ts";
import type { Fact } from "./fact.ts";
import { parsePeriod } from "./period.ts";

/** What one measure was when a story broke, and what it came to be. */
export interface Around {
	readonly line: TieLine;
	/** The last value whose time was over by then. */
	readonly before: Fact;
	/** The first value of a time that begins with it or later; absent where none is known yet. */
	readonly after?: Fact;
}

/** Of a story, beside the pair's ties: each line before and after its day. A year that the day lies in is neither. */
export function tiesAround(ties: DyadTies, day: string): readonly Around[] {
	const at = day.slice(0, 10);
	return [...ties.lines, ...ties.about].flatMap((line) => {
		const before = line.facts.findLast((fact) => (parsePeriod(fact.date)?.to ?? "") < at);
		const after = line.facts.find((fact) => (parsePeriod(fact.date)?.from ?? "") >= at);
		return before === undefined ? [] : [{ line, before, ...(after !== undefined && { after }) }];
	});
}
