import type { Article } from "../model/article.ts";
import type { Claim, Finding, Story } from "../model/audit.ts";
import { tellers } from "./rule.ts";
import { thresholds } from "./thresholds.ts";

/** A story's findings, those first that an editor would act on: `rule · size · contest · prominence`, then by id. */
export function rank(
	findings: readonly Finding[],
	story: Story,
	articles: ReadonlyMap<string, Article>,
): readonly Finding[] {
	const claims = new Map(story.claims.map((claim) => [claim.id, claim]));
	const weighed = findings.map((finding) => ({
		finding,
		weight: weigh(finding, claims.get(finding.claim ?? ""), articles),
	}));
	return weighed
		.toSorted((a, b) => b.weight - a.weight || (a.finding.id < b.finding.id ? -1 : 1))
		.map(({ finding }) => finding);
}

/** docs/method/findings.md has the formula with its reasons. */
export function weigh(finding: Finding, claim: Claim | undefined, articles: ReadonlyMap<string, Article>): number {
	return ruleOf(finding) * sizeOf(claim, finding) * contestOf(claim) * prominenceOf(finding, articles);
}

function ruleOf({ rule }: Finding): number {
	return thresholds.rank[rule] ?? 0;
}

/** What ten outlets tell matters more than an aside of two, but not five times as much. */
function sizeOf(claim: Claim | undefined, { places }: Finding): number {
	return Math.log2(1 + (claim ? tellers(claim) : places.length));
}

/** 1 where all agree, up to 2 where half of the outlets state as fact what the other half does not. */
function contestOf(claim: Claim | undefined): number {
	if (!claim?.contested) return 1;
	const share = claim.outlets.fact / Math.max(1, tellers(claim));
	return 1 + 2 * Math.min(share, 1 - share);
}

const inHeadline = 1.5;
const inLead = 1.2;
const leadCharacters = 600;

/** A headline is read by all, a lead by most, the last paragraph by few. */
function prominenceOf({ places: [first] }: Finding, articles: ReadonlyMap<string, Article>): number {
	if (!first) return 1;
	const kind = articles.get(first.article)?.parts[first.span.i]?.kind;
	if (kind === "title") return inHeadline;
	return kind === "dek" || first.span.from < leadCharacters ? inLead : 1;
}
