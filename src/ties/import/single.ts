import { cellAt, numberAt, pairOf, yearAt } from "./cells.ts";
import type { ImportKind } from "./kind.ts";
import { factCollector, newFacts } from "./new-fact.ts";
import { parseNumber } from "./numbers.ts";
import { byPair } from "./write-import.ts";

/** V-Dem country-year: regime indices by COW's number, which knows the Soviet Union from Russia; V-Dem's own code does not. */
export const vdem: ImportKind = {
	id: "vdem",
	what: "V-Dem country-year, V-Dem-CY-….csv",
	columns: {
		number: { headings: ["COWcode"] },
		year: { headings: ["year"] },
		polyarchy: { headings: ["v2x_polyarchy"] },
		liberal: { headings: ["v2x_libdem"], optional: true },
		regime: { headings: ["v2x_regime"], optional: true },
	},
	open: (at, context) => {
		const newFact = newFacts({ compiler: "V-Dem", source: "V-Dem country-year", licence: "CC BY-SA 4.0" }, context);
		const { facts, add } = factCollector(context);
		const series = [
			["electoral-democracy", "v2x_polyarchy", at.polyarchy],
			["liberal-democracy", "v2x_libdem", at.liberal],
			["regime-type", "v2x_regime", at.regime],
		] as const;
		return {
			take: (cells, line) => {
				const year = yearAt(cellAt(cells, at.year), context, line);
				if (year === undefined) return;
				const state = context.codes.ofNumber("COW", cellAt(cells, at.number), year);
				if (state === undefined) return context.discard(`unknown state "${cellAt(cells, at.number)}"`, line);
				const values = series.flatMap(([name, scope, place]) => {
					const printed = cellAt(cells, place);
					const value = parseNumber(printed);
					return value === undefined ? [] : [newFact({ series: name, state, date: year, value, unit: "index", scope })];
				});
				if (values.length === 0) return context.discard("no index", line);
				for (const fact of values) add(fact, line);
			},
			groups: () => byPair(facts),
		};
	},
};

/** Bailey, Strezhnev and Voeten: one ideal point a state and session. Session s is of the year 1945 + s. */
export const idealPoints: ImportKind = {
	id: "ideal-points",
	what: "Voeten's ideal points, IdealpointestimatesAll_….csv",
	columns: {
		number: { headings: ["ccode"] },
		session: { headings: ["session"] },
		point: { headings: ["IdealPointAll", "IdealPoint"] },
	},
	open: (at, context) => {
		const origin = {
			compiler: "Bailey, Strezhnev and Voeten",
			source: "doi:10.7910/DVN/LEJUQZ",
			licence: "cite the authors",
		};
		const newFact = newFacts(origin, context);
		const { facts, add } = factCollector(context);
		return {
			take: (cells, line) => {
				const session = numberAt(cellAt(cells, at.session), "session", context, line);
				if (session === undefined) return;
				const date = String(1945 + session);
				const state = context.codes.ofNumber("COW", cellAt(cells, at.number), date);
				if (state === undefined) return context.discard(`unknown state "${cellAt(cells, at.number)}"`, line);
				const value = numberAt(cellAt(cells, at.point), "ideal point", context, line);
				if (value === undefined) return;
				const note = `session ${session}`;
				add(
					newFact({ series: "unga-ideal-point", state, date, value, unit: "ideal point", scope: "all votes", note }),
					line,
				);
			},
			groups: () => byPair(facts),
		};
	},
};

/**
 * SIPRI's register, in either of its two CSV forms: the older has several years of delivery in one cell, and its value is
 * then shared out evenly between them. TIV measures military worth, not money.
 */
export const sipri: ImportKind = {
	id: "sipri",
	what: "the SIPRI arms transfers register as CSV",
	columns: {
		supplier: { headings: ["Supplier", "Seller"] },
		recipient: { headings: ["Recipient", "Buyer"] },
		years: { headings: ["Delivery year", "Year(s) of delivery", "Year(s) of deliveries"] },
		value: { headings: ["TIV delivery values", "SIPRI TIV of delivered weapons"] },
	},
	open: (at, context) => {
		const newFact = newFacts(
			{ compiler: "SIPRI", source: "SIPRI Arms Transfers Database", licence: "© SIPRI, for your own use" },
			context,
		);
		const sums = new Map<string, number>();
		return {
			take: (cells, line) => {
				const years = cellAt(cells, at.years).match(/\d{4}/g) ?? [];
				if (years.length === 0) return context.discard("not delivered", line);
				const value = numberAt(cellAt(cells, at.value).replace("?", ""), "TIV", context, line);
				if (value === undefined) return;
				const look = (cell: string) => context.codes.ofName(cell, years[0] ?? "");
				const pair = pairOf(cellAt(cells, at.supplier), cellAt(cells, at.recipient), look, context, line);
				if (!pair) return;
				for (const year of years) {
					const key = `${pair[0]} ${pair[1]} ${year}`;
					sums.set(key, (sums.get(key) ?? 0) + value / years.length);
				}
			},
			groups: () =>
				byPair(
					[...sums].map(([key, value]) => {
						const [state = "", partner = "", date = ""] = key.split(" ");
						return newFact({ series: "arms-transfers", state, partner, date, value, unit: "TIV", scope: "deliveries" });
					}),
				),
		};
	},
};
