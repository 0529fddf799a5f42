import assert from "node:assert/strict";
import { test } from "node:test";
import { entriesOf, getFeatureModel, likelihoods, numbersOf, toFeatureModel } from "./feature-model.ts";
import { decodeWeights, encodeWeights } from "./weights.ts";

const names = ["act bomb", "mood will", "beside talks"];
const weights = Float32Array.of(3, -1, 0, 0.5, -0.5, 2, 0.25, -4);

for (const kind of ["rows", "nibbles"] as const)
	test(`a model in ${kind} tells from its file what it told before, and nearly what its weights tell`, () => {
		const model = toFeatureModel(numbersOf([...names, "is root"]), weights, kind);
		const read = getFeatureModel(decodeWeights(encodeWeights(new Map(entriesOf("types", model)))), "types");
		assert.deepEqual(read, model);
		const [first = 0, second = 0] = likelihoods(read, ["act bomb", "beside talks", "never seen"]);
		const [a, b] = [3 - 0.5, -1 + 2].map((sum) => Math.exp(sum / Math.sqrt(3)));
		assert.ok(Math.abs(first - (a ?? 0) / ((a ?? 0) + (b ?? 0))) < (kind === "rows" ? 0.01 : 0.06));
		assert.ok(Math.abs(first + second - 1) < 1e-9);
	});

test("in nibbles what a feature weighs takes half the bytes", () => {
	const bytesOf = (kind: "rows" | "nibbles"): number =>
		toFeatureModel(numbersOf([...names, "is root"]), weights, kind).rows.data.byteLength;
	assert.deepEqual([bytesOf("rows"), bytesOf("nibbles")], [8, 4]);
});
