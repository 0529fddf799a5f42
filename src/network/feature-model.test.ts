import assert from "node:assert/strict";
import { test } from "node:test";
import {
	addWeights,
	entriesOf,
	getFeatureModel,
	likelihoods,
	numberOf,
	numbersOf,
	sharesOf,
	toFeatureModel,
} from "./feature-model.ts";
import { decodeWeights, encodeWeights } from "./weights.ts";

const near = (found: Iterable<number>, wanted: readonly number[], within = 1e-12): void => {
	const list = [...found];
	assert.equal(list.length, wanted.length);
	for (const [at, one] of list.entries())
		assert.ok(Math.abs(one - (wanted[at] ?? 0)) <= within, `${list} for ${wanted}`);
};

/** Two features, three answers; whole numbers up to 127 survive a byte. */
const model = toFeatureModel(numbersOf(["cold", "warm"]), Float32Array.from([127, 0, -1, 0, 127, 1]));

test("a name's number is FNV-1a of its code units", () => {
	assert.equal(numberOf(""), 0x811c9dc5);
	assert.equal(numberOf("a"), 0xe40c292c);
	assert.equal(numberOf("foobar"), 0xbf9cf968);
	assert.deepEqual([...numbersOf(["a", ""])], [0xe40c292c, 0x811c9dc5]);
});

test("features that hold add up; names that nobody knows weigh nothing", () => {
	const sums = new Float64Array(3);
	addWeights(model, ["cold", "warm", "dry"], sums);
	near(sums, [127, 127, 0], 1e-4);
	addWeights(model, ["cold"], sums);
	near(sums, [254, 127, -1], 1e-4);
});

test("over more features each says less, also over unknown ones; without any all answers are alike", () => {
	near(sharesOf(Float64Array.of(0, Math.log(3)), 1), [0.25, 0.75]);
	near(sharesOf(Float64Array.of(0, 2 * Math.log(3)), 4), [0.25, 0.75]);
	near(sharesOf(Float64Array.of(1e9, 0), 1), [1, 0]);
	const [one = 0, with99 = 0] = [["cold"], ["cold", ...Array.from({ length: 9999 }, (_, at) => `dry ${at}`)]].map(
		(features) => likelihoods(model, features)[0],
	);
	assert.ok(one > with99 && with99 > 1 / 3);
	near(likelihoods(model, ["dry"]), [1 / 3, 1 / 3, 1 / 3]);
});

test("every feature has its own row, however many there are", () => {
	const many = Array.from({ length: 1000 }, (_, at) => `act ${at}`);
	const rows = Float32Array.from(many, (_, at) => at + 1);
	const large = toFeatureModel(numbersOf(many), rows);
	for (const [at, name] of many.entries()) {
		const sums = new Float64Array(1);
		addWeights(large, [name, "act 1000"], sums);
		near(sums, [at + 1], 1e-3);
	}
});

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
