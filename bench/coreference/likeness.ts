import { kinship } from "../../src/stories/predicates.ts";
import { argumentAgreement, type Comparable, unknown } from "../../src/stories/sameness.ts";

/**
 * Claims ask who and what before they join two mentions. Event coreference with gold mentions is the easier question: in
 * one story, the same word most often is the same event ("the quake", "an earthquake"). So words decide, and arguments add
 * or take away. Set on ECB+ train.
 */
export function eventLikeness(a: Comparable, b: Comparable): number {
	const words = kinship(a.root, b.root);
	if (words === 0) return 0;
	const known = [argumentAgreement(a.subject, b.subject), argumentAgreement(a.object, b.object)].filter(
		(part) => part !== unknown,
	);
	const mean = known.length === 0 ? 0.5 : known.reduce((sum, part) => sum + part, 0) / known.length;
	return (words === 1 ? 1 : 0.7) * (0.6 + 0.4 * mean);
}

/** The least likeness that joins two groups of mentions. */
export const leastLikeness = 0.5;
