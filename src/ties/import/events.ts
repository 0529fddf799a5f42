import { cellAt } from "./cells.ts";
import { type DyadMonths, monthOf, newDyadMonths } from "./dyad-months.ts";
import type { ImportContext, ImportKind } from "./kind.ts";
import { newFacts, type Origin } from "./new-fact.ts";

type Look = (cell: string, month: string) => string | undefined;

interface EventCells {
	readonly date: string;
	readonly source: string;
	readonly target: string;
	readonly weight: string;
}

/** Adds an event to its pair and month. The date may have dashes (ICEWS, POLECAT) or none (GDELT). */
function eventTaker(months: DyadMonths, look: Look, context: ImportContext) {
	const cached = cachedLook(look);
	return ({ date, source, target, weight }: EventCells, line: number) => {
		const day = date.length === 8 ? 4 : 5;
		const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(day, day + 2))];
		if (!(year >= 1000 && month >= 1 && month <= 12)) return context.discard("no date", line);
		if (source === "" || target === "") return context.discard("no state on one side", line);
		if (source === target) return context.discard("both sides are one state", line);
		const when = monthOf(year, month);
		const [from, to] = [cached(source, when), cached(target, when)];
		if (from === undefined || to === undefined) {
			return context.discard(`unknown state "${(from === undefined ? source : target).slice(0, 40)}"`, line);
		}
		if (weight === "" || weight === "None") return context.discard("no weight", line);
		const value = Number(weight);
		if (!(value >= -10 && value <= 10)) return context.discard("the weight is not of -10 to 10", line);
		months.add(from, to, when, value);
	};
}

/** What a code means depends on the month; one look-up a code and month is enough for millions of rows. */
function cachedLook(look: Look): (cell: string, month: number) => string | undefined {
	const known = new Map<string, Map<number, string | undefined>>();
	return (cell, month) => {
		const months = known.get(cell) ?? new Map<number, string | undefined>();
		if (months.size === 0) known.set(cell, months);
		if (months.has(month)) return months.get(month);
		const code = look(cell, `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`);
		months.set(month, code);
		return code;
	};
}

function eventKind(
	parts: Omit<ImportKind, "open" | "isTabbed">,
	origin: Origin,
	scope: string,
	lookOf: (context: ImportContext) => Look,
): ImportKind {
	return {
		...parts,
		isTabbed: true,
		open: (at, context) => {
			const months = newDyadMonths();
			const take = eventTaker(months, lookOf(context), context);
			return {
				take: (cells, line) =>
					take(
						{
							date: cellAt(cells, at.date),
							source: cellAt(cells, at.source),
							target: cellAt(cells, at.target),
							weight: cellAt(cells, at.weight),
						},
						line,
					),
				groups: () => months.groups(newFacts(origin, context), scope),
			};
		},
	};
}

/** GDELT 2 event files, `….export.CSV`: 61 columns, tabs, no header; GDELT 1 has 57 or 58. Every row counts, as published. */
export const gdelt: ImportKind = eventKind(
	{
		id: "gdelt",
		what: "GDELT events, ….export.CSV",
		columns: {},
		positions: { date: 1, source: 7, target: 17, weight: 30 },
		widths: [61, 58, 57],
	},
	{ compiler: "GDELT", source: "GDELT event database", licence: "open, cite the GDELT Project" },
	"all events, as coded by machine",
	({ codes }) => codes.ofAlpha3,
);

export const icews: ImportKind = eventKind(
	{
		id: "icews",
		what: "ICEWS events, tab-separated",
		columns: {
			date: { headings: ["Event Date", "event_date"] },
			source: { headings: ["Source Country", "source_country"] },
			target: { headings: ["Target Country", "target_country"] },
			weight: { headings: ["Intensity", "intensity"] },
		},
	},
	{ compiler: "ICEWS", source: "ICEWS Coded Event Data", licence: "terms of ICEWS, for your own use" },
	"all events, as coded by machine",
	({ codes }) => codes.ofName,
);

/** POLECAT's rows are often misformed (stray tabs, cut lines): counted, told and left out, as its users do. */
export const polecat: ImportKind = eventKind(
	{
		id: "polecat",
		what: "POLECAT events, TSV",
		isOftenMisformed: true,
		columns: {
			date: { headings: ["Event Date"] },
			source: { headings: ["Actor Country"] },
			target: { headings: ["Recipient Country"] },
			weight: { headings: ["Intensity"] },
		},
	},
	{ compiler: "POLECAT", source: "POLECAT weekly data", licence: "terms of POLECAT" },
	"all events, as coded by machine",
	({ codes }) =>
		(cell, month) =>
			codes.ofAlpha3(cell, month) ?? codes.ofName(cell, month),
);
