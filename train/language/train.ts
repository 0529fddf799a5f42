import { createKernel } from "../../src/network/kernel.ts";
import { createAverage } from "../network/average.ts";
import { beginGraph } from "../network/graph.ts";
import { adamStep, createParameters, type Parameters } from "../network/parameters.ts";
import { createRandom, type Random } from "../network/random.ts";
import { defaultNoise, type Noise, withNoise } from "./augment.ts";
import { type Accuracy, inGroups, measure, type Trainee } from "./measure.ts";
import { createParser, type Dropouts, defaultDropouts, defaultSizes, parserLoss, type Sizes } from "./model.ts";
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

export interface Materials {
	/** Called at the start of each epoch: what is seen in it. progress: 0 at the start, 1 at the end of training. */
	readonly epoch: (epoch: number, progress: number) => readonly Example[];
	readonly dev: Readonly<Record<string, readonly Example[]>>;
}

export interface Run extends Trainee {
	readonly parameters: Parameters;
}

export function createRun(vocabulary: Vocabulary, seed: number, sizes: Sizes = defaultSizes): Run {
	const kernel = createKernel(heapBytes, "trainer");
	const random = createRandom(seed);
	const parameters = createParameters(kernel, random);
	const model = createParser(parameters, vocabulary, sizes);
	return { kernel, random, parameters, model, numberer: createNumberer(vocabulary), vocabulary };
}

const heapBytes = 700e6;

/** Trains in place; the points of the loss curve come back as they are measured. */
export function trainParser(
	run: Run,
	materials: Materials,
	schedule: Schedule,
	log: (line: string) => void,
): readonly Point[] {
	const { kernel, random } = run;
	const started = performance.now();
	const seconds = (): number => (performance.now() - started) / 1000;
	const points: Point[] = [];
	const parameters = [...run.parameters.all.values()];
	const average = createAverage(kernel, parameters, schedule.averageOver);
	const progressAt = (epochs: number): number =>
		Math.max(epochs / schedule.epochs, schedule.seconds ? seconds() / schedule.seconds : 0);
	let step = 0;
	for (let epoch = 1; epoch <= schedule.epochs; epoch++) {
		const examples = materials
			.epoch(epoch, progressAt(epoch - 1))
			.map((example) => withNoise(example, random, schedule.noise));
		const batches = random.shuffle(inGroups(jittered(examples, random), schedule.batch));
		let loss = 0;
		batches.forEach((batch, b) => {
			const progress = progressAt(epoch - 1 + b / batches.length);
			const rate = schedule.rate * Math.min(1, (step + 1) / schedule.warmUp) * Math.max(0.01, 1 - progress);
			const graph = beginGraph(kernel, random, true);
			loss += parserLoss(graph, run.model, run.numberer, batch.map(run.numberer.number), schedule.dropouts);
			graph.backward();
			graph.end();
			adamStep(kernel, parameters, { rate, step: ++step });
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
