import { createKernel } from "../../src/network/kernel.ts";
import { createAverage } from "../network/average.ts";
import { beginGraph } from "../network/graph.ts";
import { adamStep, createParameters, type Parameter, type Parameters } from "../network/parameters.ts";
import { createRandom, type Random } from "../network/random.ts";
import { defaultNoise, type Noise, withNoise } from "./augment.ts";
import { type Accuracy, inGroups, measure, type Trainee } from "./measure.ts";
import {
	createEncoder,
	createHeads,
	type Dropouts,
	defaultDropouts,
	defaultSizes,
	parserLoss,
	type Sizes,
} from "./model.ts";
import type { Example } from "./treebank.ts";
import { createNumberer, type Vocabulary } from "./vocabulary.ts";

export interface Schedule {
	readonly epochs: number;
	readonly rate: number;
	/** Words a batch. */
	readonly batch: number;
	readonly warmUp: number;
	readonly seed: number;
	readonly noise: Noise;
	readonly dropouts: Dropouts;
	/** What is measured and ships is the running average over so many steps. */
	readonly averageOver: number;
	/** Measure on dev each so many epochs, and after the last. */
	readonly measureEvery: number;
	/** Wall seconds after which the rate must have come down to 0; the epochs then only bound it. */
	readonly seconds?: number;
}

export const defaultSchedule: Schedule = {
	epochs: 24,
	rate: 2e-3,
	batch: 600,
	warmUp: 200,
	seed: 1,
	noise: defaultNoise,
	dropouts: defaultDropouts,
	averageOver: 1000,
	measureEvery: 3,
};

export interface Point {
	readonly epoch: number;
	readonly seconds: number;
	readonly loss: number;
	readonly dev: Readonly<Record<string, Accuracy>>;
}

/** What is seen in an epoch. progress: 0 at the start, 1 at the end of training. */
export type Seen = (epoch: number, progress: number) => readonly Example[];

export interface Materials {
	readonly epoch: Seen;
	/** Trees of the other treebank, for the heads beside. */
	readonly beside?: Seen;
	readonly dev: Readonly<Record<string, readonly Example[]>>;
}

interface Learner extends Trainee {
	/** What a batch of its treebank moves. */
	readonly learns: readonly Parameter[];
}

export interface Run extends Learner {
	/** What ships. */
	readonly parameters: Parameters;
	/** The same encoder with the other treebank's heads. */
	readonly beside?: Learner;
}

export function createRun(vocabulary: Vocabulary, seed: number, sizes: Sizes = defaultSizes): Run {
	const kernel = createKernel(heapBytes, "trainer");
	const random = createRandom(seed);
	const parameters = createParameters(kernel, random);
	const encoder = createEncoder(parameters, vocabulary, sizes);
	const shared = [...parameters.all.values()];
	const trainee = (own: Vocabulary, heads: Parameters): Trainee => ({
		...{ kernel, random, vocabulary: own, numberer: createNumberer(own) },
		model: createHeads(heads, encoder, own),
	});
	const run = { ...trainee(vocabulary, parameters), parameters, learns: [...parameters.all.values()] };
	if (vocabulary.beside === undefined) return run;
	const heads = createParameters(kernel, random);
	const beside = trainee({ ...vocabulary, ...vocabulary.beside }, heads);
	return { ...run, beside: { ...beside, learns: [...shared, ...heads.all.values()] } };
}

const heapBytes = 700e6;

/** Trains in place; the points of the loss curve come back as they are measured. */
export function trainParser(
	run: Run,
	materials: Materials,
	schedule: Schedule,
	log: (line: string) => void,
): readonly Point[] {
	const { kernel } = run;
	const started = performance.now();
	const seconds = (): number => (performance.now() - started) / 1000;
	const points: Point[] = [];
	const average = createAverage(kernel, run.learns, schedule.averageOver);
	const progressAt = (epochs: number): number =>
		Math.max(epochs / schedule.epochs, schedule.seconds ? seconds() / schedule.seconds : 0);
	let step = 0;
	for (let epoch = 1; epoch <= schedule.epochs; epoch++) {
		const batches = batchesOf(run, materials, schedule, epoch, progressAt(epoch - 1));
		let loss = 0;
		batches.forEach(({ learner, examples }, b) => {
			const progress = progressAt(epoch - 1 + b / batches.length);
			const rate = schedule.rate * Math.min(1, (step + 1) / schedule.warmUp) * Math.max(0.01, 1 - progress);
			loss += learnBatch(learner, examples, schedule.dropouts);
			adamStep(kernel, learner.learns, { rate, step: ++step });
			average.follow(step);
		});
		const isLast = epoch === schedule.epochs || (schedule.seconds !== undefined && seconds() > schedule.seconds);
		const dev =
			isLast || epoch % schedule.measureEvery === 0 ? average.during(() => measureAll(run, materials.dev)) : {};
		const point = { epoch, seconds: Math.round(seconds()), loss: loss / batches.length, dev };
		points.push(point);
		log(describePoint(point));
		if (isLast) break;
	}
	average.settle();
	return points;
}

interface Batch {
	readonly learner: Learner;
	readonly examples: readonly Example[];
}

/** The epoch's batches, each of one treebank, in an order by chance. */
function batchesOf(run: Run, materials: Materials, schedule: Schedule, epoch: number, progress: number): Batch[] {
	const { random } = run;
	const of = (learner: Learner | undefined, seen: Seen | undefined): Batch[] => {
		if (learner === undefined || seen === undefined) return [];
		const examples = seen(epoch, progress).map((example) => withNoise(example, random, schedule.noise));
		return inGroups(jittered(examples, random), schedule.batch).map((group) => ({ learner, examples: group }));
	};
	return random.shuffle([...of(run, materials.epoch), ...of(run.beside, materials.beside)]);
}

/** Puts the gradients in place; returns the loss. */
function learnBatch(
	{ kernel, random, model, numberer }: Learner,
	examples: readonly Example[],
	dropouts: Dropouts,
): number {
	const graph = beginGraph(kernel, random, true);
	const loss = parserLoss(graph, model, numberer, examples.map(numberer.number), dropouts);
	graph.backward();
	graph.end();
	return loss;
}

const measureAll = (run: Run, dev: Materials["dev"]): Record<string, Accuracy> =>
	Object.fromEntries(Object.entries(dev).map(([name, examples]) => [name, measure(run, examples)]));

function describePoint({ epoch, seconds, loss, dev }: Point): string {
	const figures = Object.entries(dev).map(
		([name, a]) => `${name} LAS ${a.las} UAS ${a.uas} UPOS ${a.upos} tag ${a.tag}`,
	);
	return [`epoch ${epoch}`, `${seconds} s`, `loss ${loss.toFixed(3)}`, ...figures].join(" · ");
}

/** Sorting by length alone would put the same sentences into the same batches in each epoch. */
function jittered(examples: readonly Example[], random: Random): Example[] {
	const keyed = examples.map((example) => ({ example, key: example.forms.length * (0.9 + 0.2 * random.next()) }));
	return keyed.sort((a, b) => a.key - b.key).map(({ example }) => example);
}
