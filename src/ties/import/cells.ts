import type { ImportContext, Places } from "./kind.ts";
import { parseNumber } from "./numbers.ts";

/** A cell, empty where the file has no such column. */
export function cellAt(cells: readonly string[], place: number | undefined): string {
	return place === undefined || place < 0 ? "" : (cells[place] ?? "").trim();
}

/** The two states of a row, by a look-up of the caller's. Discards the row and says which cell is unknown. */
export function pairOf(
	first: string,
	second: string,
	look: (cell: string) => string | undefined,
	context: ImportContext,
	line: number,
): readonly [string, string] | undefined {
	const [a, b] = [look(first), look(second)];
	if (a === undefined || b === undefined) {
		context.discard(`unknown state "${a === undefined ? first : second}"`, line);
		return undefined;
	}
	if (a !== b) return [a, b];
	context.discard("both sides are one state", line);
	return undefined;
}

/** A year, or the year that a date begins with. Discards the row where there is none. */
export function yearAt(cell: string, context: ImportContext, line: number): string | undefined {
	const year = /^(1[6-9]|20)\d{2}/.exec(cell)?.[0];
	if (year === undefined) context.discard("no year", line);
	return year;
}

/** The year of a row and its two states, `first` and `second`, by their numbers in the Correlates of War. */
export function numberedPairAt(
	cells: readonly string[],
	at: Places,
	context: ImportContext,
	line: number,
): { readonly year: string; readonly pair: readonly [string, string] } | undefined {
	const year = yearAt(cellAt(cells, at.year), context, line);
	if (year === undefined) return undefined;
	const look = (cell: string) => context.codes.ofNumber("COW", cell, year);
	const pair = pairOf(cellAt(cells, at.first), cellAt(cells, at.second), look, context, line);
	return pair && { year, pair };
}

export function numberAt(cell: string, what: string, context: ImportContext, line: number): number | undefined {
	const value = parseNumber(cell);
	if (value === undefined) context.discard(cell === "" ? `no ${what}` : `${what} is no number`, line);
	return value;
}
