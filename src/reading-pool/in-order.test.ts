import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { inOrder } from "./in-order.ts";

test("results keep the order of the items, however long each takes", async () => {
	const delays = [9, 1, 5, 0, 3];
	const results = await Array.fromAsync(inOrder(delays, (ms) => wait(ms, ms), 3));
	assert.deepEqual(results, delays);
});

test("no more than `width` items are under way", async () => {
	let running = 0;
	let most = 0;
	const work = async (): Promise<void> => {
		most = Math.max(most, ++running);
		await wait(1);
		running -= 1;
	};
	await Array.fromAsync(inOrder(Array.from({ length: 20 }), work, 4));
	assert.equal(most, 4);
});

test("a failure comes out in its turn, after the results before it", async () => {
	const seen: number[] = [];
	const run = async (): Promise<void> => {
		const work = async (n: number): Promise<number> => {
			if (n === 2) throw new Error("two");
			return n;
		};
		for await (const n of inOrder([0, 1, 2, 3], work, 4)) seen.push(n);
	};
	await assert.rejects(run, /two/);
	assert.deepEqual(seen, [0, 1]);
});
