import assert from "node:assert/strict";
import { test } from "node:test";
import { likelihood } from "../../src/stories/same-event/index.ts";
import { fitNetwork } from "./fit.ts";

const settings = { hidden: 4, epochs: 200, rate: 0.03, decay: 1e-4, batch: 4, seeds: [1, 2] };
const exclusive = {
	features: [
		[0, 0],
		[0, 1],
		[1, 0],
		[1, 1],
	],
	labels: [0, 1, 1, 0],
};

test("what no straight sum can tell is learned, and the same data give the same network", () => {
	const network = fitNetwork(exclusive, settings);
	const guesses = exclusive.features.map((row) => Math.round(likelihood(row, network)));
	assert.deepEqual(guesses, exclusive.labels);
	assert.deepEqual(fitNetwork(exclusive, settings), network);
});
