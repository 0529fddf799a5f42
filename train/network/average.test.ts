import assert from "node:assert/strict";
import { test } from "node:test";
import { createKernel } from "../../src/network/kernel.ts";
import { createAverage } from "./average.ts";
import { createParameters, setValues, valuesOf } from "./parameters.ts";
import { createRandom } from "./random.ts";

test("the average is the plain mean at first, stands in while used, and settles for good", () => {
	const kernel = createKernel(16e6, "plain");
	const parameters = createParameters(kernel, createRandom(1));
	const parameter = parameters.bias("b", 2);
	const average = createAverage(kernel, [parameter], 1000);
	const follow = (step: number, values: readonly number[]): void => {
		setValues(kernel, parameter, Float32Array.from(values));
		average.follow(step);
	};
	follow(10, [3, 6]);
	follow(15, [100, 100]);
	follow(20, [6, 0]);
	const seen = average.during(() => [...valuesOf(kernel, parameter)]);
	assert.deepEqual(seen, [3, 2]);
	assert.deepEqual([...valuesOf(kernel, parameter)], [6, 0]);
	average.settle();
	assert.deepEqual([...valuesOf(kernel, parameter)], [3, 2]);
});
