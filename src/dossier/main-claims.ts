import { type Claim, isCompared, type Story } from "../model/audit.ts";

/** A matrix of more rows, or of more cells, is a data file; the rest are listed under it, and all are in claims.csv. */
const mostRows = 12;
const mostCells = 180;

/**
 * What is compared, as far as there is room: contested claims first, then those of which half of the cells or more are sure. Of two that read the
 * same, two calls on two days perhaps, the first of these alone: nobody could tell their rows apart.
 */
export function mainClaims({ claims, outlets }: Pick<Story, "claims" | "outlets">): readonly Claim[] {
	const compared = claims.filter(isCompared).toSorted((a, b) => rankOf(a) - rankOf(b));
	const different = compared.filter((claim, at) => compared.findIndex(readsLike(claim)) === at);
	return different.slice(0, Math.min(mostRows, Math.max(6, Math.floor(mostCells / Math.max(outlets.length, 1)))));
}

/** The claims that a matrix of the story has rows for. */
export function matrixRows(story: Pick<Story, "claims" | "outlets">): readonly Claim[] {
	return mainClaims(story).filter(hasRow);
}

/** A matrix takes a claim, and two outlets to compare. */
export function hasMatrix(story: Pick<Story, "claims" | "outlets">): boolean {
	return story.outlets.length > 1 && matrixRows(story).length > 0;
}

/** A contested claim has one whatever is unsure of it: there an editor looks, and its marks say what to look up. */
export function hasRow(claim: Pick<Claim, "contested" | "unsure" | "outlets">): boolean {
	return claim.contested || isHalfSure(claim);
}

function isHalfSure({ unsure = [], outlets }: Pick<Claim, "unsure" | "outlets">): boolean {
	const all = Object.values(outlets).reduce((sum, count) => sum + count, 0);
	return unsure.length * 2 <= all;
}

function rankOf(claim: Claim): number {
	return claim.contested ? 0 : isHalfSure(claim) ? 1 : 2;
}

function readsLike({ statement }: Claim): (other: Claim) => boolean {
	return (other) => other.statement === statement;
}
