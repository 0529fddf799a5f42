import type { Claim, ClaimMention } from "../model/audit.ts";
import { labelOf } from "../model/reading.ts";
import { borrowedHeadlines } from "./borrowed-headline.ts";
import {
	type Coverage,
	codedClaims,
	eventOf,
	isHeadline,
	isPlain,
	isReport,
	isVerbal,
	type Observation,
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
		const gaps = codedClaims(coverage).flatMap((claim) => gapsOf(claim, coverage));
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
		if (!headline || !body || !(claim.contested || isOnlyPossible(body, coverage))) return [];
		if (!isGap(headline, body, coverage)) return [];
		return [observe(claim, headline, body)];
	});
}

/**
 * A headline that attributes ("Kim ready to arm Russia: US") is no gap: it says itself whose word it is. Headlines put what is
 * to come in the present ("Obama heads to Israel") or as a noun ("Trump's summit with Kim set for June"), so a body that looks ahead
 * is no gap either, unless it has it as no more than possible ("North Korea closes border" over "may close"); and a body that at most
 * denies is about something else.
 */
function isGap(headline: ClaimMention, body: ClaimMention, coverage: Coverage): boolean {
	return (
		headline.own &&
		isVerbal(headline, coverage.readings) &&
		isPlain(headline, coverage) &&
		isPlain(body, coverage) &&
		isSameEvent(headline, body, coverage.readings) &&
		body.cell !== "denied" &&
		(headline.ahead === true || body.ahead !== true || isOnlyPossible(body, coverage)) &&
		isSurer(headline, body)
	);
}

/** "May soon close the border", of what is to come: that is no plan that a headline might put in the present, and leaves it open by itself. */
function isOnlyPossible(body: ClaimMention, { readings }: Coverage): boolean {
	const reading = readings.get(body.article);
	const event = eventOf(body, readings);
	if (!reading || !event || body.ahead !== true || labelOf(body.value) !== "PS+") return false;
	const before = reading.sentences[event.sentence]?.tokens.slice(0, event.token) ?? [];
	const verbal = before.slice(before.findLastIndex(({ upos }) => !["AUX", "ADV", "PART"].includes(upos)) + 1);
	return verbal.some(({ lemma }) => /^(?:may|might|could)$/i.test(lemma));
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
