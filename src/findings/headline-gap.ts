import type { Claim, ClaimMention } from "../model/audit.ts";
import { borrowedHeadlines } from "./borrowed-headline.ts";
import {
	type Coverage,
	isHeadline,
	isPlain,
	isReport,
	isVerbal,
	type Observation,
	onContested,
	placeOf,
	type Rule,
} from "./rule.ts";
import { isSameEvent } from "./same-event.ts";
import { isSurer, surest } from "./sureness.ts";
import { say, sayHowSure } from "./words.ts";

/** A report's headline is surer than its own body: "North Korea to arm Russia" over "may be preparing to sell shells". */
export const headlineGap: Rule = {
	id: "headline-gap",
	find: (coverage) => {
		const gaps = onContested(gapsOf)(coverage);
		const told = new Set(gaps.map(({ places }) => places[0]?.article));
		return [...gaps, ...borrowedHeadlines(coverage).filter(({ places }) => !told.has(places[0]?.article))];
	},
};

function gapsOf(claim: Claim, coverage: Coverage): readonly Observation[] {
	const byArticle = Map.groupBy(claim.mentions, (mention) => mention.article);
	return [...byArticle].flatMap(([id, mentions]) => {
		if (!isReport(coverage.articles.get(id))) return [];
		const headline = surest(mentions.filter((mention) => isHeadline(mention, coverage.articles)));
		const body = surest(mentions.filter((mention) => !isHeadline(mention, coverage.articles)));
		if (!headline || !body || !isGap(headline, body, coverage)) return [];
		return [observe(claim, headline, body)];
	});
}

/**
 * A headline that attributes ("Kim ready to arm Russia: US") is no gap: it says itself whose word it is. Headlines put what is
 * to come in the present ("Obama heads to Israel") or as a noun ("Trump's summit with Kim set for June"), so a body that looks ahead
 * is no gap either; and a body that at most denies is about something else.
 */
function isGap(headline: ClaimMention, body: ClaimMention, coverage: Coverage): boolean {
	return (
		headline.own &&
		isVerbal(headline, coverage.readings) &&
		isPlain(headline, coverage) &&
		isPlain(body, coverage) &&
		isSameEvent(headline, body, coverage.readings) &&
		body.cell !== "denied" &&
		(headline.ahead === true || body.ahead !== true) &&
		isSurer(headline, body)
	);
}

function observe(claim: Claim, headline: ClaimMention, body: ClaimMention): Observation {
	const words = { headline: sayHowSure(headline), body: sayHowSure(body) };
	return {
		claim: claim.id,
		outlet: headline.outlet,
		places: [placeOf(headline), placeOf(body)],
		observed: say("headline-gap.observed", words),
		expected: say("headline-gap.expected", words),
		text: say("headline-gap.text", { outlet: headline.outlet, claim: claim.statement, ...words }),
	};
}
