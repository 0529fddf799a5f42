/**
 * In: a story and its articles. Out: findings, the most telling first, each with the sentences it rests on.
 * Never: a verdict on truth or on an outlet; every finding is a proposal that a person confirms or dismisses.
 */
import type { Finding } from "../model/audit.ts";
import { figure } from "./figure.ts";
import { headlineGap } from "./headline-gap.ts";
import { presumed } from "./presumed.ts";
import { type Coverage, type Rule, toFinding } from "./rule.ts";

/** Every rule, in the order in which an editor would want to hear of them. */
export const rules: readonly Rule[] = [headlineGap, presumed, figure];

export function findFindings(coverage: Coverage): readonly Finding[] {
	const weight = new Map(coverage.story.claims.map((claim) => [claim.id, tellingOutlets(claim.outlets)]));
	return rules
		.flatMap((rule, order) => rule.find(coverage).map((seen) => ({ order, finding: toFinding(rule, seen, coverage) })))
		.sort(
			(a, b) => weightOf(b.finding) - weightOf(a.finding) || a.order - b.order || compare(a.finding.id, b.finding.id),
		)
		.map(({ finding }) => finding);

	function weightOf(finding: Finding): number {
		return finding.claim === undefined ? 0 : (weight.get(finding.claim) ?? 0);
	}
}

/** How many outlets speak of a claim: a finding on what many report weighs more than one on an aside. */
function tellingOutlets(outlets: {
	readonly fact: number;
	readonly attributed: number;
	readonly hedged: number;
	readonly denied: number;
}): number {
	return outlets.fact + outlets.attributed + outlets.hedged + outlets.denied;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
