import type { Fact } from "../fact.ts";
import { cellAt, numberedPairAt } from "./cells.ts";
import type { Column, ImportContext, ImportKind, Places } from "./kind.ts";
import { type NewFact, newFacts, type Origin } from "./new-fact.ts";
import { allianceFacts } from "./pair-measures.ts";
import { byPair } from "./write-import.ts";

/**
 * Types of commitment as Signorino & Ritter rank them: 3 defence, 2 neutrality or non-aggression, 1 entente or
 * consultation, 0 none. Offence counts as defence. A state is its own ally of type 3.
 */
const ranks = { defense: 3, offense: 3, neutral: 2, nonaggression: 2, consult: 1 } as const;
type Commitment = keyof typeof ranks;
const commitments = Object.keys(ranks) as readonly Commitment[];

function allianceKind(id: string, what: string, origin: Origin, columns: Readonly<Record<string, Column>>): ImportKind {
	return {
		id,
		what,
		columns,
		open: (at, context) => {
			const years = new Map<string, Map<string, number>>();
			return {
				take: (cells, line) => {
					const found = numberedPairAt(cells, at, context, line);
					if (!found) return;
					const { year, pair } = found;
					const rank = strongest(cells, at);
					if (rank === 0) return context.discard("no commitment", line);
					const key = pair.toSorted().join(" ");
					const ties = years.get(year) ?? new Map<string, number>();
					years.set(year, ties.set(key, Math.max(rank, ties.get(key) ?? 0)));
				},
				groups: () => groupsOf(years, newFacts(origin, context), context),
			};
		},
	};
}

function strongest(cells: readonly string[], at: Places): number {
	return commitments
		.filter((name) => Number(cellAt(cells, at[name])) > 0)
		.reduce((highest: number, name) => Math.max(highest, ranks[name]), 0);
}

function groupsOf(years: ReadonlyMap<string, ReadonlyMap<string, number>>, newFact: NewFact, context: ImportContext) {
	return byPair(
		[...years].flatMap(([date, ties]) => [
			...tieFacts(date, ties, newFact),
			...portfolioFacts(date, ties, newFact, context),
		]),
	);
}

function tieFacts(date: string, ties: ReadonlyMap<string, number>, newFact: NewFact): readonly Fact[] {
	return [...ties].map(([key, value]) => {
		const [state = "", partner = ""] = key.split(" ");
		return newFact({
			series: "alliance",
			state,
			partner,
			date,
			value,
			unit: "rank",
			scope: "strongest commitment, 0 to 3",
		});
	});
}

function portfolioFacts(
	date: string,
	ties: ReadonlyMap<string, number>,
	newFact: NewFact,
	context: ImportContext,
): readonly Fact[] {
	const states = [...new Set([...ties.keys()].flatMap((key) => key.split(" ")))].sort();
	const portfolio = (state: string) =>
		states.map((other) => (other === state ? 3 : (ties.get([state, other].sort().join(" ")) ?? 0)));
	const known = states.filter((state) => context.states.has(state)).map((state) => [state, portfolio(state)] as const);
	return known.flatMap(([state, a], index) =>
		known.slice(index + 1).flatMap(([partner, b]) => allianceFacts({ a, b }, newFact, { state, partner, date })),
	);
}

/** ATOP by dyad and year. */
export const atop: ImportKind = allianceKind(
	"atop",
	"ATOP by dyad-year, atop5_1dy.csv or atop5_1ddyr.csv",
	{ compiler: "ATOP", source: "ATOP 5 (Leeds et al. 2002)", licence: "cite the authors" },
	{
		first: { headings: ["mem1", "stateA", "ccode1"] },
		second: { headings: ["mem2", "stateB", "ccode2"] },
		year: { headings: ["year"] },
		defense: { headings: ["defense"] },
		offense: { headings: ["offense"], optional: true },
		neutral: { headings: ["neutral"], optional: true },
		nonaggression: { headings: ["nonagg"], optional: true },
		consult: { headings: ["consul"], optional: true },
	},
);

/** COW formal alliances 4.1 by dyad and year. */
export const cowAlliances: ImportKind = allianceKind(
	"cow-alliances",
	"Correlates of War alliances, alliance_v4.1_by_dyad_yearly.csv",
	{ compiler: "COW alliances v4.1", source: "Correlates of War (Gibler 2009)", licence: "cite the author" },
	{
		first: { headings: ["ccode1"] },
		second: { headings: ["ccode2"] },
		year: { headings: ["year"] },
		defense: { headings: ["defense"] },
		neutral: { headings: ["neutrality"] },
		nonaggression: { headings: ["nonaggression"] },
		consult: { headings: ["entente"] },
	},
);
