import assert from "node:assert/strict";
import { test } from "node:test";
import { wordsOf } from "./words.ts";

const told = (text: string): readonly string[] =>
	wordsOf(text).map(({ stem, isName, isUnglossed }) => `${stem}${isName ? "!" : ""}${isUnglossed ? "?" : ""}`);

test("Korean words are compared by what they mean: names as names, days and months as numbers and names", () => {
	assert.deepEqual(told("북한은 13일 10월의 회담을 부인했다."), [
		"north!",
		"korea!",
		"13",
		"october!",
		"summit",
		"talk",
		"deny",
	]);
});

test("what has no gloss is kept for texts of its own language", () => {
	assert.deepEqual(told("깊은 우려"), ["깊은?", "concern"]);
});
