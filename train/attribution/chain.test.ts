import assert from "node:assert/strict";
import { test } from "node:test";
import { tags } from "../../src/claims/attribution/decode.ts";
import { createKernel } from "../../src/network/kernel.ts";
import { beginGraph, constant } from "../network/graph.ts";
import { createParameters } from "../network/parameters.ts";
import { createRandom } from "../network/random.ts";
import { chainLoss } from "./chain.ts";

const kernel = createKernel(8e6, "trainer");
const random = createRandom(3);
const transitions = createParameters(kernel, random).matrix("transitions", tags + 1, tags, 0.5);
const values = Float32Array.from({ length: 3 * tags }, () => random.normal());

/** Loss and gradients with the logits as given. */
function run(logits: Float32Array, gold: readonly number[]) {
	const graph = beginGraph(kernel, random, true);
	const x = constant(graph, logits, 3, tags);
	const loss = chainLoss(graph, x, { from: 0, gold: Int8Array.from(gold), transitions, weight: 1 });
	const gradient = kernel.heap.f32.slice(x.grad >> 2, (x.grad >> 2) + 3 * tags);
	graph.end();
	return { loss, gradient };
}

test("the loss falls where the gradient says", () => {
	const { gradient } = run(values, [1, 2, -1]);
	for (let k = 0; k < values.length; k++) {
		const [more, less] = [values.slice(), values.slice()];
		more[k] = (more[k] as number) + 1e-2;
		less[k] = (less[k] as number) - 1e-2;
		const slope = (run(more, [1, 2, -1]).loss - run(less, [1, 2, -1]).loss) / 2e-2;
		assert.ok(Math.abs(slope - (gradient[k] as number)) < 2e-3, `${k}: ${slope} ${gradient[k]}`);
	}
});

test("probabilities of all paths of three words sum to one", () => {
	let sum = 0;
	for (let path = 0; path < tags ** 3; path++) {
		const gold = [path % tags, Math.floor(path / tags) % tags, Math.floor(path / tags ** 2)];
		if (gold.some((tag, t) => tag > 0 && tag % 2 === 0 && gold[t - 1] !== tag && gold[t - 1] !== tag - 1)) continue;
		sum += Math.exp(-run(values, gold).loss);
	}
	assert.ok(Math.abs(sum - 1) < 1e-4, `${sum}`);
});
