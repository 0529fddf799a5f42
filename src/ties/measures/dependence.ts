/**
 * Trade dependence `d_ij = T_ij / GDP_i`: trade with j as part of i's whole product. It equals share times openness
 * (Gartzke & Li 2003), so a share of .97 in a closed economy is a small dependence.
 * Unit: fraction of GDP. Range: 0 upwards; above 1 for entrepôts. Directed.
 * Source: Oneal & Russett 1997, ISQ 41(2); Gasiorowski 1986, ISQ 30(1), is of this family.
 */
export function dependence(tradeWithPartner: number, gdp: number): number {
	return tradeWithPartner / gdp;
}

/** The dyad's dependence: the lower of the two, "weak link" of Oneal & Russett: the less bound state is the freer to leave. */
export function dyadDependence(ofFirst: number, ofSecond: number): number {
	return Math.min(ofFirst, ofSecond);
}
