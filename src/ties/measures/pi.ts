import { exactAgreement } from "./agreement.ts";
import type { Portfolios } from "./portfolio.ts";

/**
 * Scott's π: `(po − pe) / (1 − pe)`, po the fraction of same choices, pe what chance would give if both sides drew from
 * their pooled habits. Nominal: any two different choices are equally far apart. A weighted π exists and differs
 * (−.087 for Germany–Russia 1914, where the published value is −.04477612), so it is not offered under this name.
 * Unit: none. Range: −1 to 1; 0 is chance. Symmetric. NaN where both always choose the same one thing.
 * Source: Scott 1955, Public Opinion Quarterly 19(3); Häge 2011.
 */
export function scottsPi(portfolios: Portfolios): number {
	const observed = exactAgreement(portfolios);
	const expected = pooledChance([...portfolios.a, ...portfolios.b]);
	return (observed - expected) / (1 - expected);
}

function pooledChance(choices: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
	let chance = 0;
	for (const count of counts.values()) chance += (count / choices.length) ** 2;
	return chance;
}
