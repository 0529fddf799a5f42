/**
 * Distance of two states' ideal points, `|θ_i − θ_j|`: how far apart they stand on the one dimension that best explains
 * who votes with whom in the General Assembly.
 * Unit: standard deviations of the estimates, roughly. Range: 0 upwards, about 0 to 5. Symmetric.
 * The estimates have errors of their own, and one dimension is not all: by it Japan stands nearer Russia (.68) than the
 * United States (1.92) in session 73. Source: Bailey, Strezhnev & Voeten 2017, JCR 61(2).
 */
export function idealPointDistance(ofFirst: number, ofSecond: number): number {
	return Math.abs(ofFirst - ofSecond);
}
