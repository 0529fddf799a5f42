import assert from "node:assert/strict";
import { test } from "node:test";
import { tagChooser } from "./tags.ts";

test("the part of speech that its tags share out wins over the single best tag", () => {
	const choose = tagChooser(["NOUN|_ NNG", "ADV|_ NNG+JKB", "ADV|_ MAG", "PUNCT|_ SF"]);
	assert.equal(choose(Float32Array.from([9, 0, 2, 1.8, 1.7, -40]), 2), 1);
	assert.equal(choose(Float32Array.from([3, 1, 1, -40]), 0), 0);
});

test("without morphemes the best tag is taken", () => {
	const choose = tagChooser(["NOUN|Number=Sing", "ADV|_", "ADV|Degree=Cmp"]);
	assert.equal(choose(Float32Array.from([2, 1.8, 1.7]), 0), 0);
});
