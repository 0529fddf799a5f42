import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim, Story } from "../model/audit.ts";
import type { OpenQuestion } from "../model/explanation.ts";
import { draftEvidence } from "./evidence.ts";

function asked(article: string, quote: string, from: number, explanation?: string): OpenQuestion {
	const sentence = { i: 0, from, to: from + quote.length };
	return { article, outlet: article, sentence, quote, answers: [], ...(explanation && { explanation }) };
}

function evidenceOf(...questions: readonly OpenQuestion[]) {
	const story = { claims: [], figures: [], origins: [], articles: [] } as unknown as Story;
	const coverage = { story, articles: new Map(), readings: new Map(), groups: [] };
	return draftEvidence({ id: "main" } as Claim, [], questions, coverage);
}

test("the questions of one article that go on about one explanation weigh once, each with its place", () => {
	const first = "If it was a simple arms deal, why meet at all?";
	const drafted = evidenceOf(
		asked("Ostland Post", first, 0, "deal"),
		asked("Ostland Post", "The first: why in person?", 100, "deal"),
		asked("Ostland Post", "The second: why in public?", 200, "deal"),
	);
	assert.deepEqual(
		drafted.map(({ evidence, proposals }) => [evidence.statement, evidence.places.length, proposals.length]),
		[[first, 3, 1]],
	);
});

test("another article's question, and one on another explanation, is evidence of its own; one on none is no evidence", () => {
	const drafted = evidenceOf(
		asked("Ostland Post", "If it was an arms deal, why meet?", 0, "deal"),
		asked("Ostland Post", "If it was a warning, why in private?", 100, "warning"),
		asked("Westland News", "If it was an arms deal, why now?", 0, "deal"),
		asked("Westland News", "Who paid for the train?", 100),
	);
	assert.equal(drafted.length, 3);
});
