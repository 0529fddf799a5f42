/**
 * Barbieri's three measures of a dyad, from the two partner shares s_ij and s_ji (fractions).
 * Symmetric in the two states. Range of each: 0 to 1.
 * Source: Barbieri 1996, "Economic Interdependence", Journal of Peace Research 33(1).
 */
export interface Salience {
	/** `√(s_ij · s_ji)`: how much the tie weighs for both. */
	readonly salience: number;
	/** `1 − |s_ij − s_ji|`: how even it is; two states that trade nothing are perfectly even. */
	readonly symmetry: number;
	/** `salience · symmetry`. */
	readonly interdependence: number;
}

export function salienceOf(shareOfFirst: number, shareOfSecond: number): Salience {
	const salience = Math.sqrt(shareOfFirst * shareOfSecond);
	const symmetry = 1 - Math.abs(shareOfFirst - shareOfSecond);
	return { salience, symmetry, interdependence: salience * symmetry };
}
