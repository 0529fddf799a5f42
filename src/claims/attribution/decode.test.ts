import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decodeRole } from "./decode.ts";

/** Logits that favour one tag a word. */
const logitsOf = (tags: readonly (0 | 1 | 2)[]): Float32Array =>
	Float32Array.from(tags.flatMap((tag) => [0, 1, 2].map((column) => (column === tag ? 4 : 0))));

const spans = (tags: readonly (0 | 1 | 2)[], bias = 0) =>
	decodeRole(logitsOf(tags), 0, 3, tags.length, 0, bias).map(({ from, to }) => [from, to]);

describe("decodeRole", () => {
	test("nothing", () => assert.deepEqual(spans([0, 0, 0]), []));
	test("one span", () => assert.deepEqual(spans([0, 1, 2, 2, 0]), [[1, 4]]));
	test("two spans side by side", () =>
		assert.deepEqual(spans([1, 2, 1, 2]), [
			[0, 2],
			[2, 4],
		]));
	test("a span to the last word", () => assert.deepEqual(spans([0, 0, 1]), [[2, 3]]));
	test("an inside without a begin is mended, not kept", () => {
		for (const [from, to] of spans([0, 2, 2, 0])) assert.ok((to ?? 0) > (from ?? 0));
	});
	test("a high bias finds more", () => assert.ok(spans([0, 0, 0], 9).length > 0));
});
