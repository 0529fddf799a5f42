import { type Claim, type ClaimMention, isContestedBy } from "../model/audit.ts";
import { isEarlier } from "../model/order.ts";
import {
	type Coverage,
	contestedClaims,
	isHeadline,
	isReport,
	isVerbal,
	type Observation,
	placeOf,
	type Rule,
} from "./rule.ts";

/**
 * A report states as fact, in its own voice, what the coverage known by then leaves open. "Russia's arms deal with
 * North Korea" (a definite noun phrase) counts as much as "Russia has bought North Korean shells" in a headline; in a body
 * a noun does not: "the summit" is said of one that is only announced. A doubt has to be told by a verb.
 */
export const presumed: Rule = {
	id: "presumed",
	why: "Readers take what a report says in its own voice for established; here the coverage it could know of leaves it open.",
	find: (coverage) => contestedClaims(coverage).flatMap((claim) => presumptionsOf(claim, coverage)),
};

/** One observation an outlet: its first, headlines before bodies of the same article. */
function presumptionsOf(claim: Claim, coverage: Coverage): readonly Observation[] {
	const seen = new Set<string>();
	const observations: Observation[] = [];
	for (const mention of claim.mentions) {
		if (mention.cell !== "fact" || seen.has(mention.outlet) || !isReport(coverage.articles.get(mention.article)))
			continue;
		if (!isHeadline(mention, coverage.articles) && !isVerbal(mention, coverage.readings)) continue;
		const doubt = doubtKnownTo(mention, claim, coverage);
		if (!doubt) continue;
		seen.add(mention.outlet);
		observations.push(observe(claim, mention, doubt, coverage));
	}
	return observations;
}

/** The doubt that this report had, or could have known: in its own text, or in another outlet's earlier article. */
function doubtKnownTo(mention: ClaimMention, claim: Claim, { articles, readings }: Coverage): ClaimMention | undefined {
	const isKnownTo = (doubt: ClaimMention): boolean => {
		const [told, report] = [articles.get(doubt.article), articles.get(mention.article)];
		return told !== undefined && report !== undefined && isEarlier(told, report);
	};
	const doubts = claim.mentions.filter((doubt) => isContestedBy(mention, doubt) && isVerbal(doubt, readings));
	const ownDoubt = doubts.find((doubt) => doubt.article === mention.article);
	// A headline over a doubting body is a headline gap, and is told as that.
	if (ownDoubt && isHeadline(mention, articles)) return undefined;
	return ownDoubt ?? doubts.findLast((doubt) => doubt.outlet !== mention.outlet && isKnownTo(doubt));
}

function observe(claim: Claim, mention: ClaimMention, doubt: ClaimMention, { articles }: Coverage): Observation {
	const where = isHeadline(mention, articles)
		? "headline"
		: mention.presupposed
			? "passing, as a thing known"
			: "own voice";
	const doubter = doubt.article === mention.article ? "the same report" : `${doubt.outlet}, earlier,`;
	const verb = doubt.cell === "denied" ? "denies it" : "leaves it open";
	return {
		claim: claim.id,
		outlet: mention.outlet,
		places: [placeOf(mention), placeOf(doubt)],
		observed: `stated as fact (${where})`,
		expected: `no surer than the coverage known by then: ${doubter} ${verb}`,
		text: `${mention.outlet} states as fact, in its ${where === "headline" ? "headline" : "own voice"}: ${claim.statement} ${sentenceCase(doubter)} ${verb}.`,
	};
}

function sentenceCase(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
