import assert from "node:assert/strict";
import { test } from "node:test";
import { parseConllu } from "../../src/language/conllu.ts";
import { englishFeatures } from "../../src/language/en/features.ts";
import { asWritten } from "../../src/language/spelling.ts";
import { decodeWeights, encodeWeights } from "../../src/network/weights.ts";
import { createRandom } from "../network/random.ts";
import { defaultNoise, withNoise } from "./augment.ts";
import { lossCurve } from "./card.ts";
import { exportWeights, importWeights } from "./export.ts";
import { learnLemmas } from "./lemmas.ts";
import { measure } from "./measure.ts";
import { taughtBy } from "./self-training.ts";
import { createRun, defaultSchedule, trainParser } from "./train.ts";
import type { Example } from "./treebank.ts";
import { defaultVectorOptions, trainVectors } from "./vectors.ts";
import { buildVocabulary } from "./vocabulary.ts";

const example = (line: string): Example => {
	const words =
		parseConllu(
			line
				.split(" ")
				.map((cell, i) => {
					const [form, tag, head, label] = cell.split("/");
					return `${i + 1}\t${form}\t${form?.toLowerCase()}\t${tag}\t_\t_\t${head}\t${label}\t_\t_`;
				})
				.join("\n"),
		)[0]?.words ?? [];
	return {
		id: "",
		forms: words.map(({ form }) => form),
		tags: words.map(({ upos }) => `${upos}|_`),
		heads: words.map(({ head }) => head),
		labels: words.map(({ deprel }) => deprel),
		lemmas: words.map(({ lemma }) => lemma),
	};
};

const examples = [
	example(
		"The/DET/2/det minister/NOUN/4/nsubj was/AUX/4/cop angry/ADJ/0/root ././PUNCT/4/punct".replace(
			"././PUNCT",
			"./PUNCT",
		),
	),
	example("Officials/NOUN/2/nsubj denied/VERB/0/root it/PRON/2/obj"),
	example("Talks/NOUN/2/nsubj failed/VERB/0/root"),
];

const tinySizes = { embedding: 16, units: 8, arc: 16, label: 8 };

const still = { input: 0, hidden: 0, recurrent: 0, heads: 0, word: 0, vector: 0 };

function trainTiny(seed: number) {
	const vectors = trainVectors(
		examples.map(({ forms }) => forms.map((form) => form.toLowerCase())),
		{ ...defaultVectorOptions, cols: 4, leastCount: 1, epochs: 1 },
		() => {},
	);
	const vocabulary = buildVocabulary(englishFeatures, [...examples, ...examples], [], vectors, {
		vectorWords: 100,
		leastCount: 5,
	});
	const run = createRun(vocabulary, seed, tinySizes);
	const noise = { headline: 0, titleCase: 0, capitals: 0, lower: 0, noPoint: 0 };
	const given = { epochs: 60, rate: 0.02, warmUp: 1, batch: 8, seed, measureEvery: 1000, dropouts: still, noise };
	const schedule = { ...defaultSchedule, ...given };
	const points = trainParser(run, { epoch: () => examples, dev: { own: examples } }, schedule, () => {});
	return { run, points };
}

test("a tiny network learns its sentences, and the same seed gives the same run", () => {
	const { run, points } = trainTiny(5);
	assert.ok((points.at(-1)?.loss ?? 9) < (points[0]?.loss ?? 0) / 2);
	assert.ok(measure(run, examples).las > 80);
	assert.deepEqual(
		trainTiny(5).points.map(({ loss }) => loss),
		points.map(({ loss }) => loss),
	);
});

test("another treebank is learnt beside by heads of its own, which do not ship", () => {
	const other = examples.map((example) => ({ ...example, labels: example.labels.map((label) => `${label}:other`) }));
	const vectors = { words: ["the"], cols: 4, values: new Float32Array(4) };
	const vocabulary = buildVocabulary(englishFeatures, examples, other, vectors, { vectorWords: 1, leastCount: 1 });
	assert.ok(vocabulary.labels.every((label) => !label.endsWith(":other")));
	const run = createRun(vocabulary, 1, tinySizes);
	const shipped = [...run.parameters.all.keys()];
	trainParser(
		run,
		{ epoch: () => examples, beside: () => other, dev: {} },
		{ ...defaultSchedule, epochs: 60, rate: 0.02, warmUp: 1, batch: 8, dropouts: still },
		() => {},
	);
	assert.ok(run.beside !== undefined && measure(run.beside, other).las > 60);
	assert.ok(measure(run, examples).las > 60);
	assert.deepEqual([...run.parameters.all.keys()], shipped);
	assert.ok(exportWeights(run, "").has("label.out"));
});

test("weights that shipped can teach: together two networks parse what they learnt", () => {
	const { run } = trainTiny(1);
	const shipped = decodeWeights(encodeWeights(exportWeights(run, "")));
	const taught = taughtBy(
		[importWeights(englishFeatures, shipped, 1), run],
		[["Officials", "denied", "it", "now"]],
		100,
		() => {},
	);
	assert.deepEqual(
		taught.map(({ forms, labels }) => forms.map((form, i) => `${form} ${labels[i]}`).slice(0, 3)),
		[["Officials nsubj", "denied root", "it obj"]],
	);
});

test("a headline loses its articles, copula and point, and stays a tree", () => {
	const [sentence] = examples;
	assert.ok(sentence);
	const short = withNoise(sentence, createRandom(1), { ...defaultNoise, noPoint: 0, headline: 1 });
	assert.deepEqual(
		short.forms.map((form) => form.toLowerCase()),
		["minister", "angry"],
	);
	assert.deepEqual(short.heads, [1, -1]);
});

test("lemma rules say no more than they must", () => {
	const learnt = ["warned", "denied", "carried", "died"].map((form, i) => ({
		...(examples[2] as Example),
		forms: [form],
		tags: ["VERB|Past"],
		lemmas: [["warn", "deny", "carry", "die"][i] ?? ""],
	}));
	const lines = learnLemmas(learnt, asWritten, 5)
		.split("\n")
		.filter((line) => line.includes("^"));
	assert.ok(lines.length < 8, lines.join(" "));
});

test("a loss curve of no points is still a drawing", () => assert.match(lossCurve([]), /^<svg[\s\S]*<\/svg>\n$/));
