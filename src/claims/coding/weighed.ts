import type { Article } from "../../model/article.ts";
import type { EventMention, Mention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import { mentionsBy } from "./coded-by.ts";
import { least, likelihoodOf, weightsOf } from "./doubt.ts";
import { evidenceOf, type Support } from "./evidence.ts";
import { byModels } from "./index.ts";

/** A claim that rules or the model of acts proposed at an event of an article, kept or not. */
export interface WeighedClaim {
	readonly event: EventMention;
	readonly mention: Mention;
	readonly by: Support["by"];
	/** How likely every part is right, 0 to 1, and whether that is enough. */
	readonly likelihood: number;
	readonly isEnough: boolean;
	/** What weighs most for and against, strongest first. */
	readonly reasons: readonly (readonly [evidence: string, weight: number])[];
}

const mostReasons = 4;

/** Everything proposed in an English article, for whoever asks why something is coded or is not; none of a brief, which is coded otherwise. */
export function weighClaims(article: Article, text: Text): readonly WeighedClaim[] {
	const found: WeighedClaim[] = [];
	mentionsBy(article, text, {
		...byModels(),
		weigh: (claim) => {
			const likelihood = likelihoodOf(claim);
			found.push({
				event: claim.event,
				mention: claim.mention,
				by: claim.support.by,
				likelihood,
				isEnough: likelihood >= least(),
				reasons: weightsOf(evidenceOf(claim)).slice(0, mostReasons),
			});
			return likelihood;
		},
	});
	return found.toSorted((a, b) => a.event.from - b.event.from || b.likelihood - a.likelihood);
}
