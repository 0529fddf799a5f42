import assert from "node:assert/strict";
import { test } from "node:test";
import { alignWords, annotate, type SentenceInput, score } from "./score.ts";

const word = (form: string, head: number, deprel: string, upos = "X", lemma = form, feats = "_") => ({
	form,
	lemma,
	upos,
	feats,
	head,
	deprel,
});
const sentence = (...words: SentenceInput["words"][number][]): SentenceInput => ({ words, ranges: [] });

test("all right is 1 everywhere", () => {
	const one = annotate([sentence(word("Kim", 1, "nsubj"), word("left", -1, "root"))]);
	const result = score(one, one);
	for (const { f1 } of Object.values(result)) assert.equal(f1, 1);
});

test("one wrong division costs precision and recall, and the heads that go through it", () => {
	// Gold: state - run firm (3 + 1 words); system: state-run firm.
	const gold = annotate([
		sentence(word("state", 2, "obl"), word("-", 2, "punct"), word("run", 3, "amod"), word("firm", -1, "root")),
	]);
	const system = annotate([sentence(word("state-run", 1, "amod"), word("firm", -1, "root"))]);
	const { tokens, words, las, uas, sentences } = score(gold, system);
	// 1 of 4 gold and of 2 system words: F1 = 2 · 1 / (4 + 2).
	assert.equal(words.f1, 1 / 3);
	assert.equal(tokens.f1, 1 / 3);
	assert.equal(uas.f1, 1 / 3);
	assert.equal(las.f1, 1 / 3);
	assert.equal(las.aligned, 1);
	assert.equal(sentences.f1, 1);
});

test("subtypes of labels, and features outside the universal list, do not count", () => {
	const gold = annotate([
		sentence(word("Kim", 1, "nsubj:pass", "PROPN", "Kim", "Number=Sing|Typo=Yes"), word("left", -1, "root")),
	]);
	const system = annotate([sentence(word("Kim", 1, "nsubj", "PROPN", "Kim", "Number=Sing"), word("left", -1, "root"))]);
	const { las, feats } = score(gold, system);
	assert.equal(las.f1, 1);
	assert.equal(feats.f1, 1);
});

test("a lemma that the gold standard leaves open is always right", () => {
	const gold = annotate([sentence(word("left", -1, "root", "VERB", "_"))]);
	const system = annotate([sentence(word("left", -1, "root", "VERB", "leave"))]);
	assert.equal(score(gold, system).lemma.f1, 1);
});

test("words of a multiword token align by their longest common subsequence", () => {
	const gold = annotate([
		{ words: [word("do", 1, "aux"), word("n't", -1, "root")], ranges: [{ from: 0, to: 2, form: "don't" }] },
	]);
	const system = annotate([
		{ words: [word("don", 1, "aux"), word("n't", -1, "root")], ranges: [{ from: 0, to: 2, form: "don't" }] },
	]);
	assert.deepEqual(alignWords(gold.words, system.words), [[1, 1]]);
	const { tokens, words } = score(gold, system);
	assert.equal(tokens.f1, 1);
	assert.equal(words.f1, 0.5);
});

test("a multiword token against plain words aligns what has the same form", () => {
	const gold = annotate([
		{
			words: [word("can", 1, "aux"), word("not", 2, "advmod"), word("go", -1, "root")],
			ranges: [{ from: 0, to: 2, form: "cannot" }],
		},
	]);
	const system = annotate([sentence(word("can", 1, "aux"), word("not", 2, "advmod"), word("go", -1, "root"))]);
	assert.deepEqual(alignWords(gold.words, system.words), [
		[0, 0],
		[1, 1],
		[2, 2],
	]);
	// Tokens: 3 + 2, one in common.
	assert.equal(score(gold, system).tokens.f1, 2 / 5);
});

test("sentences count where both ends are right", () => {
	const gold = annotate([
		sentence(word("A", -1, "root")),
		sentence(word("B", -1, "root")),
		sentence(word("C", -1, "root")),
	]);
	const system = annotate([sentence(word("A", -1, "root")), sentence(word("B", -1, "root"), word("C", 0, "dep"))]);
	// 1 of 3 gold, of 2 system.
	assert.equal(score(gold, system).sentences.f1, 2 / 5);
	// A: root right; B: root right; C: head wrong.
	assert.equal(score(gold, system).uas.f1, 2 / 3);
});

test("texts must be the same but for white space", () => {
	const a = annotate([sentence(word("New York", -1, "root"))]);
	const b = annotate([sentence(word("New", -1, "root"), word("York", 0, "flat"))]);
	assert.equal(score(a, b).words.f1, 0);
	assert.throws(() => score(a, annotate([sentence(word("Boston", -1, "root"))])), /differ from sign 0/);
});
