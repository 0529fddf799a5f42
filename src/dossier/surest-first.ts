import { type ClaimMention, cells } from "../model/audit.ts";

/** From surest to silent: the order in which an outlet's mentions decide its cell. */
export const sureness = cells;

/** What makes an outlet's cell before what it also says, of each kind the surest, what surely tells the claim before what likely does. */
export function surestFirst(a: ClaimMention, b: ClaimMention): number {
	return (
		sureness.indexOf(a.cell) - sureness.indexOf(b.cell) ||
		Math.abs(b.value) - Math.abs(a.value) ||
		(b.likelihood ?? 1) - (a.likelihood ?? 1)
	);
}
