import type { ClaimMention } from "../model/audit.ts";
import { labelOf } from "../model/reading.ts";
import { thresholds } from "./thresholds.ts";

/**
 * Surer by a whole band, of two mentions in the outlet's own voice or of a fact over somebody's word: what is stated as fact
 * over what was attributed, hedged or denied; what is put as settled ("to arm Russia") over what was called possible.
 */
export function isSurer(one: ClaimMention, other: ClaimMention): boolean {
	if (!one.own || one.cell === "denied" || other.cell === "fact") return false;
	if (one.cell === "fact") return true;
	return bandOf(one) > bandOf(other) && one.value - other.value >= thresholds.surerBy;
}

/** FactBank's bands, weakest first; two values on either side of a border are not yet a step. */
const bands: readonly string[] = ["Uu", "PS+", "PR+", "CT+"];

function bandOf({ value }: ClaimMention): number {
	return bands.indexOf(labelOf(value));
}

/** A fact in its own voice before anything attributed, then the surer value. */
export function surest(mentions: readonly ClaimMention[]): ClaimMention | undefined {
	const sureness = ({ cell, value }: ClaimMention): number => value + (cell === "fact" ? 6 : 0);
	return mentions.toSorted((a, b) => sureness(b) - sureness(a))[0];
}
