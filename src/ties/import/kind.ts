import type { Fact } from "../fact.ts";
import type { StateCodes } from "./state-codes.ts";

/** Where each named column stands in the row; -1 for an optional one that the file lacks. */
export type Places<Name extends string = string> = Readonly<Record<Name, number>>;

export interface Column {
	/** Headings under which the field publishes it, compared without case. */
	readonly headings: readonly string[];
	readonly optional?: true;
}

/** What a kind of file is told about the run. */
export interface ImportContext {
	/** Name of the file and the day of the import: every fact says where it comes from. */
	readonly file: string;
	readonly today: string;
	readonly codes: StateCodes;
	/** Pairs are worked out for these states against all others; without them, for the states in `referenceStates`. */
	readonly states: ReadonlySet<string>;
	/** Leaves a row out, and says why: rows read = rows kept + rows discarded. */
	readonly discard: (reason: string, line: number) => void;
	/** Two rows that give one thing two values; what is done with them is the kind's. */
	readonly disagree: (what: string, line: number) => void;
}

/** Takes rows one by one, keeps what the facts need, and gives them at the end, all of one pair together. */
export interface RowReader {
	readonly take: (cells: readonly string[], line: number) => void;
	readonly groups: () => Iterable<readonly Fact[]>;
}

export interface ImportKind {
	readonly id: string;
	/** The file that it reads, by its published name. */
	readonly what: string;
	readonly columns: Readonly<Record<string, Column>>;
	/** Tab-separated without quoting, as event data are: read by a scanner, since csv-parse is too slow for them (docs/decisions). */
	readonly isTabbed?: true;
	/** Columns by position, for files without a header (GDELT); and how many columns a row may have. */
	readonly positions?: Places;
	readonly widths?: readonly number[];
	/** Rows of the wrong width are common in it: counted and skipped, not taken for a broken file. */
	readonly isOftenMisformed?: true;
	readonly open: (places: Places, context: ImportContext) => RowReader;
}

/** The six states that series ship for, and the other permanent members of the Security Council. */
export const referenceStates = ["PRK", "KOR", "CHN", "RUS", "SUN", "USA", "JPN", "GBR", "FRA"] as const;
