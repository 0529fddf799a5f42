import { type FeatureModel, getFeatureModel } from "../../../network/feature-model.ts";
import { findHeadWeights } from "../../head-network.ts";

/** Whether an event links two parties, of what type the act is if it does, and in what modes it is told. */
export interface ActModel {
	/** Columns: no link, a link. */
	readonly links: FeatureModel;
	/** A column a PLOVER type. */
	readonly types: FeatureModel;
	/** A column a set of `modeSets`; without it the rules' modes stand. */
	readonly modes?: FeatureModel;
}

let loaded: ActModel | undefined | null = null;

/** models/en/acts.bin, read once; without it the rules stand alone. */
export function actModel(): ActModel | undefined {
	if (loaded === null) {
		const weights = findHeadWeights("en", "acts");
		loaded = weights && {
			links: getFeatureModel(weights, "links"),
			types: getFeatureModel(weights, "types"),
			modes: getFeatureModel(weights, "modes"),
		};
	}
	return loaded;
}
