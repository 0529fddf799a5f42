import assert from "node:assert/strict";
import { test } from "node:test";
import { englishFeatures } from "../../src/language/en/features.ts";
import { createKernel, type Kernel } from "../../src/network/kernel.ts";
import { quantizeNibbles } from "../../src/network/weights.ts";
import { beginGraph } from "../network/graph.ts";
import { createParameters } from "../network/parameters.ts";
import { createRandom } from "../network/random.ts";
import { createEncoder, createHeads, parserLoss } from "./model.ts";
import type { Example } from "./treebank.ts";
import { createNumberer, type Vocabulary } from "./vocabulary.ts";

const vocabulary: Vocabulary = {
	features: englishFeatures,
	words: ["", "said", "the", "talks"],
	vectorWords: ["officials", "the"],
	vectors: quantizeNibbles(Float32Array.from([0.5, -1, 0.2, 0.1, 0.3, 0.9, -0.4, 0.7]), 2, 4),
	tags: ["NOUN|_", "VERB|_", "DET|_"],
	labels: ["root", "nsubj", "det", "obj"],
};

const examples: Example[] = [
	{
		id: "1",
		forms: ["Officials", "held", "the", "talks"],
		tags: ["NOUN|_", "VERB|_", "DET|_", "NOUN|_"],
		heads: [1, -1, 3, 1],
		labels: ["nsubj", "root", "det", "obj"],
		lemmas: [],
	},
	{
		id: "2",
		forms: ["Kim", "said"],
		tags: ["NOUN|_", "VERB|_"],
		heads: [1, -1],
		labels: ["nsubj", "root"],
		lemmas: [],
	},
];

for (const kind of ["trainer", "plain"] satisfies Kernel["kind"][]) {
	test(`every parameter's gradient is what a small change of it does to the loss (${kind} kernel)`, () => {
		const kernel = createKernel(64e6, kind);
		const random = createRandom(7);
		const parameters = createParameters(kernel, random);
		const encoder = createEncoder(parameters, vocabulary, { embedding: 8, units: 4, arc: 8, label: 8 });
		const model = createHeads(parameters, encoder, vocabulary);
		const numberer = createNumberer(vocabulary);
		const off = { input: 0, hidden: 0, recurrent: 0, heads: 0, word: 0, vector: 0 };
		const loss = (backward: boolean): number => {
			const graph = beginGraph(kernel, random, true);
			const value = parserLoss(graph, model, numberer, examples.map(numberer.number), off);
			if (backward) graph.backward();
			graph.end();
			return value;
		};
		loss(true);
		const { f32 } = kernel.heap;
		const gradients = f32.slice();
		for (const parameter of parameters.all.values()) {
			const rows = parameter.touched ? [...parameter.touched] : [0];
			const size = parameter.touched ? parameter.cols : parameter.rows * parameter.cols;
			for (const row of rows.slice(0, 3)) {
				for (const i of [0, Math.floor(size / 2), size - 1]) {
					const place = (parameter.at >> 2) + row * parameter.cols + i;
					const kept = f32[place] ?? 0;
					const step = 5e-4;
					f32[place] = kept + step;
					const above = loss(false);
					f32[place] = kept - step;
					const below = loss(false);
					f32[place] = kept;
					const numeric = (above - below) / (2 * step);
					const analytic = gradients[(parameter.grad >> 2) + row * parameter.cols + i] ?? 0;
					const allowed = 2e-3 + 0.03 * Math.abs(numeric);
					assert.ok(
						Math.abs(numeric - analytic) < allowed,
						`${parameter.name}[${row}, ${i}]: ${numeric} by difference, ${analytic} by the network`,
					);
				}
			}
		}
	});
}
