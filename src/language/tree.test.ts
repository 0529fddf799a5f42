import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { bestTree, isTree } from "./tree.ts";

/** All trees of n words, by trying every head of every word. */
function bestByTrying(scores: Float64Array, n: number): number {
	let best = Number.NEGATIVE_INFINITY;
	const heads = new Int32Array(n);
	const place = (word: number, sum: number): void => {
		if (word === n) {
			if (isTree(heads)) best = Math.max(best, sum);
			return;
		}
		for (let head = 0; head <= n; head++) {
			if (head === word + 1) continue;
			heads[word] = head;
			place(word + 1, sum + (scores[word * (n + 1) + head] ?? 0));
		}
	};
	place(0, 0);
	return best;
}

test("two words that each want the other are parted where it costs least", () => {
	// Word 1 under word 2 (9), word 2 under word 1 (10); under the root 5 and 1.
	const scores = Float64Array.of(5, 0, 9, 1, 10, 0);
	assert.deepEqual([...bestTree(scores, 2)], [0, 1]);
});

test("of two words that want the root, one gets it", () => {
	const scores = Float64Array.of(9, 0, 1, 9, 2, 0);
	assert.deepEqual([...bestTree(scores, 2)], [0, 1]);
});

test("property: the tree has one root and no tree scores higher", () => {
	const sentences = fc
		.integer({ min: 1, max: 5 })
		.chain((n) =>
			fc.tuple(
				fc.constant(n),
				fc.array(fc.integer({ min: -50, max: 50 }), { minLength: n * (n + 1), maxLength: n * (n + 1) }),
			),
		);
	fc.assert(
		fc.property(sentences, ([n, values]) => {
			const scores = Float64Array.from(values);
			const heads = bestTree(scores, n);
			assert.ok(isTree(heads));
			const sum = heads.reduce((total, head, d) => total + (scores[d * (n + 1) + head] ?? 0), 0);
			assert.equal(sum, bestByTrying(scores, n));
		}),
		{ numRuns: 300, seed: 1 },
	);
});

test("property: larger sentences, full of cycles, give trees too, and the words' order does not matter", () => {
	for (const n of [12, 40, 120]) {
		const scores = Float64Array.from({ length: n * (n + 1) }, (_, i) => Math.imul(i + n, 0x9e3779b1) >>> 22);
		const heads = bestTree(scores, n);
		assert.ok(isTree(heads));
		const turned = Float64Array.from({ length: n * (n + 1) }, (_, i) => {
			const [d, h] = [n - 1 - Math.floor(i / (n + 1)), i % (n + 1)];
			return scores[d * (n + 1) + (h === 0 ? 0 : n + 1 - h)] as number;
		});
		const sumOf = (chosen: Int32Array, from: Float64Array): number =>
			chosen.reduce((total, head, d) => total + (from[d * (n + 1) + head] as number), 0);
		assert.equal(sumOf(bestTree(turned, n), turned), sumOf(heads, scores));
	}
});
