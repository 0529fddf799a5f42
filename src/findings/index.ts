/**
 * In: a story and its articles, or all stories together. Out: findings, the most telling first, each with the sentences it
 * rests on. Never: a verdict on truth or on an outlet; every finding is a proposal that a person confirms or dismisses.
 */
import type { Finding } from "../model/audit.ts";
import { anonymousOnly } from "./anonymous-only.ts";
import { circular } from "./circular.ts";
import { escalation } from "./escalation.ts";
import { figure } from "./figure.ts";
import { headlineGap } from "./headline-gap.ts";
import { openQuestion } from "./open-question.ts";
import { presumed } from "./presumed.ts";
import { rank } from "./rank.ts";
import { type Coverage, type Rule, toFinding, withSureMentions } from "./rule.ts";
import { singleOrigin } from "./single-origin.ts";
import { translation } from "./translation.ts";
import { unmentioned } from "./unmentioned.ts";

export { type BlindSpots, findBlindSpots } from "./blind-spot.ts";
export { outletRates } from "./rates.ts";

/** Every rule on one story. */
export const rules: readonly Rule[] = [
	headlineGap,
	presumed,
	escalation,
	circular,
	anonymousOnly,
	singleOrigin,
	translation,
	figure,
	unmentioned,
	openQuestion,
];

export function findFindings(coverage: Coverage): readonly Finding[] {
	const sure = { ...coverage, story: withSureMentions(coverage.story) };
	const found = rules.flatMap((rule) =>
		rule.find(rule.seesRetold ? coverage : sure).map((seen) => toFinding(rule.id, seen, coverage.articles)),
	);
	return rank(found, coverage.story, coverage.articles);
}
