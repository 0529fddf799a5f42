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
import { answer, certaintyLoss, createHead, type HeadParameters } from "./certainty/model.ts";
import { beginGraph } from "./network/graph.ts";
import { adamStep, createParameters, type Parameters, valuesOf } from "./network/parameters.ts";
import { createRandom } from "./network/random.ts";

const seed = 1;
const sets = [...judges, ...helpers];
const batchEvents = 64;
const rate = 1e-3;
/** One event in so many is held out of train to watch the run. */
const heldOut = 12;
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
	const isHeld = ({ row }: Rated): boolean => Math.floor(row / 40) % heldOut === 0;
	const held = corpus.rated.filter(isHeld);
	const train = corpus.rated
		.filter((rated) => !isHeld(rated))
		.flatMap((rated) => new Array<Rated>(repeats[sets[rated.set] ?? ""] ?? 1).fill(rated));
	const random = createRandom(seed);
	const kernel = createKernel(300e6, "trainer");
	const parameters = createParameters(kernel, random);
	const head = createHead(parameters, corpus, sets.length);
	const epochs = Number(values.epochs);
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
		const { figures } = measure(kernel, head, corpus, held);
		console.log(
			`epoch ${epoch}: loss ${((loss * batchEvents) / train.length).toFixed(4)}  ${figures.map(show).join("  ")}, ${seconds(started)} s`,
		);
	}
	const { figures, mixing } = measure(kernel, head, corpus, held);
	console.log(`mixing: ${JSON.stringify(mixing)}`);
	writeFileSync(inPackage("models", id, "certainty.bin"), encodeWeights(exportWeights(kernel, parameters, mixing)));
	writeCard(id, { seed, epochs, events: corpus.rated.length, held: figures, language: language.version });
	console.log(`wrote models/${id}/certainty.bin, ${seconds(started)} s`);
}

const seconds = (started: number): number => Math.round((Date.now() - started) / 1000);

export interface Figure {
	readonly set: string;
	readonly events: number;
	readonly mae: number;
	readonly r: number;
}

const show = ({ set, mae, r }: Figure): string => `${set} ${mae.toFixed(3)}/${r.toFixed(3)}`;

/** How the columns are best mixed on held-out events, and how well they then answer. */
function measure(
	kernel: Kernel,
	head: HeadParameters,
	corpus: Corpus,
	held: readonly Rated[],
): { readonly figures: Figure[]; readonly mixing: Mixing[] } {
	const own = judges.map((_, j) => held.filter(({ set }) => set === j));
	const answers = own.map((rated) =>
		rated.flatMap((_, at) =>
			at % batchEvents === 0 ? answer(kernel, head, corpus, rated.slice(at, at + batchEvents)) : [],
		),
	);
	const golds = own.map((rated) => rated.map(({ gold }) => gold));
	const mixing = chooseMixing(answers, golds);
	const figures = judges.map((set, j) => {
		const values = (answers[j] ?? []).map((each) => mixJudges(each.columns, each.rule, each.shares, mixing));
		return { set, events: values.length, ...agreement(golds[j] ?? [], values) };
	});
	return { figures, mixing };
}

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
