import { type Claim, type ClaimMention, isContestedBy, sureMentions } from "../model/audit.ts";
import { isEarlier } from "../model/order.ts";
import { bands } from "../model/reading.ts";
import {
	type Coverage,
	eventOf,
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
import { thresholds } from "./thresholds.ts";
import { say, sentenceCase } from "./words.ts";

/**
 * A report states as fact, in its own voice, what the coverage known by then leaves open. "Russia's arms deal with
 * North Korea" (a definite noun phrase) counts as much as "Russia has bought North Korean shells" in a headline; in a body
 * a noun does not: "the summit" is said of one that is only announced. A doubt has to be told by a verb.
 */
export const presumed: Rule = {
	id: "presumed",
	seesRetold: true,
	find: onContested(presumptionsOf),
};

/** One observation an outlet: its first, headlines before bodies of the same article. */
function presumptionsOf(claim: Claim, coverage: Coverage): readonly Observation[] {
	const seen = new Set<string>();
	const observations: Observation[] = [];
	for (const mention of sureMentions(claim)) {
		if (mention.cell !== "fact" || seen.has(mention.outlet) || !isReport(coverage.articles.get(mention.article)))
			continue;
		if (!isPlain(mention, coverage)) continue;
		const doubt = doubtKnownTo(mention, claim, coverage);
		if (!doubt) continue;
		seen.add(mention.outlet);
		observations.push(observe(claim, mention, doubt, coverage));
	}
	return observations;
}

/**
 * The doubt that this report had, or could have known: in its own text, or in another outlet's earlier article. A report that
 * states a thing and denies it is nearly always two things to a reader; it is left alone.
 */
function doubtKnownTo(mention: ClaimMention, claim: Claim, coverage: Coverage): ClaimMention | undefined {
	const { articles, readings } = coverage;
	const isKnownTo = (doubt: ClaimMention): boolean => {
		const [told, report] = [articles.get(doubt.article), articles.get(mention.article)];
		return told !== undefined && report !== undefined && isEarlier(told, report);
	};
	const doubts = sureMentions(claim).filter(
		(doubt) =>
			isContestedBy(mention, doubt) &&
			(isOnRecord(doubt, coverage) || (isFirm(doubt) && isPlain(doubt, coverage))) &&
			isVerbal(doubt, readings) &&
			isSameEvent(mention, doubt, readings) &&
			(isHeadline(mention, articles) || isOfOneTime(mention, doubt, coverage)),
	);
	const ownDoubt = doubts.find((doubt) => doubt.article === mention.article && doubt.cell !== "denied");
	// A headline over a doubting body is a headline gap, and is told as that.
	if (ownDoubt && isHeadline(mention, articles)) return undefined;
	return (
		ownDoubt ??
		doubts.findLast((doubt) => doubt.outlet !== mention.outlet && isKnownTo(doubt) && !isSettled(doubt, claim))
	);
}

/** "Kim claims a test" over "the test on Tuesday was its tenth": the article that doubts in one sentence states it in another. */
function isSettled({ article }: ClaimMention, { mentions }: Claim): boolean {
	return mentions.some((mention) => mention.article === article && mention.cell === "fact");
}

/** "No Americans are believed to be detained" does not deny that they "have been detained"; a headline's present is of the past. */
function isOfOneTime(one: ClaimMention, other: ClaimMention, { readings }: Coverage): boolean {
	return eventOf(one, readings)?.tense === eventOf(other, readings)?.tense;
}

/** "A pledge to stop testing" denies no test. */
function isFirm({ cell, value }: ClaimMention): boolean {
	return cell !== "denied" || value <= thresholds.firmDenial;
}

/** "The ministry denied that it had tested": flatly, by name or office, whatever the newsroom makes of it. */
function isOnRecord(doubt: ClaimMention, { readings }: Coverage): boolean {
	const source = eventOf(doubt, readings)?.factuality.findLast(({ perspective }) => perspective !== "author");
	const attribution = readings.get(doubt.article)?.attributions[Number(source?.perspective)];
	return doubt.cell === "denied" && attribution?.onRecord === true && (source?.value ?? 0) <= -bands.certain;
}

function observe(claim: Claim, mention: ClaimMention, doubt: ClaimMention, { articles }: Coverage): Observation {
	const inHeadline = isHeadline(mention, articles);
	const where = say(`where.${inHeadline ? "headline" : mention.presupposed ? "passing" : "voice"}`);
	const isSelf = doubt.article === mention.article;
	const doubter = isSelf ? say("doubter.self") : say("doubter.other", { outlet: doubt.outlet });
	const verb = say(doubt.cell !== "denied" ? "doubt.open" : doubt.own ? "doubt.denied" : "doubt.cited");
	const { outlet } = mention;
	return {
		claim: claim.id,
		outlet,
		places: [placeOf(mention), placeOf(doubt)],
		observed: say("presumed.observed", { where }),
		expected: say("presumed.expected", { doubter, verb }),
		text: say("presumed.text", { outlet, where, claim: claim.statement, doubter: sentenceCase(doubter), verb }),
	};
}
