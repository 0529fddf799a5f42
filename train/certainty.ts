/** `npm run train -- certainty en [--data DIR] [--epochs N]`: how sure the author is of an event, as readers take it. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { helpers, judges, type Mixing, mixJudges } from "../src/claims/factuality/head.ts";
import { loadLanguage } from "../src/language/index.ts";
import { createKernel, type Kernel } from "../src/network/kernel.ts";
import { type Entry, encodeWeights, quantizeRows, type Weights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { agreement } from "./certainty/agreement.ts";
import { writeCard } from "./certainty/card.ts";
import { type Corpus, type Rated, readCorpus } from "./certainty/corpus.ts";
import { chooseMixing } from "./certainty/mixing.ts";
import { type Answer, answer, certaintyLoss, createHead, type HeadParameters } from "./certainty/model.ts";
import { beginGraph } from "./network/graph.ts";
import { adamStep, createParameters, type Parameters, valuesOf } from "./network/parameters.ts";
import { createRandom } from "./network/random.ts";

const seed = 1;
const sets = [...judges, ...helpers];
const batchEvents = 64;
const rate = 1e-3;
/** One event in so many is held out of train to watch the run. */
const heldOut = 12;
/** Parts of train in which the mixing is chosen, each by a network that has not seen it. */
const folds = 3;
/** MEANTIME is twenty times smaller than UDS. */
const repeats: Readonly<Record<string, number>> = { meantime: 3 };

export function run(args: readonly string[]): void {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { data: { type: "string", default: "../shared/data" }, epochs: { type: "string", default: "12" } },
	});
	const id = positionals[0] ?? "en";
	const language = loadLanguage(id);
	const started = Date.now();
	const corpus = readCorpus(values.data, sets, language);
	console.log(`${corpus.rated.length} events, ${seconds(started)} s`);
	const epochs = Number(values.epochs);
	const mixing = crossFit(corpus, Math.ceil(epochs / 2), started);
	console.log(`mixing: ${JSON.stringify(mixing)}`);
	const isHeld = ({ row }: Rated): boolean => Math.floor(row / 40) % heldOut === 0;
	const held = corpus.rated.filter(isHeld);
	const train = corpus.rated.filter((rated) => !isHeld(rated));
	const fitted = fit(corpus, train, epochs, (epoch, loss, { kernel, head }) => {
		const figures = figuresOf(answersOf(kernel, head, corpus, held), goldsOf(held), mixing);
		console.log(`epoch ${epoch}: loss ${loss.toFixed(4)}  ${figures.map(show).join("  ")}, ${seconds(started)} s`);
	});
	const { kernel, parameters, head } = fitted;
	const figures = figuresOf(answersOf(kernel, head, corpus, held), goldsOf(held), mixing);
	writeFileSync(inPackage("models", id, "certainty.bin"), encodeWeights(exportWeights(kernel, parameters, mixing)));
	writeCard(id, { seed, epochs, events: corpus.rated.length, held: figures, language: language.version });
	console.log(`wrote models/${id}/certainty.bin, ${seconds(started)} s`);
}

interface Fitted {
	readonly kernel: Kernel;
	readonly parameters: Parameters;
	readonly head: HeadParameters;
}

function fit(
	corpus: Corpus,
	rated: readonly Rated[],
	epochs: number,
	after: (epoch: number, loss: number, fitted: Fitted) => void = () => {},
): Fitted {
	const train = rated.flatMap((one) => new Array<Rated>(repeats[sets[one.set] ?? ""] ?? 1).fill(one));
	const random = createRandom(seed);
	const kernel = createKernel(300e6, "trainer");
	const parameters = createParameters(kernel, random);
	const head = createHead(parameters, corpus, sets.length);
	const total = epochs * Math.ceil(train.length / batchEvents);
	let step = 0;
	for (let epoch = 1; epoch <= epochs; epoch++) {
		random.shuffle(train);
		let loss = 0;
		for (let at = 0; at < train.length; at += batchEvents) {
			step++;
			const graph = beginGraph(kernel, random, true);
			loss += certaintyLoss(graph, head, corpus, train.slice(at, at + batchEvents));
			graph.backward();
			adamStep(kernel, parameters.all.values(), {
				rate: rate * Math.min(1, step / 100) * (1 - 0.97 * (step / total)),
				step,
			});
			graph.end();
		}
		after(epoch, (loss * batchEvents) / train.length, { kernel, parameters, head });
	}
	return { kernel, parameters, head };
}

/** How each judge's column and the rules are mixed, chosen on events that the network has not seen: each third is answered by one trained on the others. */
function crossFit(corpus: Corpus, epochs: number, started: number): Mixing[] {
	const answers: Answer[][] = judges.map(() => []);
	const golds: number[][] = judges.map(() => []);
	for (let fold = 0; fold < folds; fold++) {
		const isHeld = ({ row }: Rated): boolean => Math.floor(row / 40) % folds === fold;
		const held = corpus.rated.filter(isHeld);
		const { kernel, head } = fit(
			corpus,
			corpus.rated.filter((rated) => !isHeld(rated)),
			epochs,
		);
		answersOf(kernel, head, corpus, held).forEach((own, j) => {
			answers[j]?.push(...own);
		});
		goldsOf(held).forEach((own, j) => {
			golds[j]?.push(...own);
		});
		console.log(`fold ${fold + 1} of ${folds}, ${seconds(started)} s`);
	}
	return chooseMixing(answers, golds);
}

const seconds = (started: number): number => Math.round((Date.now() - started) / 1000);

export interface Figure {
	readonly set: string;
	readonly events: number;
	readonly mae: number;
	readonly r: number;
}

const show = ({ set, mae, r }: Figure): string => `${set} ${mae.toFixed(3)}/${r.toFixed(3)}`;

const ofJudge = (held: readonly Rated[]): Rated[][] => judges.map((_, j) => held.filter(({ set }) => set === j));
const goldsOf = (held: readonly Rated[]): number[][] => ofJudge(held).map((own) => own.map(({ gold }) => gold));

const answersOf = (kernel: Kernel, head: HeadParameters, corpus: Corpus, held: readonly Rated[]): Answer[][] =>
	ofJudge(held).map((own) =>
		own.flatMap((_, at) =>
			at % batchEvents === 0 ? answer(kernel, head, corpus, own.slice(at, at + batchEvents)) : [],
		),
	);

const figuresOf = (
	answers: readonly (readonly Answer[])[],
	golds: readonly (readonly number[])[],
	mixing: readonly Mixing[],
): Figure[] =>
	judges.map((set, j) => {
		const values = (answers[j] ?? []).map((each) => mixJudges(each.columns, each.rule, each.shares, mixing));
		return { set, events: values.length, ...agreement(golds[j] ?? [], values) };
	});

function exportWeights(kernel: Kernel, parameters: Parameters, mixing: readonly Mixing[]): Weights {
	const data = Float32Array.from(mixing.flatMap(({ rules, settles }) => [rules, settles]));
	const weights = new Map(
		[...parameters.all.values()].map((parameter): [string, Entry] => {
			const { name, rows, cols } = parameter;
			const values = valuesOf(kernel, parameter);
			if (rows === 1) return [name, { kind: "floats", rows, cols, data: values }];
			if (name === "gate.words") return [name, quantizeRows(values, rows, cols)];
			const turned = new Float32Array(values.length);
			for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) turned[c * rows + r] = values[r * cols + c] ?? 0;
			return [name, quantizeRows(turned, cols, rows)];
		}),
	);
	return weights.set("mixing", { kind: "floats", rows: 1, cols: data.length, data });
}
