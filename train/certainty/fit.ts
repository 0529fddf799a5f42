import { helpers } from "../../src/claims/factuality/head.ts";
import { judges } from "../../src/claims/factuality/mixing.ts";
import { createKernel, type Kernel } from "../../src/network/kernel.ts";
import { beginGraph } from "../network/graph.ts";
import { joined, type Matrix } from "../network/join.ts";
import { adamStep, createParameters, type Parameters, setValues, valuesOf } from "../network/parameters.ts";
import { createRandom } from "../network/random.ts";
import type { Corpus, Rated } from "./corpus.ts";
import { type Answer, answer, certaintyLoss, createHead, type HeadParameters, joins } from "./model.ts";

/** The sets, in the order of the columns. */
export const sets = [...judges, ...helpers];
const batchEvents = 64;
const rate = 1e-3;
/** MEANTIME is twenty times smaller than UDS. */
const repeats: Readonly<Record<string, number>> = { meantime: 3 };

export interface Fitted {
	readonly kernel: Kernel;
	readonly parameters: Parameters;
	readonly head: HeadParameters;
}

function fit(corpus: Corpus, rated: readonly Rated[], epochs: number, seed: number): Fitted {
	const train = rated.flatMap((one) => new Array<Rated>(repeats[sets[one.set] ?? ""] ?? 1).fill(one));
	const random = createRandom(seed);
	const kernel = createKernel(300e6, "trainer");
	const parameters = createParameters(kernel, random);
	const head = createHead(parameters, corpus, sets.length);
	const commonness = judges.map((_, j) => train.filter(({ set }) => set === j).length / train.length);
	const total = epochs * Math.ceil(train.length / batchEvents);
	let step = 0;
	for (let epoch = 1; epoch <= epochs; epoch++) {
		random.shuffle(train);
		for (let at = 0; at < train.length; at += batchEvents) {
			step++;
			const graph = beginGraph(kernel, random, true);
			certaintyLoss(graph, head, corpus, train.slice(at, at + batchEvents), commonness);
			graph.backward();
			adamStep(kernel, parameters.all.values(), {
				rate: rate * Math.min(1, step / 100) * (1 - 0.97 * (step / total)),
				step,
			});
			graph.end();
		}
	}
	return { kernel, parameters, head };
}

/** Networks that part by their seeds alone, joined in one that answers with their mean. */
export function fitMean(
	corpus: Corpus,
	rated: readonly Rated[],
	epochs: number,
	seeds: readonly number[],
	after: (seed: number) => void = () => {},
): Fitted {
	const all = seeds.map((seed) => {
		const numbers = numbersOf(fit(corpus, rated, epochs, seed));
		after(seed);
		return numbers;
	});
	return joinedFit(corpus, all);
}

type Numbers = ReadonlyMap<string, Matrix>;

export const numbersOf = ({ kernel, parameters }: Fitted): Numbers =>
	new Map(
		[...parameters.all].map(([name, parameter]) => [
			name,
			{ rows: parameter.rows, cols: parameter.cols, data: valuesOf(kernel, parameter) },
		]),
	);

export function joinedFit(corpus: Pick<Corpus, "columns" | "width">, all: readonly Numbers[]): Fitted {
	const kernel = createKernel(60e6, "trainer");
	const parameters = createParameters(kernel, createRandom(0));
	const head = createHead(parameters, corpus, sets.length, all.length);
	for (const [name, parameter] of parameters.all) {
		const own = all.map((numbers) => numbers.get(name) as Matrix);
		setValues(kernel, parameter, joined(own, joins[name] ?? "mean").data);
	}
	return { kernel, parameters, head };
}

/** What it says of these events, as many at a time as it learns from. */
export const answersTo = ({ kernel, head }: Fitted, corpus: Corpus, asked: readonly Rated[]): Answer[] =>
	asked.flatMap((_, at) =>
		at % batchEvents === 0 ? answer(kernel, head, corpus, asked.slice(at, at + batchEvents)) : [],
	);
