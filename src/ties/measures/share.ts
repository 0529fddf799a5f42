import { type Interval, quotient } from "./interval.ts";

/**
 * Partner share `s_ij = T_ij / T_i`: the part of state i's trade that is with j, T being exports plus imports.
 * Unit: fraction. Range: 0 (none) to 1 (all). Directed: i's share with j is not j's share with i.
 * A share of trade is not dependence: it says nothing of how much trade matters (see dependence.ts).
 * Source: standard in the trade literature; Barbieri 1996, JPR 33(1), as "trade share".
 */
export function partnerShare(tradeWithPartner: number, totalTrade: number): number {
	return tradeWithPartner / totalTrade;
}

/** The same of rounded inputs: every share that they allow. 1,532.49 of 1,585.61 gives .966493 to .966505. */
export function partnerShareInterval(tradeWithPartner: Interval, totalTrade: Interval): Interval {
	return quotient(tradeWithPartner, totalTrade);
}
