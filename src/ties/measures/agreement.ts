import { eachPair, type Portfolios } from "./portfolio.ts";

/** Votes as Voeten codes them. The abstention stands between yes and no, which the three-point measure relies on. */
export const vote = { yes: 1, abstain: 2, no: 3 } as const;

/**
 * Voting agreement in the General Assembly has three definitions, and they part widely: North Korea and Russia in
 * session 73 are .702, .821 or .915. The name is therefore part of the measure, wherever it is shown.
 *
 * `exact-match`: joint votes that are the same, over joint votes. Unit: fraction, 0 to 1, symmetric.
 * Source: the `agree` columns of Bailey, Strezhnev & Voeten's files, reproduced to 2e-6.
 * Agreement alone is not shared values: by it Japan looks nearer Russia (.537) than the United States (.316).
 */
export function exactAgreement(votes: Portfolios): number {
	let same = 0;
	eachPair(votes, (a, b) => {
		if (a === b) same += 1;
	});
	return same / votes.a.length;
}

/**
 * `three-point`: the mean of `1 − |Δ| / 2`, so that an abstention half agrees with a vote. Range 0 to 1, symmetric.
 * Source: Voeten's script, which first drops the votes on which all states agreed (`withoutUnanimous`); say which.
 */
export function threePointAgreement(votes: Portfolios): number {
	let sum = 0;
	eachPair(votes, (a, b) => {
		sum += 1 - Math.abs(a - b) / 2;
	});
	return sum / votes.a.length;
}

/**
 * `no-abstentions`: exact match over the votes on which neither abstained. Range 0 to 1, symmetric; the highest of the
 * three as a rule, since it forgets the usual way to disagree politely. NaN where no vote is left.
 */
export function agreementWithoutAbstentions(votes: Portfolios): number {
	let same = 0;
	let counted = 0;
	eachPair(votes, (a, b) => {
		if (a === vote.abstain || b === vote.abstain) return;
		counted += 1;
		if (a === b) same += 1;
	});
	return same / counted;
}

/** Drops the roll calls on which every state that voted cast the same vote: they tell no two states apart. */
export function withoutUnanimous<T extends { readonly votes: readonly number[] }>(rollCalls: readonly T[]): T[] {
	return rollCalls.filter(({ votes }) => new Set(votes).size > 1);
}
