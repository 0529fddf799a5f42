import assert from "node:assert/strict";
import { test } from "node:test";
import { parseReadRequest } from "../model/article-input.ts";
import type { Story } from "../model/audit.ts";
import { readArticle } from "../read.ts";
import { findOpenQuestions } from "./questions.ts";

/** What is left open of a story whose one claim this is, by an article of these paragraphs. */
function leftOpen(statement: string, ...paragraphs: readonly string[]): readonly string[] {
	const request = parseReadRequest({ id: "a", outlet: "Ostland Post", text: paragraphs.join("\n\n") }, "a");
	const story = { title: "", articles: ["a"], claims: [{ statement }] } as unknown as Story;
	const coverage = {
		story,
		articles: new Map([["a", request.article]]),
		readings: new Map([["a", readArticle(request)]]),
		groups: [],
	};
	return findOpenQuestions([], coverage).map(({ quote }) => quote);
}

test("what is asked of the event is left open, what is most about it first", () => {
	const open = leftOpen(
		"Moscow bought shells from Pyongyang.",
		"Moscow bought shells. How were the shells paid for? Did Pyongyang send Moscow old shells?",
	);
	assert.deepEqual(open, ["Did Pyongyang send Moscow old shells?"]);
});

test("nothing of the event is asked by a speaker, of the reader, in a supposition, without a clause, or about something else", () => {
	const open = leftOpen(
		"Moscow bought shells from Pyongyang.",
		'"Did Pyongyang sell shells to Moscow?" the minister asked.',
		"Do you think Moscow bought shells from Pyongyang?",
		"What if Pyongyang had sold Moscow no shells?",
		"Shells from Pyongyang?",
		"Should the museum open on Sundays?",
	);
	assert.deepEqual(open, []);
});

test("the US is not us", () => {
	const question = "Why did the US buy shells from Pyongyang?";
	assert.deepEqual(leftOpen("The US bought shells from Pyongyang.", question), [question]);
});

test("a question may cite what somebody wants without being theirs", () => {
	const question = "If Kim and Putin wanted a simple arms deal, why did Kim meet Putin in person?";
	assert.deepEqual(leftOpen("Kim met Putin.", question), [question]);
});

test("two articles that print one question ask it once", () => {
	const open = leftOpen(
		"Moscow bought shells from Pyongyang.",
		"Why did Moscow buy shells from Pyongyang?",
		"Moscow did not say.",
		"Why did Moscow buy shells from Pyongyang?",
	);
	assert.deepEqual(open, ["Why did Moscow buy shells from Pyongyang?"]);
});
