import { stringify } from "csv-stringify/sync";
import type { Claim } from "../model/audit.ts";

/** How a group of outlets tells one claim. */
export interface GroupCounts {
	readonly story: string;
	readonly claim: string;
	readonly statement: string;
	/** `country`, `bloc` or the user's own. */
	readonly kind: string;
	readonly group: string;
	/** Outlets of the group in this story: the denominator. Outlets that were not collected are not in it. */
	readonly collected: number;
	readonly counts: Claim["outlets"];
	/** Outlets of the group whose cell is unsure; absent where that was not judged. */
	readonly unsure?: number;
}

export const groupColumns = [
	"story",
	"claim",
	"statement",
	"kind",
	"group",
	"collected",
	"fact",
	"attributed",
	"hedged",
	"denied",
	"silent",
	"unsure",
] as const;

/** `groups.csv`: a row a claim and group. Descriptive: counts with their denominator, no test. */
export function groupsCsv(rows: readonly GroupCounts[]): string {
	const flat = rows.map(({ counts, ...row }) => ({ ...row, ...counts }));
	return stringify(flat, { header: true, columns: [...groupColumns] });
}
