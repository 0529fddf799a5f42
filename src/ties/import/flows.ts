import type { Fact } from "../fact.ts";
import { concentration } from "../measures/concentration.ts";
import { partnerShare } from "../measures/share.ts";
import type { NewFact } from "./new-fact.ts";
import { byPair } from "./write-import.ts";

/** Exports from each state to each other one, in million dollars, by year: what every trade file comes down to. */
export interface Flows {
	readonly add: (year: string, from: string, to: string, amount: number) => void;
	readonly get: (year: string, from: string, to: string) => number | undefined;
	readonly years: () => readonly string[];
	readonly statesOf: (year: string) => readonly string[];
}

export function newFlows(): Flows {
	const years = new Map<string, Map<string, Map<string, number>>>();
	return {
		add: (year, from, to, amount) => {
			const flows = getOrMake(years, year, () => new Map<string, Map<string, number>>());
			const exports = getOrMake(flows, from, () => new Map<string, number>());
			exports.set(to, (exports.get(to) ?? 0) + amount);
		},
		get: (year, from, to) => years.get(year)?.get(from)?.get(to),
		years: () => [...years.keys()].sort(),
		statesOf: (year) => {
			const flows = years.get(year) ?? new Map<string, Map<string, number>>();
			return [...new Set([...flows.keys(), ...[...flows.values()].flatMap((exports) => [...exports.keys()])])].sort();
		},
	};
}

function getOrMake<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	const known = map.get(key);
	if (known !== undefined) return known;
	const made = make();
	map.set(key, made);
	return made;
}

/** Trade, exports and share of each state with each partner, and the total and concentration of each. */
export function tradeFacts(flows: Flows, newFact: NewFact, scope: string): readonly (readonly Fact[])[] {
	return byPair(
		flows
			.years()
			.flatMap((year) => flows.statesOf(year).flatMap((state) => ofState(flows, newFact, scope, year, state))),
	);
}

function ofState(flows: Flows, newFact: NewFact, scope: string, year: string, state: string): readonly Fact[] {
	const partners = flows.statesOf(year).flatMap((partner) => {
		const [out, back] = [flows.get(year, state, partner), flows.get(year, partner, state)];
		return out === undefined && back === undefined
			? []
			: [{ partner, out: out ?? 0, amount: (out ?? 0) + (back ?? 0) }];
	});
	const total = partners.reduce((sum, { amount }) => sum + amount, 0);
	if (total === 0) return [];
	const base = { state, date: year, scope };
	const shares = partners.map(({ amount }) => partnerShare(amount, total));
	return [
		newFact({ ...base, series: "trade-total", value: total, unit: "musd" }),
		newFact({ ...base, series: "trade-concentration", value: concentration(shares), unit: "index" }),
		...partners.flatMap(({ partner, out, amount }, index) => [
			newFact({ ...base, partner, series: "trade-value", value: amount, unit: "musd" }),
			newFact({ ...base, partner, series: "export-value", value: out, unit: "musd" }),
			newFact({ ...base, partner, series: "trade-share", value: 100 * (shares[index] ?? 0), unit: "percent" }),
		]),
	];
}
