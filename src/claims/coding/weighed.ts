import type { Article } from "../../model/article.ts";
import type { EventMention, Mention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import { mentionsBy } from "./coded-by.ts";
import { least, likelihoodOf, weightsOf } from "./doubt.ts";
import { type CodedClaim, evidenceOf, type Support } from "./evidence.ts";
import { byModels } from "./index.ts";

/** A claim that rules or the model of acts proposed at an event of an article, kept or not. */
export interface WeighedClaim {
	readonly event: EventMention;
	readonly mention: Mention;
	readonly by: Support["by"];
	/** How likely every part is right, 0 to 1. */
	readonly likelihood: number;
	/** Whether it is coded: not if that is not enough, nor where a likelier one tells the same event or act. */
	readonly fate: "coded" | "doubtful" | "told otherwise";
	/** What weighs most for and against, strongest first. */
	readonly reasons: readonly (readonly [evidence: string, weight: number])[];
}

const mostReasons = 4;

/** Everything proposed in an English article, for whoever asks why something is coded or is not; none of a brief, which is coded otherwise. */
export function weighClaims(article: Article, text: Text): readonly WeighedClaim[] {
	const weighed: { readonly claim: CodedClaim; readonly likelihood: number }[] = [];
	const weigh = (claim: CodedClaim): number => {
		const likelihood = likelihoodOf(claim);
		weighed.push({ claim, likelihood });
		return likelihood;
	};
	const coded = new Set(mentionsBy(article, text, { ...byModels(), weigh }));
	return weighed
		.map(({ claim, likelihood }): WeighedClaim => {
			const { event, mention, support } = claim;
			const fate = coded.has(mention) ? "coded" : likelihood < least() ? "doubtful" : "told otherwise";
			const reasons = weightsOf(evidenceOf(claim)).slice(0, mostReasons);
			return { event, mention, by: support.by, likelihood, fate, reasons };
		})
		.toSorted((a, b) => a.event.from - b.event.from || b.likelihood - a.likelihood);
}
