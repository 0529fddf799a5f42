import assert from "node:assert/strict";
import { test } from "node:test";
import type { ClaimMention } from "../model/audit.ts";
import type { Mention, Reading } from "../model/reading.ts";
import { isSameEvent } from "./same-event.ts";

const span = { i: 0, from: 0, to: 6 };
const actor = (code: string) => ({ code, span });

/** A reading of one word, "shells", and one mention. */
function readingOf(mention: Partial<Mention>, lemma = "sell", tense: "past" | "future" = "past"): Reading {
	const token = { ...span, lemma: "shell", upos: "NOUN", feats: "_", head: -1, deprel: "root", p: 1 };
	return {
		id: "a",
		language: "en",
		engine: { version: "sketch" },
		sentences: [{ ...span, tokens: [token] }],
		attributions: [],
		events: [{ ...span, sentence: 0, token: 0, lemma, factuality: [], tense }],
		mentions: [{ event: 0, contexts: [], auxiliary: [], kind: "act", chain: [], source: [actor("PRK")], ...mention }],
		figures: [],
		interpretations: [],
		questions: [],
	};
}

const mentionIn = (article: string): ClaimMention => ({
	article,
	mention: 0,
	span,
	sentence: span,
	outlet: article,
	cell: "fact",
	value: 3,
	own: true,
	origins: [],
});

const isSame = (one: Reading, other: Reading): boolean =>
	isSameEvent(
		mentionIn("a"),
		mentionIn("b"),
		new Map([
			["a", one],
			["b", other],
		]),
	);

test("the same act of the same actor on the same thing", () => {
	assert.equal(isSame(readingOf({ object: span }), readingOf({ object: span })), true);
	assert.equal(isSame(readingOf({ target: [actor("RUS")] }), readingOf({ target: [actor("RUS")] })), true);
});

test("who act on each other are each other's", () => {
	const both = { source: [actor("PRK"), actor("RUS")] };
	assert.equal(isSame(readingOf(both, "agree"), readingOf(both, "agree")), true);
});

test("another verb of the same kind will do, another kind will not", () => {
	const sold = readingOf({ type: "AID", object: span });
	assert.equal(isSame(sold, readingOf({ type: "AID", object: span }, "supply")), true);
	assert.equal(isSame(sold, readingOf({ type: "AGREE", object: span }, "agree")), false);
	assert.equal(isSame(sold, readingOf({ type: "COOPERATE", object: span })), false);
});

test("a word whose type is too doubtful to be told speaks for itself", () => {
	const sold = readingOf({ type: "AID", object: span });
	assert.equal(isSame(sold, readingOf({ object: span })), true);
	assert.equal(isSame(sold, readingOf({ object: span }, "supply")), false);
});

test("who will not sell has not denied to have sold", () => {
	const sold = readingOf({ object: span });
	assert.equal(isSame(sold, readingOf({ object: span }, "sell", "future")), false);
});

test("others act, on others, or nothing is named that both share", () => {
	const sold = readingOf({ target: [actor("RUS")] });
	assert.equal(isSame(sold, readingOf({ source: [actor("CHN")], target: [actor("RUS")] })), false);
	assert.equal(isSame(sold, readingOf({ target: [actor("IRN")] })), false);
	assert.equal(isSame(readingOf({}), readingOf({})), false);
});

test("a past occasion recalled is not today's", () => {
	const sold = readingOf({ object: span });
	assert.equal(isSame(sold, readingOf({ object: span, auxiliary: ["historical"] })), false);
});

test("without a reading the claim is trusted", () => {
	assert.equal(isSameEvent(mentionIn("a"), mentionIn("b"), new Map()), true);
});
