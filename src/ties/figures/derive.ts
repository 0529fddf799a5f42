import { type Fact, familyOf, intervalOfFact } from "../fact.ts";
import { type Interval, quotient } from "../measures/interval.ts";
import { yearOf } from "../period.ts";
import { canonicalUnit, scaled } from "./figure-interval.ts";

/** A number to compare with, published or computed from published ones, with all the values that rounding allows. */
export interface Reference {
	readonly fact: Fact;
	readonly interval: Interval;
}

export function published(fact: Fact): Reference {
	return { fact, interval: scaled(intervalOfFact(fact), canonicalUnit(fact.unit).factor) };
}

/**
 * Shares that nobody printed but that follow from amounts that somebody did: Russia in 2013, 104 of 7,340 million, is
 * 1.4 %. Amount and total must be of one compiler, one coverage and one year.
 */
export function computedShares(amounts: readonly Fact[], totals: readonly Fact[]): readonly Reference[] {
	return amounts.flatMap((amount) => {
		const total = totals.find(
			(fact) => fact.date === amount.date && fact.state === amount.state && familyOf(fact) === familyOf(amount),
		);
		if (!total) return [];
		const interval = scaled(quotient(intervalOfFact(amount), intervalOfFact(total)), 100);
		return [{ interval, fact: derived(amount, "percent", interval, `${amount.printed} of ${total.printed} million`) }];
	});
}

/** Growth over the year before, from two amounts of one compiler and coverage, in percent. */
export function computedGrowth(amounts: readonly Fact[]): readonly Reference[] {
	return consecutive(amounts).map(([before, after]) => {
		const ratio = quotient(intervalOfFact(after), intervalOfFact(before));
		const interval = { low: 100 * (ratio.low - 1), high: 100 * (ratio.high - 1) };
		return { interval, fact: derived(after, "percent", interval, `${before.printed} to ${after.printed} million`) };
	});
}

/** Change of a share over the year before, in percentage points. */
export function computedChanges(shares: readonly Fact[]): readonly Reference[] {
	return consecutive(shares).map(([before, after]) => {
		const [earlier, later] = [intervalOfFact(before), intervalOfFact(after)];
		const interval = { low: later.low - earlier.high, high: later.high - earlier.low };
		return { interval, fact: derived(after, "points", interval, `${before.printed} to ${after.printed}`) };
	});
}

function consecutive(facts: readonly Fact[]): readonly (readonly [Fact, Fact])[] {
	return facts.flatMap((after) =>
		facts
			.filter((before) => yearOf(before.date) === yearOf(after.date) - 1 && familyOf(before) === familyOf(after))
			.map((before) => [before, after] as const),
	);
}

function derived(fact: Fact, unit: string, { low, high }: Interval, from: string): Fact {
	const value = (low + high) / 2;
	return { ...fact, value, printed: value.toFixed(1), unit, scope: `${fact.scope}; computed from ${from}` };
}
