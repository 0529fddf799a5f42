import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClaimMention } from "../../model/audit.ts";
import { sentencesOf } from "./said.ts";

test("a sentence that tells a claim by two words is read once, on the word of whom it cites; otherwise put, twice", () => {
	const sentence = { i: 1, from: 0, to: 40 };
	const told = (from: number, more: Partial<ClaimMention> = {}): ClaimMention => ({
		article: "a",
		span: { i: 1, from, to: from + 4 },
		sentence,
		outlet: "A",
		cell: "attributed",
		value: 2,
		own: false,
		origins: [],
		...more,
	});
	const [first, cited, fact] = [told(0), told(9, { origins: ["office-a"] }), told(20, { cell: "fact", own: true })];
	assert.deepEqual(sentencesOf([first, cited, fact]), [cited, fact]);
	const other = told(0, { sentence: { ...sentence, from: 50, to: 70 } });
	assert.deepEqual(sentencesOf([first, other]), [first, other]);
});
