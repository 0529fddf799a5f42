import { type Fact, familyOf } from "./fact.ts";
import { dependence } from "./measures/dependence.ts";
import { idealPointDistance } from "./measures/ideal-point-distance.ts";
import { salienceOf } from "./measures/salience.ts";

/** Measures of the pair that follow from facts on each side: computed, and said to be. */
export function derivedFacts(facts: readonly Fact[]): readonly Fact[] {
	const of = (series: string) => facts.filter((fact) => fact.series === series);
	return [
		...distances(of("unga-ideal-point")),
		...saliences(of("trade-share")),
		...dependences(of("trade-value"), of("gdp")),
	];
}

function distances(points: readonly Fact[]): readonly Fact[] {
	return sameTimePairs(points, (a, b) => a.state < b.state).map(([a, b]) =>
		derived(a, "unga-ideal-point-distance", a.state, b.state, idealPointDistance(a.value, b.value), a.unit),
	);
}

/** Needs both states' shares, by one compiler: a share each way. */
function saliences(shares: readonly Fact[]): readonly Fact[] {
	const pairs = sameTimePairs(shares, (a, b) => a.state === b.partner && a.partner === b.state && a.state < b.state);
	return pairs.flatMap(([a, b]) => {
		const { salience, interdependence } = salienceOf(a.value / 100, b.value / 100);
		return [
			derived(a, "trade-salience", a.state, b.state, salience, "index"),
			derived(a, "trade-interdependence", a.state, b.state, interdependence, "index"),
		];
	});
}

function dependences(amounts: readonly Fact[], products: readonly Fact[]): readonly Fact[] {
	return amounts.flatMap((amount) => {
		const product = products.find((fact) => fact.state === amount.state && fact.date === amount.date);
		if (!product || amount.partner === undefined) return [];
		const value = 100 * dependence(amount.value, product.value);
		return [derived(amount, "trade-dependence", amount.state, amount.partner, value, "percent")];
	});
}

function sameTimePairs(
	facts: readonly Fact[],
	isPair: (a: Fact, b: Fact) => boolean,
): readonly (readonly [Fact, Fact])[] {
	const groups = Map.groupBy(facts, (fact) => `${fact.date} ${familyOf(fact)}`);
	return [...groups.values()].flatMap((group) =>
		group.flatMap((a) => group.filter((b) => isPair(a, b)).map((b) => [a, b] as const)),
	);
}

function derived(fact: Fact, series: string, state: string, partner: string, value: number, unit: string): Fact {
	const printed = String(Number(value.toPrecision(4)));
	return {
		...fact,
		series,
		state,
		partner,
		value: Number(printed),
		printed,
		unit,
		note: "computed from the two sides",
	};
}
