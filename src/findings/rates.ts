import { readFileSync } from "node:fs";
import type { Article } from "../model/article.ts";
import type { FindingRule, OutletRates, Story } from "../model/audit.ts";
import { inPackage } from "../places.ts";
import { randomOf } from "./permutation.ts";
import { isReport, withSureMentions } from "./rule.ts";
import { tellingsOf } from "./sourcing.ts";
import { thresholds } from "./thresholds.ts";

export interface TalliedCoverage {
	readonly stories: readonly Story[];
	readonly articles: ReadonlyMap<string, Article>;
	readonly familyOf: (outlet: string) => string;
}

/**
 * Per outlet, over everything collected: how often a rule that names outlets found something, of how many occasions. By name, never
 * by rate: this ranks nobody. Nothing is said of an outlet with fewer than 30 stories.
 */
export function outletRates(coverage: TalliedCoverage): readonly OutletRates[] {
	const tallies = coverage.stories.flatMap((story) => tallyOf(story, coverage));
	return [...Map.groupBy(tallies, ({ outlet }) => outlet)]
		.filter(([, stories]) => stories.length >= thresholds.rates.stories)
		.map(([outlet, stories]) => ({
			outlet,
			stories: stories.length,
			rates: ratedRules.map((rule) => rateOf(rule, stories)),
		}))
		.sort((a, b) => (a.outlet < b.outlet ? -1 : 1));
}

const ratedRules = ["headline-gap", "presumed", "anonymous-only"] as const;
type RatedRule = (typeof ratedRules)[number];

interface Count {
	readonly found: number;
	readonly of: number;
}

/** One outlet in one story. */
interface Tally extends Readonly<Record<RatedRule, Count>> {
	readonly outlet: string;
}

function tallyOf(story: Story, { articles, familyOf }: TalliedCoverage): readonly Tally[] {
	const sure = withSureMentions(story);
	const coded = sure.claims.filter(({ type, source }) => type !== undefined && source !== undefined);
	const hidden = new Set(story.findings.filter(({ rule }) => rule === "anonymous-only").map(({ claim }) => claim));
	return story.outlets.map((outlet) => {
		const reports = story.articles.filter((id) => {
			const article = articles.get(id);
			return (article?.outlet ?? id) === outlet && isReport(article);
		});
		const isTold = (claim: Story["claims"][number]) => claim.mentions.some(({ article }) => reports.includes(article));
		const contested = coded.filter((claim) => claim.contested && isTold(claim));
		const asserted = coded.filter((claim) =>
			tellingsOf(claim, { story: sure, familyOf }).some((telling) => telling.outlet === outlet),
		);
		return {
			outlet,
			"headline-gap": { found: foundBy("headline-gap", outlet, story), of: contested.length },
			presumed: { found: foundBy("presumed", outlet, story), of: contested.length },
			"anonymous-only": { found: asserted.filter(({ id }) => hidden.has(id)).length, of: asserted.length },
		};
	});
}

function foundBy(rule: FindingRule, outlet: string, { findings }: Story): number {
	// A borrowed headline is of no contested claim: it is none of those counted here.
	return findings.filter((finding) => finding.rule === rule && finding.outlet === outlet && finding.claim !== undefined)
		.length;
}

function rateOf(rule: RatedRule, stories: readonly Tally[]): OutletRates["rates"][number] {
	const counts = stories.map((tally) => tally[rule]);
	const observed = shareOf(counts);
	const [low, high] = intervalOf(counts);
	const measured = accuracy.rules[rule];
	const [found, of] = [sum(counts.map((count) => count.found)), sum(counts.map((count) => count.of))];
	return {
		rule,
		found,
		of,
		...(of > 0 && { rate: observed, low, high }),
		...(of > 0 && measured && { corrected: corrected(observed, measured) }),
	};
}

/**
 * Rogan and Gladen 1978, in precision and recall: of what was found `precision` is so, and that is `recall` of what there is. Their
 * (p + specificity − 1) / (sensitivity + specificity − 1) is the same where precision and recall are those of this coverage.
 */
export function corrected(rate: number, { precision, recall }: Measured): number {
	return Math.min(1, (rate * precision) / recall);
}

interface Measured {
	readonly precision: number;
	readonly recall: number;
}

const accuracy = JSON.parse(readFileSync(inPackage("data", "findings", "accuracy.json"), "utf8")) as {
	readonly rules: Readonly<Partial<Record<RatedRule, Measured>>>;
};

/**
 * Drawing anew from nothing but zeros gives zero, which says that it cannot happen. Where all or none was found the interval is
 * Clopper and Pearson's, 1934, with stories as the units: of 40 stories without any, at most 8.8 percent (`1 − .025^(1/40)`).
 */
export function intervalOf(counts: readonly Count[]): readonly [low: number, high: number] {
	const stories = counts.filter(({ of }) => of > 0).length;
	const share = shareOf(counts);
	if (share === 0) return [0, 1 - tail ** (1 / stories)];
	if (share === 1) return [tail ** (1 / stories), 1];
	const drawn = bootstrap(counts);
	return [quantile(drawn, tail), quantile(drawn, 1 - tail)];
}

const tail = 0.025;

/** Stories are drawn anew, not occasions: those of one story are alike. Seeded. */
function bootstrap(counts: readonly Count[]): readonly number[] {
	const random = randomOf(thresholds.rates.seed);
	return Array.from({ length: thresholds.rates.rounds }, () =>
		shareOf(counts.map(() => counts[Math.floor(random() * counts.length)] as Count)),
	).sort((a, b) => a - b);
}

function shareOf(counts: readonly Count[]): number {
	const of = sum(counts.map((count) => count.of));
	return of === 0 ? 0 : sum(counts.map(({ found }) => found)) / of;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

function quantile(sorted: readonly number[], share: number): number {
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
