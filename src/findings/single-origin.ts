import type { Claim, Origin } from "../model/audit.ts";
import { codedClaims, type Observation, placeOf, type Rule } from "./rule.ts";
import { familiesOf, firstOfEach, mayHaveAnother, type Telling, tellingsOf } from "./sourcing.ts";
import { thresholds } from "./thresholds.ts";
import { say } from "./words.ts";

/**
 * Several outlets assert a claim and all chains lead back to one origin: forty reprints of one agency report, or ten papers with
 * one spokesman. What a state says of its own plans and words has no second origin to look for, and a document can be read.
 */
export const singleOrigin: Rule = {
	id: "single-origin",
	seesRetold: true,
	find: (coverage) =>
		firstOfEach(
			codedClaims(coverage).flatMap((claim) => {
				const tellings = tellingsOf(claim, coverage);
				const origin = soleOrigin(tellings);
				if (
					!origin ||
					mayHaveAnother(claim) ||
					familiesOf(tellings) < thresholds.severalOutlets ||
					isOwnWord(claim, origin)
				)
					return [];
				return [observe(claim, tellings, origin)];
			}),
		),
};

function soleOrigin(tellings: readonly Telling[]): Origin | undefined {
	if (tellings.some(({ isOnItsOwn }) => isOnItsOwn)) return undefined;
	const [first, ...others] = tellings.flatMap(({ cited }) => cited);
	const isSole = first && first.kind !== "document" && others.every(({ id }) => id === first.id);
	return isSole ? first : undefined;
}

/** "Moscow says it will send a delegation", "Washington said it agreed": of its plans and its words nobody else could know. */
function isOwnWord({ source, target, type, mentions }: Claim, { party }: Origin): boolean {
	const isItsOwn = party !== undefined && (party === source || party === target);
	const isWord = type !== undefined && verbal.has(type);
	return isItsOwn && (isWord || mentions.some(({ ahead }) => ahead === true));
}

/** PLOVER's verbal types: what somebody says, asks, promises. The others are deeds that others can see. */
const verbal: ReadonlySet<NonNullable<Claim["type"]>> = new Set([
	"AGREE",
	"CONSULT",
	"SUPPORT",
	"CONCEDE",
	"REQUEST",
	"ACCUSE",
	"REJECT",
	"THREATEN",
]);

function observe(claim: Claim, tellings: readonly Telling[], origin: Origin): Observation {
	const words = { n: tellings.length, origin: origin.name };
	return {
		claim: claim.id,
		places: tellings.flatMap(({ mentions }) => mentions.slice(0, 1).map(placeOf)),
		observed: say("single-origin.observed", words),
		expected: say("single-origin.expected"),
		text: say("single-origin.text", { ...words, claim: claim.statement }),
	};
}
