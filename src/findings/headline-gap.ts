import type { Claim, ClaimMention } from "../model/audit.ts";
import { labelOf } from "../model/reading.ts";
import { type Coverage, contestedClaims, isHeadline, isReport, type Observation, placeOf, type Rule } from "./rule.ts";

/** A report's headline is surer than its own body: "North Korea to arm Russia" over "may be preparing to sell shells". */
export const headlineGap: Rule = {
	id: "headline-gap",
	why: "Most readers see the headline only; it promises more than the report below it says.",
	find: (coverage) => contestedClaims(coverage).flatMap((claim) => gapsOf(claim, coverage)),
};

function gapsOf(claim: Claim, coverage: Coverage): readonly Observation[] {
	const byArticle = Map.groupBy(claim.mentions, (mention) => mention.article);
	return [...byArticle].flatMap(([id, mentions]) => {
		if (!isReport(coverage.articles.get(id))) return [];
		const headline = surest(mentions.filter((mention) => isHeadline(mention, coverage.articles)));
		const body = surest(mentions.filter((mention) => !isHeadline(mention, coverage.articles)));
		if (!headline || !body || !isSurer(headline, body)) return [];
		return [observe(claim, headline, body)];
	});
}

/**
 * Surer by a whole band: a headline in its own voice over a body that attributes, hedges or denies, or one that puts as
 * settled ("to arm Russia") what its body calls possible. A headline that attributes ("Kim ready to arm Russia: US") is
 * no gap: it says itself whose word it is.
 */
function isSurer(headline: ClaimMention, body: ClaimMention): boolean {
	if (!headline.own || headline.cell === "denied" || body.cell === "fact") return false;
	if (headline.cell === "fact") return true;
	return bandOf(headline) > bandOf(body) && headline.value - body.value >= halfABand;
}

/** FactBank's bands, weakest first; two values on either side of a border are not yet a gap. */
const bands: readonly string[] = ["Uu", "PS+", "PR+", "CT+"];
const halfABand = 0.5;

function bandOf({ value }: ClaimMention): number {
	return bands.indexOf(labelOf(value));
}

/** A fact in its own voice before anything attributed, then the surer value. */
function surest(mentions: readonly ClaimMention[]): ClaimMention | undefined {
	const sureness = ({ cell, value }: ClaimMention): number => value + (cell === "fact" ? 6 : 0);
	return mentions.toSorted((a, b) => sureness(b) - sureness(a))[0];
}

/** FactBank's bands in words. */
function surenessOf({ cell, value }: ClaimMention): string {
	if (cell === "denied") return "denied";
	if (cell === "fact") return "a fact";
	const label = labelOf(value);
	const band = label === "CT+" ? "certain" : label === "PR+" ? "probable" : label === "PS+" ? "possible" : "open";
	return cell === "attributed" ? `${band}, in another's words` : band;
}

function observe(claim: Claim, headline: ClaimMention, body: ClaimMention): Observation {
	return {
		claim: claim.id,
		outlet: headline.outlet,
		places: [placeOf(headline), placeOf(body)],
		observed: `in the headline: ${surenessOf(headline)}`,
		expected: `no surer than the body, where the surest sentence has it as ${surenessOf(body)}`,
		text: `${headline.outlet}'s headline is surer than its report. ${claim.statement} In the headline: ${surenessOf(headline)}; in the report, at most: ${surenessOf(body)}.`,
	};
}
