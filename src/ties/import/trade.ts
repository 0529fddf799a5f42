import { cellAt, numberAt, numberedPairAt, pairOf, yearAt } from "./cells.ts";
import { newFlows, tradeFacts } from "./flows.ts";
import type { ImportKind } from "./kind.ts";
import { factCollector, newFacts } from "./new-fact.ts";
import { byPair } from "./write-import.ts";

/** CEPII's BACI, one file a year: year, exporter, importer, product, value in thousand dollars. All products are added up. */
export const baci: ImportKind = {
	id: "baci",
	what: "CEPII BACI, BACI_HS…_Y….csv",
	columns: {
		year: { headings: ["t", "year"] },
		exporter: { headings: ["i", "exporter"] },
		importer: { headings: ["j", "importer"] },
		product: { headings: ["k", "product"] },
		value: { headings: ["v", "value"] },
	},
	open: (at, context) => {
		const flows = newFlows();
		const origin = { compiler: "CEPII BACI", source: "BACI (Gaulier and Zignago 2010)", licence: "Etalab 2.0" };
		let last = "";
		return {
			take: (cells, line) => {
				const year = yearAt(cellAt(cells, at.year), context, line);
				if (year === undefined) return;
				const look = (cell: string) => context.codes.ofNumber("M49", cell, year);
				const pair = pairOf(cellAt(cells, at.exporter), cellAt(cells, at.importer), look, context, line);
				const value = pair && numberAt(cellAt(cells, at.value), "value", context, line);
				if (!pair || value === undefined) return;
				const key = `${year} ${pair.join(" ")} ${cellAt(cells, at.product)}`;
				if (key === last) return context.discard("the row repeats the product and pair of the row before", line);
				last = key;
				flows.add(year, pair[0], pair[1], value / 1000);
			},
			groups: () => tradeFacts(flows, newFacts(origin, context), "reconciled flows of goods"),
		};
	},
};

/**
 * Correlates of War, Dyadic_COW_4.0.csv: flow1 are imports of the first state from the second, flow2 the other way, in
 * million dollars; -9 is missing.
 */
export const cowTrade: ImportKind = {
	id: "cow-trade",
	what: "Correlates of War trade, Dyadic_COW_4.0.csv",
	columns: {
		first: { headings: ["ccode1"] },
		second: { headings: ["ccode2"] },
		year: { headings: ["year"] },
		toFirst: { headings: ["flow1"] },
		toSecond: { headings: ["flow2"] },
	},
	open: (at, context) => {
		const flows = newFlows();
		const origin = {
			compiler: "COW trade v4",
			source: "Correlates of War (Barbieri and Keshk)",
			licence: "cite the authors",
		};
		return {
			take: (cells, line) => {
				const found = numberedPairAt(cells, at, context, line);
				if (!found) return;
				const { year, pair } = found;
				const toFirst = numberAt(cellAt(cells, at.toFirst), "flow1", context, line);
				const toSecond =
					toFirst === undefined ? undefined : numberAt(cellAt(cells, at.toSecond), "flow2", context, line);
				if (toFirst === undefined || toSecond === undefined) return;
				if (toFirst < 0 && toSecond < 0) return context.discard("both flows are missing (-9)", line);
				const [known, back] = [flows.get(year, pair[1], pair[0]), flows.get(year, pair[0], pair[1])];
				if (known !== undefined || back !== undefined) {
					const isOther = (known ?? -9) !== toFirst || (back ?? -9) !== toSecond;
					if (isOther) context.disagree("other flows for the same pair and year; the first row stands", line);
					return context.discard("a second row for the same pair and year", line);
				}
				if (toFirst >= 0) flows.add(year, pair[1], pair[0], toFirst);
				if (toSecond >= 0) flows.add(year, pair[0], pair[1], toSecond);
			},
			groups: () => tradeFacts(flows, newFacts(origin, context), "dyadic sum"),
		};
	},
};

const comtradeSeries: Readonly<Record<string, string>> = {
	X: "export",
	M: "import",
	EXPORT: "export",
	IMPORT: "import",
};

/** UN Comtrade as downloaded: reporter's exports and imports in dollars. Only all goods together (`TOTAL`) are taken. */
export const comtrade: ImportKind = {
	id: "comtrade",
	what: "UN Comtrade, a CSV download",
	columns: {
		year: { headings: ["refYear", "Year", "period"] },
		reporter: { headings: ["reporterCode", "Reporter Code"] },
		partner: { headings: ["partnerCode", "Partner Code"] },
		flow: { headings: ["flowCode", "Trade Flow Code", "flowDesc", "Trade Flow"] },
		goods: { headings: ["cmdCode", "Commodity Code"] },
		value: { headings: ["primaryValue", "Trade Value (US$)"] },
	},
	open: (at, context) => {
		const origin = { compiler: "UN Comtrade", source: "UN Comtrade", licence: "terms of UN Comtrade" };
		const newFact = newFacts(origin, context);
		const { facts, add } = factCollector(context);
		return {
			take: (cells, line) => {
				if (cellAt(cells, at.goods).toUpperCase() !== "TOTAL")
					return context.discard("not all goods together (TOTAL)", line);
				const year = yearAt(cellAt(cells, at.year), context, line);
				const flow = comtradeSeries[cellAt(cells, at.flow).toUpperCase()];
				if (year === undefined) return;
				if (flow === undefined) return context.discard("neither exports nor imports", line);
				const value = numberAt(cellAt(cells, at.value), "value", context, line);
				if (value === undefined) return;
				const base = { date: year, value: value / 1e6, unit: "musd", scope: "as reported" };
				const look = (cell: string) => context.codes.ofNumber("M49", cell, year);
				const reporter = look(cellAt(cells, at.reporter));
				if (Number(cellAt(cells, at.partner)) === 0) {
					if (reporter === undefined) return context.discard("unknown reporter", line);
					return add(newFact({ ...base, series: `${flow}-total`, state: reporter }), line);
				}
				const pair = pairOf(cellAt(cells, at.reporter), cellAt(cells, at.partner), look, context, line);
				if (pair) add(newFact({ ...base, series: `${flow}-value`, state: pair[0], partner: pair[1] }), line);
			},
			groups: () => byPair(facts),
		};
	},
};
