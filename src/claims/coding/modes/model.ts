import type { Mention } from "../../../model/reading.ts";
import { type FeatureModel, likelihoods } from "../../../network/feature-model.ts";
import type { CodedClaim } from "../evidence.ts";
import { featuresOfModes } from "./features.ts";

/** The modes that acts are told in, two at once too. */
export const modeSets: readonly Mention["auxiliary"][] = [
	[],
	["historical"],
	["future"],
	["hypothetical"],
	["negated"],
	["historical", "negated"],
	["historical", "hypothetical"],
	["future", "negated"],
	["hypothetical", "negated"],
];

/** The claim in the likeliest modes, and how likely these are; without a model the rules' modes stand. */
export function withModes(claim: CodedClaim, model: FeatureModel | undefined): CodedClaim {
	if (!model) return claim;
	const shares = likelihoods(model, featuresOfModes(claim));
	const inModes = Math.max(...shares);
	const auxiliary = modeSets[shares.indexOf(inModes)] ?? [];
	return { ...claim, mention: { ...claim.mention, auxiliary }, support: { ...claim.support, inModes } };
}
