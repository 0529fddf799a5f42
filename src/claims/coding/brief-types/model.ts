import { ploverTypes } from "../../../model/reading.ts";
import { type FeatureModel, getFeatureModel, likelihoods } from "../../../network/feature-model.ts";
import { findHeadWeights } from "../../head-network.ts";
import type { PloverType } from "../lexicon.ts";

/** What an event of a brief can be: the act it tells, of a type; beside that act; or of a brief that tells of no act. */
export type Answer = PloverType | "beside" | "nothing";
export const answers: readonly Answer[] = [...ploverTypes, "beside", "nothing"];

export interface Judged {
	/** The likeliest type, were it what the brief tells. */
	readonly type: PloverType;
	readonly likelihood: number;
	/** How likely it is beside what the brief tells, and how likely that tells of no act. */
	readonly beside: number;
	readonly nothing: number;
}

let loaded: FeatureModel | undefined | null = null;

/** models/en/brief-types.bin, read once; without it the rules stand alone. */
export function typeModel(): FeatureModel | undefined {
	if (loaded === null) {
		const weights = findHeadWeights("en", "brief-types");
		loaded = weights && getFeatureModel(weights, "types");
	}
	return loaded;
}

export function judge(model: FeatureModel, features: readonly string[]): Judged {
	const shares = likelihoods(model, features);
	const shareOf = (answer: Answer): number => shares[answers.indexOf(answer)] as number;
	const type = ploverTypes.reduce((best, one) => (shareOf(one) > shareOf(best) ? one : best));
	return { type, likelihood: shareOf(type), beside: shareOf("beside"), nothing: shareOf("nothing") };
}
