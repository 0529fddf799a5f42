import { tableOf } from "./table.ts";

/** `data/stories/thresholds.json`: each with what it was set on. */
export interface Thresholds {
	readonly story: {
		readonly similarity: number;
		readonly windowDays: number;
		readonly decayDays: number;
		readonly undated: number;
		readonly titleWeight: number;
		readonly leadWeight: number;
		readonly leadWords: number;
		readonly nameWeight: number;
		readonly unglossedWeight: number;
		readonly rarityPower: number;
		readonly backgroundArticles: number;
		readonly smallCollection: number;
		readonly loneSimilarity: number;
		readonly commentarySimilarity: number;
		readonly commentaryDays: number;
		readonly features: number;
		readonly indexed: number;
		readonly neighbours: number;
	};
	readonly copies: {
		readonly shingleWords: number;
		readonly fewestShingles: number;
		readonly containment: number;
		readonly shortestPassage: number;
		readonly paragraphs: number;
		readonly paragraphShare: number;
		readonly paragraphContainment: number;
	};
	readonly claims: {
		readonly sameness: number;
		readonly support: number;
		readonly supportWords: number;
		readonly most: number;
		readonly mostAlone: number;
	};
}

export const thresholds = tableOf<Thresholds>("thresholds.json");
