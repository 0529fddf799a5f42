import { createRandom } from "./random.ts";

export interface Row<Answer> {
	/** Numbers of their names (`numberOf`). */
	readonly features: Uint32Array;
	readonly answer: Answer;
	readonly weight: number;
}

export interface Settings {
	readonly seed: number;
	readonly passes: number;
	readonly rate: number;
	/** Pulls a feature's weights to nothing, once a pass. */
	readonly penalty: number;
	/** Features that fewer rows have are left out. */
	readonly leastCount: number;
	/** So many features are kept: those that answers lean on most, and rows have. */
	readonly mostFeatures: number;
}

export interface Fitted {
	readonly features: Uint32Array;
	/** A row a feature, a column an answer. */
	readonly weights: Float32Array;
}

interface Learned {
	readonly known: readonly number[];
	/** How many rows have each. */
	readonly counts: readonly number[];
	readonly weights: Float32Array;
}

/** What AdaGrad (Duchi et al. 2011) starts from, so that the first steps are no leaps. */
const firstSquare = 1e-2;

/**
 * Logistic regression over several answers, by steps after each row. Sums are divided by the root of how many features there are,
 * as `likelihoods` does. The same rows give the same weights.
 */
export function fitFeatures<Answer>(
	rows: readonly Row<Answer>[],
	answers: readonly Answer[],
	settings: Settings,
): Fitted {
	const { known, indexed, counts } = indexFeatures(rows, settings.leastCount);
	const count = answers.length;
	const weights = new Float32Array(known.length * count);
	const squares = new Float32Array(weights.length).fill(firstSquare);
	const sums = new Float64Array(count);
	const random = createRandom(settings.seed);
	const order = rows.map((_, at) => at);
	for (let pass = 0; pass < settings.passes; pass++) for (const at of random.shuffle(order)) step(at);
	return strongest({ known, counts, weights }, count, settings.mostFeatures);

	function step(at: number): void {
		const { answer, weight, features } = rows[at] as Row<Answer>;
		const given = indexed[at] as Int32Array;
		const share = 1 / Math.sqrt(features.length);
		foresee(given, share);
		for (let k = 0; k < count; k++) {
			const error = weight * share * ((sums[k] as number) - Number(answers[k] === answer));
			for (const feature of given) {
				const place = feature * count + k;
				const slope = error + (settings.penalty * (weights[place] as number)) / (counts[feature] as number);
				const square = (squares[place] as number) + slope * slope;
				squares[place] = square;
				weights[place] = (weights[place] as number) - (settings.rate * slope) / Math.sqrt(square);
			}
		}
	}

	/** How likely each answer is by what is known so far, into `sums`. */
	function foresee(given: Int32Array, share: number): void {
		sums.fill(0);
		for (const feature of given)
			for (let k = 0; k < count; k++) sums[k] = (sums[k] as number) + share * (weights[feature * count + k] as number);
		const highest = Math.max(...sums);
		let all = 0;
		for (let k = 0; k < count; k++) all += sums[k] = Math.exp((sums[k] as number) - highest);
		for (let k = 0; k < count; k++) sums[k] = (sums[k] as number) / all;
	}
}

function indexFeatures(rows: readonly Pick<Row<unknown>, "features">[], leastCount: number) {
	const counted = new Map<number, number>();
	for (const { features } of rows) for (const one of features) counted.set(one, (counted.get(one) ?? 0) + 1);
	const known = [...counted.keys()].filter((one) => (counted.get(one) as number) >= leastCount);
	const indexes = new Map(known.map((one, at) => [one, at]));
	const indexed = rows.map(({ features }) => Int32Array.from([...features].flatMap((one) => indexes.get(one) ?? [])));
	return { known, indexed, counts: known.map((one) => counted.get(one) as number) };
}

/** Of how much a feature's rows raise its strength: what is met often says more in all than what leans as far once. */
const ofCount = 0.3;

function strongest({ known, counts, weights }: Learned, answers: number, most: number): Fitted {
	const rowOf = (at: number) => weights.subarray(at * answers, (at + 1) * answers);
	const strengths = known.map(
		(_, at) =>
			rowOf(at).reduce((largest, one) => Math.max(largest, Math.abs(one)), 0) * (counts[at] as number) ** ofCount,
	);
	const kept = known
		.map((_, at) => at)
		.toSorted((a, b) => (strengths[b] as number) - (strengths[a] as number))
		.slice(0, most)
		.toSorted((a, b) => a - b);
	const rows = new Float32Array(kept.length * answers);
	for (const [row, at] of kept.entries()) rows.set(rowOf(at), row * answers);
	return { features: Uint32Array.from(kept, (at) => known[at] as number), weights: rows };
}
