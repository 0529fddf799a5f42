import assert from "node:assert/strict";
import { test } from "node:test";
import type { FormFeatures } from "../../src/language/features.ts";
import { openLanguage } from "../../src/language/index.ts";
import type { LanguageRules } from "../../src/language/rules.ts";
import { asWritten } from "../../src/language/spelling.ts";
import { createKernel } from "../../src/network/kernel.ts";
import { encodeWeights } from "../../src/network/weights.ts";
import { exportWeights } from "./export.ts";
import { learnLemmas } from "./lemmas.ts";
import { createRun, defaultSchedule, trainParser } from "./train.ts";
import type { Example } from "./treebank.ts";
import { defaultVectorOptions, trainVectors } from "./vectors.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** A third language, as docs/languages.md says: what it looks at in a word, how it is divided, trees to learn from. */
const features: FormFeatures = {
	tables: [{ name: "ending", size: 32 }],
	keysOf: (form) => [form.slice(-2)],
	wordKey: (form) => form.toLocaleLowerCase("tr"),
};

const stub: LanguageRules = {
	id: "tr",
	features,
	spelling: asWritten,
	segment: (text, { from, to }) => [
		{
			words: [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(({ 0: form, index }) => ({
				from: from + index,
				to: from + index + form.length,
				form,
			})),
		},
	],
	repair: (_, arcs) => arcs,
	fixLemma: (lemma) => lemma,
};

const examples: readonly Example[] = [
	{
		id: "1",
		forms: ["Bakan", "anlaşmayı", "imzaladı", "."],
		tags: ["NOUN|Case=Nom", "NOUN|Case=Acc", "VERB|Tense=Past", "PUNCT|_"],
		heads: [2, 2, -1, 2],
		labels: ["nsubj", "obj", "root", "punct"],
		lemmas: ["bakan", "anlaşma", "imzala", "."],
	},
	{
		id: "2",
		forms: ["Gemi", "limana", "vardı", "."],
		tags: ["NOUN|Case=Nom", "NOUN|Case=Dat", "VERB|Tense=Past", "PUNCT|_"],
		heads: [2, 2, -1, 2],
		labels: ["nsubj", "obl", "root", "punct"],
		lemmas: ["gemi", "liman", "var", "."],
	},
];

test("a third language is rules and trees: trained, exported and read by the same engine", () => {
	const words = examples.map(({ forms }) => forms.map(features.wordKey));
	const vectors = trainVectors(words, { ...defaultVectorOptions, cols: 4, leastCount: 1, epochs: 1 }, () => {});
	const seen = [...examples, ...examples];
	const vocabulary = buildVocabulary(features, seen, [], vectors, { vectorWords: 100, leastCount: 1 });
	const run = createRun(vocabulary, 3);
	const still = { input: 0, hidden: 0, recurrent: 0, heads: 0, word: 0, vector: 0 };
	const noise = { headline: 0, titleCase: 0, capitals: 0, lower: 0, noPoint: 0 };
	const given = { epochs: 25, rate: 0.005, warmUp: 1, batch: 8, seed: 3, measureEvery: 1000, dropouts: still, noise };
	trainParser(run, { epoch: () => seen, dev: {} }, { ...defaultSchedule, ...given }, () => {});
	const weights = encodeWeights(exportWeights(run, learnLemmas(examples, asWritten, 3)));
	const language = openLanguage(stub, weights, createKernel(56e6));
	const [sentence] = language.read([{ text: "Bakan anlaşmayı imzaladı." }]).sentences;
	assert.deepEqual(
		sentence?.tokens.map(({ form, lemma, upos, head, deprel }) => [form, lemma, upos, head, deprel]),
		[
			["Bakan", "bakan", "NOUN", 2, "nsubj"],
			["anlaşmayı", "anlaşma", "NOUN", 2, "obj"],
			["imzaladı", "imzala", "VERB", -1, "root"],
			[".", ".", "PUNCT", 2, "punct"],
		],
	);
});
