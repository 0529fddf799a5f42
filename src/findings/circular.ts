import type { Claim, ClaimMention, Origin } from "../model/audit.ts";
import { codedClaims, type Observation, placeOf, type Rule, tellers } from "./rule.ts";
import { firstOfEach, type Telling, tellingsOf } from "./sourcing.ts";
import { say, sayList } from "./words.ts";

/** Outlets cite each other for a claim, and nobody else: A has it from B, and B has it from A. */
export const circular: Rule = {
	id: "circular",
	find: (coverage) =>
		// Told once, at the claim that fewest others tell: there the circle is most of what there is.
		firstOfEach(
			byTellers(codedClaims(coverage)).flatMap((claim) => {
				const circle = closedCircle(tellingsOf(claim, coverage));
				return circle.length > 1 ? [observe(claim, circle)] : [];
			}),
		),
};

function byTellers(claims: readonly Claim[]): readonly Claim[] {
	return claims.toSorted((a, b) => tellers(a) - tellers(b));
}

/**
 * The largest set of outlets that cite members of the set for the claim and nothing outside it. Chains are already followed
 * through the coverage, so one that cites an outlet which cites it back is left with itself.
 */
function closedCircle(tellings: readonly Telling[]): readonly Telling[] {
	const members = tellings.filter(
		// A reprint speaks in its own voice: it copies and cites nobody.
		({ cited, isOnItsOwn, mentions }) => !isOnItsOwn && mentions.some(isCiting) && cited.every(isRelay),
	);
	const names = new Set(members.map(({ outlet }) => outlet));
	const closed = members.filter(({ cited }) => cited.every(({ name }) => names.has(name)));
	return closed.length === members.length ? closed : closedCircle(closed);
}

function isRelay({ kind }: Origin): boolean {
	return kind === "outlet" || kind === "agency";
}

function observe(claim: Claim, circle: readonly Telling[]): Observation {
	const outlets = circle.map(({ outlet }) => outlet);
	// In a circle of two each cites the other, whatever name the chain ended at.
	const linkOf = ({ outlet, cited }: Telling) => {
		const others = cited.map(({ name }) => name).filter((name) => name !== outlet);
		const to = others.length > 0 ? others : outlets.filter((name) => name !== outlet);
		return say("link", { from: outlet, to: sayList(to) });
	};
	return {
		claim: claim.id,
		places: circle.flatMap(({ mentions }) => mentions.filter(isCiting).slice(0, 1).map(placeOf)),
		observed: say("circular.observed", { links: sayList(circle.map(linkOf)) }),
		expected: say("circular.expected"),
		text: say("circular.text", { outlets: sayList(outlets), claim: claim.statement }),
	};
}

function isCiting({ own }: ClaimMention): boolean {
	return !own;
}
