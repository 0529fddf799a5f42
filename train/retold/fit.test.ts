import assert from "node:assert/strict";
import { test } from "node:test";
import { likelihood } from "../../src/stories/same-event/index.ts";
import { spreadOf } from "../network/spread.ts";
import { fitLogistic } from "./fit.ts";

const rows = [0, 1, 2, 3, 4, 5].map((x) => ({ features: [x, 7], label: Number(x > 2), weight: 1 }));

test("what speaks for a telling makes it likelier; what never changes makes no difference", () => {
	const network = fitLogistic(rows, spreadOf(rows.map(({ features }) => features)), 0.01);
	assert.ok(likelihood([5, 7], network) > 0.9);
	assert.ok(likelihood([0, 7], network) < 0.1);
	assert.equal(network.straight[1], 0);
});

test("a row of twice the weight counts as two", () => {
	const twice = [...rows.slice(1), { features: [0, 7], label: 0, weight: 2 }];
	const repeated = [...rows, { features: [0, 7], label: 0, weight: 1 }];
	const scale = spreadOf(rows.map(({ features }) => features));
	const [a, b] = [fitLogistic(twice, scale, 0.01), fitLogistic(repeated, scale, 0.01)];
	assert.ok(Math.abs(a.bias - b.bias) < 1e-6);
});
