import assert from "node:assert/strict";
import { test } from "node:test";
import { discoveries, permutationP } from "./permutation.ts";

test("the exact p where it can be counted: one of four units, the lowest, in two blocks", () => {
	// The marked unit is the lowest of four in both blocks: 1 in 16 deals does as well.
	const block = { scores: [0, 1, 1, 1], marked: [true, false, false, false] };
	const p = permutationP([block, block], 9999, 1);
	assert.ok(Math.abs(p - 1 / 16) < 0.01, String(p));
});

test("units that all score alike give p = 1, whatever the seed", () => {
	const block = { scores: [0.5, 0.5], marked: [true, false] };
	assert.equal(permutationP([block], 99, 7), 1);
});

test("the same seed gives the same p", () => {
	const blocks = [{ scores: [0.1, 0.4, 0.9], marked: [true, true, false] }];
	assert.equal(permutationP(blocks, 199, 3), permutationP(blocks, 199, 3));
});

test("Benjamini and Hochberg's own example: of fifteen p-values four stand at .05", () => {
	const ps = [
		0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
	];
	assert.deepEqual(
		discoveries(ps, 0.05)
			.map((stands, at) => (stands ? at : -1))
			.filter((at) => at >= 0),
		[0, 1, 2, 3],
	);
});

test("nothing stands where nothing is low", () => {
	assert.deepEqual(discoveries([0.2, 0.9], 0.05), [false, false]);
});
