import assert from "node:assert/strict";
import { test } from "node:test";
import { guideColumns, styleRows, styleWords } from "../../src/claims/factuality/guide.ts";
import { judges } from "../../src/claims/factuality/mixing.ts";
import { createKernel } from "../../src/network/kernel.ts";
import { createParameters, setValues } from "../network/parameters.ts";
import { createRandom } from "../network/random.ts";
import type { Corpus } from "./corpus.ts";
import { answersTo, type Fitted, joinedFit, numbersOf, sets } from "./fit.ts";
import { createHead } from "./model.ts";

const [width, columns, events] = [8, 40, 5];
const random = createRandom(3);
const normals = (length: number): Float32Array => Float32Array.from({ length }, () => random.normal());

const corpus: Corpus = {
	width,
	columns,
	features: normals(events * columns),
	rated: Array.from({ length: events }, (_, row) => ({
		set: 0,
		gold: 3,
		line: row,
		row,
		guide: normals(guideColumns(width)),
		style: new Int32Array(styleWords).map(() => random.below(styleRows)),
	})),
};

function untrained(seed: number): Fitted {
	const kernel = createKernel(8e6, "trainer");
	const parameters = createParameters(kernel, createRandom(seed));
	const head = createHead(parameters, corpus, sets.length);
	for (const parameter of parameters.all.values()) {
		const { rows, cols } = parameter;
		setValues(
			kernel,
			parameter,
			normals(rows * cols).map((value) => value / 4),
		);
	}
	return { kernel, parameters, head };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test("networks joined in one give each column its mean, and to each guide the mean of the logits", () => {
	const all = [untrained(1), untrained(2), untrained(3)];
	const each = all.map((fitted) => answersTo(fitted, corpus, corpus.rated));
	const together = answersTo(joinedFit(corpus, all.map(numbersOf)), corpus, corpus.rated);
	together.forEach((own, k) => {
		const powers = judges.map((_, j) => Math.exp(mean(each.map((answers) => Math.log(answers[k]?.shares[j] ?? 0)))));
		judges.forEach((_, j) => {
			near(own.columns[j], mean(each.map((answers) => answers[k]?.columns[j] ?? 0)));
			near(own.shares[j], (powers[j] ?? 0) / (mean(powers) * powers.length));
		});
	});
});

const near = (value: number | undefined, expected: number): void =>
	assert.ok(Math.abs((value ?? Number.NaN) - expected) < 1e-4, `${value} is not ${expected}`);
