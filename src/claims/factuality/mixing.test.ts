import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decodeWeights, encodeWeights, type Floats } from "../../network/weights.ts";
import { type Mixing, mixedValue, mixingInputs, newswireValue, packMixing, settle, unpackMixing } from "./mixing.ts";

const floats = (rows: number, cols: number, ...data: number[]): Floats => ({
	kind: "floats",
	rows,
	cols,
	data: Float32Array.from({ length: rows * cols }, (_, k) => data[k] ?? 0),
});

/** Layers that add half the rules' value, its last input. */
const layers = {
	first: { weight: floats(mixingInputs, 1, ...new Array<number>(mixingInputs - 1).fill(0), 1), bias: floats(1, 1) },
	second: { weight: floats(1, 1, 0.5), bias: floats(1, 1) },
};
const mixing: Mixing = { ...layers, settles: 0.75, newswire: { rules: 0.25, settles: 1 } };

describe("one value of three judges' and the rules'", () => {
	test("what lies above the point from which values settle rises to the end of the scale, on both sides", () => {
		assert.equal(settle(0.5, 0.75), 0.5);
		assert.equal(settle(0.95, 0.75), 1);
		assert.equal(settle(-0.95, 0.75), -1);
		const between = settle(0.8, 0.75);
		assert.ok(between > 0.8 && between < 1);
	});

	test("the columns count by how likely each guide is, and the layers correct them", () => {
		assert.ok(Math.abs(mixedValue([0.5, -0.5, 1], 0, [0.5, 0.5, 0], mixing)) < 1e-6);
		assert.ok(Math.abs(mixedValue([0.5, -0.5, 1], 0.8, [0.5, 0.5, 0], mixing) - 0.4) < 1e-6);
		assert.equal(mixedValue([2, 2, 2], 1, [1, 0, 0], mixing), 1);
	});

	test("newswire alone is its column and its share of the rules", () =>
		assert.equal(newswireValue(1, 0, mixing.newswire), 0.75));

	test("it is read from the weights as it was written", () => {
		const read = unpackMixing(decodeWeights(encodeWeights(new Map(packMixing(mixing)))));
		assert.deepEqual(read, mixing);
	});
});
