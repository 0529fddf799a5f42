import assert from "node:assert/strict";
import { test } from "node:test";
import type { ActsRead } from "../../bench/claims/acts.ts";
import type { Judgement } from "../../bench/claims/sample.ts";
import { givenBy, inArticle } from "../../src/claims/coding/fixture.ts";
import { byRules, type CodedClaim, codeMentions } from "../../src/claims/coding/index.ts";
import { featuresOfModes } from "../../src/claims/coding/modes/features.ts";
import { loadLanguage } from "../../src/language/index.ts";
import { numbersOf } from "../../src/network/feature-model.ts";
import { judgedAmong, modeRowsOf } from "./judged.ts";

function proposedBy(sentence: string): readonly CodedClaim[] {
	const proposed: CodedClaim[] = [];
	codeMentions(givenBy(loadLanguage("en"), inArticle(sentence)), {
		...byRules,
		weigh: (claim) => proposed.push(claim),
	});
	return proposed;
}

const proposed = proposedBy("Japan will visit Peru.");
const [claim] = proposed as [CodedClaim];
const { from, to } = claim.event;
const place = { article: "1", from, to, hash: "" };
const right = { type: true, source: true, target: true, auxiliary: true };

function verdict(judgement: Partial<Judgement>): Judgement & { readonly by: "strict" } {
	return { ...place, coded: "CONSULT JPN→PER future", ...right, by: "strict", ...judgement };
}

/** What a reader found in the claim's sentence, by its word unless another is given. */
function readAs(coded: string, modes = "future", at: readonly [number, number] = [from, to]): ActsRead {
	const { sentence } = claim.scene.tree;
	const act = { coded, at: [at], source: [], target: [], ...(modes && { modes }) };
	return { ...place, from: sentence.from, to: sentence.to, acts: [act] };
}

const answersOf = (judged: readonly Judgement[], read: readonly ActsRead[]) =>
	judgedAmong(
		proposed,
		judged.map((one) => ({ ...one, by: "strict" as const })),
		read,
	).map((one) => [one.by, one.right]);

test("a claim that was judged is right where every part is, to both judges", () => {
	assert.equal(proposed.length, 1);
	assert.deepEqual(answersOf([verdict({})], []), [["strict", true]]);
	assert.deepEqual(answersOf([verdict({ auxiliary: false })], []), [["strict", false]]);
	assert.deepEqual(answersOf([verdict({ second: { ...right, type: false } })], []), [["strict", false]]);
	const [judged] = judgedAmong(proposed, [verdict({})], []);
	assert.equal(judged?.article, "1");
	assert.ok(judged.evidence.includes("by rule"));
});

test("a claim that is coded otherwise than it was judged, in a sentence that nobody read, teaches nothing", () => {
	assert.deepEqual(answersOf([verdict({ coded: "CONSULT JPN→PER" })], []), []);
	assert.deepEqual(answersOf([verdict({ from: from + 1 })], []), []);
});

test("in a sentence that was read, a claim is right where the reader found the same type, parties, modes and word", () => {
	const cases: readonly (readonly [ActsRead, boolean])[] = [
		[readAs("CONSULT JPN→PER"), true],
		[readAs("CONSULT PER→JPN"), true],
		[readAs("AGREE JPN→PER"), false],
		[readAs("CONSULT JPN→CHL"), false],
		[readAs("CONSULT JPN→PER", ""), false],
		[readAs("CONSULT JPN→PER", "future", [0, 6]), false],
		[{ ...readAs("CONSULT JPN→PER"), acts: [] }, false],
	];
	for (const [read, isRight] of cases)
		assert.deepEqual(answersOf([], [read]), [["reader", isRight]], JSON.stringify(read.acts));
	assert.deepEqual(answersOf([], [{ ...readAs("CONSULT JPN→PER"), from: 0 }]), []);
});

test("judges who were shown a claim are heard before a reader who was not", () => {
	assert.deepEqual(answersOf([verdict({ target: false })], [readAs("CONSULT JPN→PER")]), [["strict", false]]);
});

test("modes are learned from acts that a reader found as they are proposed, in whatever modes", () => {
	const rowsOf = (read: ActsRead) => modeRowsOf(proposed, [read]).map(({ answer, weight }) => [answer, weight]);
	assert.deepEqual(rowsOf(readAs("CONSULT JPN→PER", "hypothetical+negated")), [["hypothetical+negated", 1]]);
	assert.deepEqual(rowsOf(readAs("CONSULT JPN→PER", "")), [["", 1]]);
	assert.deepEqual(rowsOf(readAs("AGREE JPN→PER")), []);
	assert.deepEqual(rowsOf(readAs("CONSULT JPN→PER", "future+historical")), []);
	const [row] = modeRowsOf(proposed, [readAs("CONSULT JPN→PER")]);
	assert.deepEqual(row?.features, numbersOf(featuresOfModes(claim)));
});
