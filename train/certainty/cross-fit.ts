import { judges } from "../../src/claims/factuality/mixing.ts";
import type { Corpus, Rated } from "./corpus.ts";
import { answersTo, fitMean } from "./fit.ts";
import type { Answer } from "./model.ts";

/** Parts of train, each answered by a network that has not seen it. */
const folds = 4;
/** Neighbouring sentences are of one text: so many in a row fall into one part. */
const together = 20;

const foldOf = ({ line }: Rated): number => Math.floor(line / together) % folds;

/** Each part by what is made of the others. */
export function acrossFolds<T extends Rated, R>(
	all: readonly T[],
	answer: (others: readonly T[], own: readonly T[]) => R[],
): R[] {
	return Array.from({ length: folds }, (_, fold) =>
		answer(
			all.filter((rated) => foldOf(rated) !== fold),
			all.filter((rated) => foldOf(rated) === fold),
		),
	).flat();
}

/** An event, and what a network that has not learnt from it says of it. */
export interface Answered extends Rated, Answer {}

export function crossFit(
	corpus: Corpus,
	epochs: number,
	seeds: readonly number[],
	after: () => void,
): readonly Answered[] {
	return acrossFolds(corpus.rated, (others, own) => {
		const asked = own.filter(({ set }) => set < judges.length);
		const answers = answersTo(fitMean(corpus, others, epochs, seeds), corpus, asked);
		after();
		return asked.map((rated, k) => ({ ...rated, ...(answers[k] as Answer) }));
	});
}
