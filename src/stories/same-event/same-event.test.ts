import assert from "node:assert/strict";
import { test } from "node:test";
import { sketch } from "../fixture.ts";
import { groupByScore } from "../same-claims.ts";
import { tell } from "../told.ts";
import {
	featureNames,
	likelihood,
	pairFeatures,
	type Situation,
	sameEvent,
	sameEventTable,
	situate,
	usageIn,
} from "./index.ts";
import { meetingOf } from "./senses.ts";

function situation(id: string, words: string, at: number): Situation {
	const { article, reading } = sketch({ id }, { words, events: [{ at, value: 3 }] });
	const [told] = tell(article, reading);
	assert.ok(told);
	return situate(told, reading);
}

const quake = "An/a/DET/2/det earthquake/earthquake/NOUN/3/nsubj hit/hit/VERB/0/root Sumatra/Sumatra/PROPN/3/obj";
const jolt = "A/a/DET/2/det quake/quake/NOUN/3/nsubj struck/strike/VERB/0/root Sumatra/Sumatra/PROPN/3/obj";
const vote = "Lawmakers/lawmaker/NOUN/2/nsubj rejected/reject/VERB/0/root the/the/DET/4/det budget/budget/NOUN/2/obj";

test("words meet in a sense, by derivation, or one above the other", () => {
	assert.deepEqual(meetingOf("murder", "murder"), [1, 1, 1, 0]);
	assert.equal(meetingOf("acquire", "acquisition")[1], 1);
	assert.equal(meetingOf("murder", "kill")[2], 1);
	assert.deepEqual(meetingOf("earthquake", "budget"), [0, 0, 0, 0]);
});

test("as many features as names, and as the network asks for", () => {
	const [a, b] = [situation("a", quake, 3), situation("b", jolt, 3)];
	assert.equal(pairFeatures(a, b, usageIn([a, b])).length, featureNames.length);
	assert.equal(sameEventTable().network.straight.length, featureNames.length);
});

test("one event told twice is likelier than two events", () => {
	const [a, b, c] = [situation("a", quake, 3), situation("b", jolt, 3), situation("c", vote, 2)];
	const usage = usageIn([a, b, c]);
	assert.ok(sameEvent(a, b, usage) > 4 * sameEvent(a, c, usage));
});

test("a network by hand: a straight sum beside one hidden unit", () => {
	const network = { mean: [1], scale: [2], hidden: [[1, 0]], output: [3], straight: [-1], bias: 0.5 };
	// (2 − 1) · 2 = 2; −2 + 3 · 2 + .5
	assert.equal(likelihood([2], network), 1 / (1 + Math.exp(-4.5)));
	// (0 − 1) · 2 = −2; the hidden unit is silent: 2 + .5
	assert.equal(likelihood([0], network), 1 / (1 + Math.exp(-2.5)));
});

test("groups join while they are alike enough on average", () => {
	const scores = new Map([
		["0 1", 0.9],
		["0 2", 0.2],
		["1 2", 0.6],
	]);
	const group = (least: number) => groupByScore(3, (a, b) => scores.get(`${a} ${b}`) ?? 0, least);
	assert.deepEqual(group(0.5), [[0, 1], [2]]);
	assert.deepEqual(group(0.4), [[0, 1, 2]]);
});
