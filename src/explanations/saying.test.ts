import assert from "node:assert/strict";
import { test } from "node:test";
import { parseReadRequest } from "../model/article-input.ts";
import { readArticle } from "../read.ts";
import { type Saying, sayingOf } from "./saying.ts";

/** Of the words in brackets. */
function said(marked: string): Saying | undefined {
	const [before = "", words = "", after = ""] = marked.split(/[[\]]/);
	const text = before + words + after;
	const [sentence] = readArticle(parseReadRequest({ id: "a", text }, "a")).sentences;
	assert.ok(sentence);
	return sayingOf(text, sentence, { i: 0, from: before.length, to: before.length + words.length });
}

test("an act, a thing, a clause, and the preposition before a thing", () => {
	assert.deepEqual(said("The visit was meant to [display shared values]."), {
		form: "act",
		words: "display shared values",
	});
	assert.deepEqual(said("The visit was aimed [at South Korea]."), {
		form: "thing",
		words: "South Korea",
		preposition: "at",
	});
	assert.deepEqual(said("The visit shows [they are close to a deal]."), {
		form: "clause",
		words: "they are close to a deal",
	});
	assert.deepEqual(said("The drone was used to [kill citizens (for the first time]"), {
		form: "act",
		words: "kill citizens",
	});
});

test("nothing is said by a relative pronoun", () => {
	assert.equal(said("The minister, [whose arrest by the army] caused it, resigned."), undefined);
});
