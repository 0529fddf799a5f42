import assert from "node:assert/strict";
import { test } from "node:test";
import { findWhere } from "./draw.ts";

const cell = { articles: ["a", "b"] };
const texts = ["Talks begin\nEnvoys met (again) in Hanoi.", "The two sides met\non Monday."];

test("a reader's words are found in the outlet's texts, whatever breaks the line", () => {
	assert.deepEqual(findWhere("Envoys met (again)", cell, texts), { article: "a", from: 12, to: 30 });
	assert.deepEqual(findWhere("met on Monday.", cell, texts), { article: "b", from: 14, to: 28 });
});

test("words that no text has are nowhere", () => {
	assert.equal(findWhere("met on Tuesday", cell, texts), undefined);
});
