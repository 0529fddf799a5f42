import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { certain, granted, replaced, weaken } from "./context.ts";

describe("weaken", () => {
	test("certainty is left as it is", () => assert.equal(weaken(3, 3), 3));
	test("a hedge on what is certain leaves the hedge", () => assert.equal(weaken(3, 1.3), 1.3));
	test("a negation turns the sign", () => assert.equal(weaken(3, -3), -3));
	test("two negations turn it back", () => assert.equal(weaken(weaken(3, -3), -3), 3));
	test("two doubts together are less sure than either, by little", () => {
		const both = weaken(2.4, 1.3);
		assert.ok(both < 1.3 && both > 1.1);
	});
	test("a chain is no weaker than the band of its weakest link", () => {
		assert.equal(weaken(1.3, 0.9), 0.5);
		assert.equal(weaken(-1.9, 1.9), -1.5);
		assert.equal(weaken(2.6, 2.6), 2.5);
	});
	test("what is open stays open", () => assert.equal(weaken(0, 2), 0));
});

test("what is granted outlives a negation above it", () => {
	const denied = replaced(certain, -3, { from: 0, to: 1, rule: "negation" });
	assert.equal(granted(denied).value, 3);
});
