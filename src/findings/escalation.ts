import type { Claim, ClaimMention } from "../model/audit.ts";
import { isEarlier } from "../model/order.ts";
import { type Coverage, isPlain, isReport, type Observation, onContested, placeOf, type Rule } from "./rule.ts";
import { isSameEvent } from "./same-event.ts";
import { isSurer, surest } from "./sureness.ts";
import { thresholds } from "./thresholds.ts";
import { say, sayHowSure } from "./words.ts";

/**
 * An outlet's reports grow surer of a contested claim, and nobody new stands behind it *in the coverage collected*: "may" on
 * Monday, "likely" on Wednesday, "the deal" on Friday. Articles whose order is not known are not compared.
 */
export const escalation: Rule = {
	id: "escalation",
	find: onContested((claim, coverage) =>
		[...Map.groupBy(claim.mentions, ({ outlet }) => outlet).values()].flatMap((mentions) =>
			firstStep(claim, mentions, coverage),
		),
	),
};

/** The widest first step: the earliest report, and the first later one that is surer with nothing new in between. */
function firstStep(claim: Claim, mentions: readonly ClaimMention[], coverage: Coverage): readonly Observation[] {
	const reports = [...Map.groupBy(mentions, ({ article }) => article)]
		.filter(([id]) => isReport(coverage.articles.get(id)))
		.flatMap(([, told]) => surest(told) ?? []);
	for (const earlier of reports) {
		const later = reports.find(
			(later) => isStep(earlier, later, coverage) && !hasNewOrigin(claim, earlier, later, coverage),
		);
		if (later) return [observe(claim, earlier, later, coverage)];
	}
	return [];
}

/** What may come, and then came, was rightly left open before; "the summit" in a body is said of one only announced. */
function isStep(earlier: ClaimMention, later: ClaimMention, coverage: Coverage): boolean {
	const { articles, readings } = coverage;
	const [before, after] = [articles.get(earlier.article), articles.get(later.article)];
	return (
		before !== undefined &&
		after !== undefined &&
		isEarlier(before, after) &&
		earlier.cell !== "denied" &&
		!(earlier.ahead && !later.ahead) &&
		isSurer(later, earlier) &&
		isSameEvent(later, earlier, readings) &&
		isPlain(earlier, coverage) &&
		isPlain(later, coverage)
	);
}

/**
 * Somebody first cited for the claim after the earlier report and not surely after the later one. Another publisher's own
 * voice counts: it may have seen for itself.
 */
function hasNewOrigin(claim: Claim, earlier: ClaimMention, later: ClaimMention, coverage: Coverage): boolean {
	const known = new Set<string>([earlier, ...claim.mentions.filter(isKnownBefore)].flatMap(({ origins }) => origins));
	return claim.mentions
		.filter((mention) => isWord(mention) && !isSurelyAfter(mention))
		.some((mention) => mention.origins.some((id) => !known.has(id) && !isOwnVoice(mention)));

	function isKnownBefore(mention: ClaimMention): boolean {
		return mention.article === earlier.article || isOrdered(mention, earlier);
	}
	function isSurelyAfter(mention: ClaimMention): boolean {
		return isOrdered(later, mention);
	}
	function isOrdered(one: ClaimMention, other: ClaimMention): boolean {
		const [before, after] = [coverage.articles.get(one.article), coverage.articles.get(other.article)];
		return before !== undefined && after !== undefined && isEarlier(before, after);
	}
	function isOwnVoice(mention: ClaimMention): boolean {
		return mention.own && coverage.familyOf(mention.outlet) === coverage.familyOf(later.outlet);
	}
}

/** Somebody's word for it, or a newsroom that states it; another outlet's guess is no origin. */
function isWord({ cell, value }: ClaimMention): boolean {
	return cell === "fact" || (cell === "attributed" && value >= thresholds.held);
}

function observe(claim: Claim, earlier: ClaimMention, later: ClaimMention, { articles }: Coverage): Observation {
	const day = ({ article }: ClaimMention): string => articles.get(article)?.published?.slice(0, 10) ?? "";
	const words = { from: day(earlier), to: day(later), earlier: sayHowSure(earlier), later: sayHowSure(later) };
	return {
		claim: claim.id,
		outlet: later.outlet,
		places: [placeOf(later), placeOf(earlier)],
		observed: say("escalation.observed", words),
		expected: say("escalation.expected"),
		text: say("escalation.text", { outlet: later.outlet, claim: claim.statement, ...words }),
	};
}
