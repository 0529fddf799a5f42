/** `npm run train -- attribution en [--data DIR] [--epochs N] [--articles N]`: the tagger of sources, cues and contents. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readLines } from "../bench/jsonl.ts";
import { roles } from "../src/claims/attribution/decode.ts";
import { loadLanguage } from "../src/language/index.ts";
import { createKernel, type Kernel } from "../src/network/kernel.ts";
import { type Entry, encodeWeights, quantizeRows, type Weights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { writeCard } from "./attribution/card.ts";
import { type Example, examplesOf, type GoldArticle } from "./attribution/corpus.ts";
import { trainLinks } from "./attribution/links.ts";
import { createTagger, type TaggerParameters, tagLogits, tagLoss } from "./attribution/model.ts";
import { tune } from "./attribution/tune.ts";
import { beginGraph } from "./network/graph.ts";
import { adamStep, createParameters, type Parameters, valuesOf } from "./network/parameters.ts";
import { createRandom, type Random } from "./network/random.ts";

const seed = 1;
/** Words a batch, the peak rate, and every so many articles one is held out to set the thresholds. */
const batchWords = 1200;
const rate = 3e-3;
const heldOut = 20;

export function run(args: readonly string[]): void {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			data: { type: "string", default: "../shared/data" },
			epochs: { type: "string", default: "7" },
			articles: { type: "string" },
		},
	});
	const id = positionals[0] ?? "en";
	const language = loadLanguage(id);
	const started = Date.now();
	const gold = readLines<GoldArticle>(join(values.data, "polnear-train.jsonl.gz")).slice(
		0,
		Number(values.articles ?? Number.MAX_SAFE_INTEGER),
	);
	const { lemmas, byArticle } = examplesOf(gold, language);
	const train = byArticle.filter((_, k) => k % heldOut !== 0).flat();
	const held = byArticle.filter((_, k) => k % heldOut === 0).flat();
	console.log(`${train.length} paragraphs to train on, ${held.length} held out, ${seconds(started)} s`);
	const random = createRandom(seed);
	const kernel = createKernel(900e6, "trainer");
	const parameters = createParameters(kernel, random);
	const width = (train[0]?.states.length ?? 0) / (train[0]?.paragraph.tokens.length ?? 1);
	const model = createTagger(parameters, { width, hidden: 80, units: 80, lemmas: lemmas.size });
	const usable = train.filter(({ paragraph, states }) => states.length === paragraph.tokens.length * width);
	const links = trainLinks(usable, createRandom(seed));
	console.log(`links: ${links.accuracy.map((x) => x.toFixed(3)).join(" / ")}, ${seconds(started)} s`);
	const epochs = Number(values.epochs);
	learn(kernel, parameters, model, usable, random, epochs, started, () => {
		console.log(`  held out: ${JSON.stringify(tune(kernel, model, links, held))}`);
	});
	const tuned = tune(kernel, model, links, held);
	const weights = exportWeights(
		kernel,
		parameters,
		links,
		roles.map((role) => tuned.bias[role]),
		[...lemmas.keys()],
	);
	writeFileSync(inPackage("models", id, "attribution.bin"), encodeWeights(weights));
	writeCard(id, {
		seed,
		epochs,
		articles: gold.length,
		paragraphs: usable.length,
		held: tuned,
		language: language.version,
	});
	console.log(`wrote models/${id}/attribution.bin, ${seconds(started)} s`);
}

const seconds = (started: number): number => Math.round((Date.now() - started) / 1000);

function learn(
	kernel: Kernel,
	parameters: Parameters,
	model: TaggerParameters,
	examples: readonly Example[],
	random: Random,
	epochs: number,
	started: number,
	after: () => void,
): void {
	let step = 0;
	const total = epochs * Math.ceil(examples.reduce((n, { paragraph }) => n + paragraph.tokens.length, 0) / batchWords);
	for (let epoch = 1; epoch <= epochs; epoch++) {
		let loss = 0;
		const batches = batchesOf(examples, random);
		for (const batch of batches) {
			step++;
			const graph = beginGraph(kernel, random, true);
			loss += tagLoss(graph, tagLogits(graph, model, batch), model, batch);
			graph.backward();
			const progress = Math.min(1, step / total);
			adamStep(kernel, parameters.all.values(), { rate: rate * Math.min(1, step / 100) * (1 - 0.97 * progress), step });
			graph.end();
		}
		console.log(`epoch ${epoch}: loss ${(loss / batches.length).toFixed(4)}, ${seconds(started)} s`);
		after();
	}
}

/** Paragraphs of like length side by side, in a new order each time. */
function batchesOf(examples: readonly Example[], random: Random): Example[][] {
	const order = examples
		.filter(({ paragraph }) => paragraph.tokens.length > 1)
		.map((example) => ({ example, key: example.paragraph.tokens.length + random.next() * 12 }))
		.toSorted((a, b) => a.key - b.key);
	const batches: Example[][] = [];
	let words = batchWords;
	for (const { example } of order) {
		const n = example.paragraph.tokens.length;
		if (words + n > batchWords) {
			batches.push([]);
			words = 0;
		}
		batches.at(-1)?.push(example);
		words += n;
	}
	return random.shuffle(batches);
}

function exportWeights(
	kernel: Kernel,
	parameters: Parameters,
	links: { readonly source: Float32Array; readonly content: Float32Array },
	thresholds: readonly number[],
	lemmas: readonly string[],
): Weights {
	const floats = (data: Float32Array): Entry => ({ kind: "floats", rows: 1, cols: data.length, data });
	const entries: [string, Entry][] = [...parameters.all.values()].map((parameter) => {
		const { name, rows, cols } = parameter;
		const values = valuesOf(kernel, parameter);
		if (rows === 1 || name === "transitions") return [name, floats(values)];
		return [
			name,
			name.startsWith("feature.")
				? quantizeRows(values, rows, cols)
				: quantizeRows(turned(values, rows, cols), cols, rows),
		];
	});
	entries.push(
		["link.source", floats(links.source)],
		["link.content", floats(links.content)],
		["thresholds", floats(Float32Array.from(thresholds))],
	);
	entries.push(["lemmas", { kind: "text", text: lemmas.join("\n") }]);
	return new Map(entries);
}

/** Layers ship with a row an output. */
function turned(values: Float32Array, rows: number, cols: number): Float32Array {
	const out = new Float32Array(values.length);
	for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) out[c * rows + r] = values[r * cols + c] as number;
	return out;
}
