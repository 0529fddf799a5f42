import type { Claim, ClaimMention } from "../model/audit.ts";
import { type Coverage, codedClaims, type Observation, placeOf, type Rule } from "./rule.ts";
import { familiesOf, firstOfEach, mayHaveAnother, type Telling, tellingsOf } from "./sourcing.ts";
import { thresholds } from "./thresholds.ts";
import { say, sayList } from "./words.ts";

/**
 * Several outlets assert a claim and nobody on the record stands behind it, in any of them: "US officials said". A source that
 * the reader could not find is no unnamed source, so each has to be words that hide somebody.
 */
export const anonymousOnly: Rule = {
	id: "anonymous-only",
	seesRetold: true,
	find: (coverage) =>
		firstOfEach(
			codedClaims(coverage).flatMap((claim) => {
				const tellings = tellingsOf(claim, coverage);
				if (familiesOf(tellings) < thresholds.severalUnnamed || mayHaveAnother(claim)) return [];
				return tellings.every((telling) => hidesAll(telling, coverage)) ? [observe(claim, tellings)] : [];
			}),
		),
};

function hidesAll({ cited, isOnItsOwn, mentions }: Telling, coverage: Coverage): boolean {
	return (
		!isOnItsOwn &&
		cited.every(({ kind, onRecord }) => kind === "anonymous" && !onRecord) &&
		mentions.filter(({ own }) => !own).every((mention) => isHidden(mention, coverage))
	);
}

/**
 * The words of the innermost source are there, and hide somebody: "a person familiar with the talks", "American officials". Of other
 * groups ("many newspapers", "both sides") nobody expects a name.
 */
function isHidden({ article, mention, origins }: ClaimMention, { readings, story }: Coverage): boolean {
	const reading = readings.get(article);
	const attribution = reading?.attributions[reading.mentions[mention ?? -1]?.chain.at(-1) ?? -1];
	const isOfState = story.origins.some(({ id, party }) => origins.includes(id) && party !== undefined);
	return (
		attribution !== undefined &&
		attribution.source.length > 0 &&
		(attribution.sourceKind === "anonymous" || (attribution.sourceKind === "group" && isOfState))
	);
}

function observe(claim: Claim, tellings: readonly Telling[]): Observation {
	const names = [...new Set(tellings.flatMap(({ cited }) => cited.map(({ name }) => name)))];
	const words = { n: tellings.length, origins: sayList(names) };
	return {
		claim: claim.id,
		places: tellings.flatMap(({ mentions }) =>
			mentions
				.filter(({ own }) => !own)
				.slice(0, 1)
				.map(placeOf),
		),
		observed: say("anonymous-only.observed", words),
		expected: say("anonymous-only.expected"),
		text: say("anonymous-only.text", { ...words, claim: claim.statement }),
	};
}
