import assert from "node:assert/strict";
import { test } from "node:test";
import { stateExplanation } from "./candidates.ts";
import type { Statement } from "./voices.ts";

function interest(about: string): string {
	const statement: Pick<Statement, "kind" | "about" | "content" | "word" | "audience"> = {
		kind: "interest",
		about,
		content: "trade less",
		word: "wants",
		audience: [],
	};
	return stateExplanation(statement as Statement);
}

test("one whose name ends in -s wants; several want", () => {
	assert.equal(interest("Hamas"), "Hamas wants to trade less.");
	assert.equal(interest("the Philippines"), "The Philippines wants to trade less.");
	assert.equal(interest("the United States"), "The United States wants to trade less.");
	assert.equal(interest("the North Koreans"), "The North Koreans want to trade less.");
	assert.equal(interest("Kim and Putin"), "Kim and Putin want to trade less.");
});
