import { ploverTypes } from "../../../model/reading.ts";
import { getRows, getText, type Rows, type Weights } from "../../../network/weights.ts";
import { findHeadWeights } from "../../head-network.ts";
import type { PloverType } from "../lexicon.ts";

/** What an event of a brief can be: the act it tells, of a type; beside that act; or of a brief that tells of no act. */
export type Answer = PloverType | "beside" | "nothing";
export const answers: readonly Answer[] = [...ploverTypes, "beside", "nothing"];

export interface TypeModel {
	readonly rowOf: ReadonlyMap<string, number>;
	/** A row a feature, a column an answer. */
	readonly rows: Rows;
}

export interface Judged {
	/** The likeliest type, were it what the brief tells. */
	readonly type: PloverType;
	readonly likelihood: number;
	/** How likely it is beside what the brief tells, and how likely that tells of no act. */
	readonly beside: number;
	readonly nothing: number;
}

let loaded: TypeModel | undefined | null = null;

/** models/en/brief-types.bin, read once; without it the rules stand alone. */
export function typeModel(): TypeModel | undefined {
	if (loaded === null) {
		const weights = findHeadWeights("en", "brief-types");
		loaded = weights && toModel(weights);
	}
	return loaded;
}

export function toModel(weights: Weights): TypeModel {
	const names = getText(weights, "features").split("\n");
	return { rowOf: new Map(names.map((name, at) => [name, at])), rows: getRows(weights, "rows") };
}

export function judge(model: TypeModel, features: readonly string[]): Judged {
	const shares = likelihoods(model, features);
	const shareOf = (answer: Answer): number => shares[answers.indexOf(answer)] as number;
	const type = ploverTypes.reduce((best, one) => (shareOf(one) > shareOf(best) ? one : best));
	return { type, likelihood: shareOf(type), beside: shareOf("beside"), nothing: shareOf("nothing") };
}

/** Softmax of the summed rows; over more features a row says less, known or not. */
export function likelihoods({ rowOf, rows }: TypeModel, features: readonly string[]): readonly number[] {
	const sums = answers.map(() => 0);
	for (const feature of features) {
		const row = rowOf.get(feature);
		if (row === undefined) continue;
		const scale = rows.scales[row] as number;
		for (let at = 0; at < rows.cols; at++)
			sums[at] = (sums[at] as number) + scale * (rows.data[row * rows.cols + at] as number);
	}
	const highest = Math.max(...sums);
	const odds = sums.map((sum) => Math.exp((sum - highest) / Math.sqrt(features.length)));
	const all = odds.reduce((sum, one) => sum + one, 0);
	return odds.map((one) => one / all);
}
