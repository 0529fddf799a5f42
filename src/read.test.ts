import assert from "node:assert/strict";
import { test } from "node:test";
import { parseReadRequest } from "./model/article-input.ts";
import { readArticle } from "./read.ts";

test("words that are given are answered, though they look French; a French text is refused by name", () => {
	const tokens = "Il dit que la guerre est finie .".split(" ");
	const given = { id: "a", sentences: [{ tokens }], events: [{ sentence: 0, tokens: [1] }] };
	assert.equal(readArticle(parseReadRequest(given, "a")).events.length, 1);
	assert.throws(
		() => readArticle(parseReadRequest({ id: "a", text: "Il dit que la guerre est finie." }, "a")),
		/no engine reads "fr"/,
	);
});
