import assert from "node:assert/strict";
import { test } from "node:test";
import { type Sketch, textsOf } from "./fixture.ts";

const says = (more: string): Sketch => ({ outlet: "A", published: "2023-09-12", more });
const elsewhere: Sketch = { outlet: "Z", more: "Rain fell on the harbour." };
const open = (...sketches: readonly Sketch[]) => textsOf("open-question", [...sketches, elsewhere]);
const unknown = "It is not clear what price Kim paid for the rockets.";

test("what an article says is not known, and no sentence answers", () => {
	assert.deepEqual(open(says(unknown)), [`A leaves open what no article of this coverage answers: “${unknown}”`]);
});

test("told from the other end", () => {
	assert.equal(open(says("Whether Kim paid a price for the rockets remains unknown.")).length, 1);
});

test("a sentence of another article with two fifths of its words may be the answer", () => {
	assert.deepEqual(open(says(unknown), { outlet: "B", more: "Kim paid a high price for the rockets." }), []);
});

test("somebody else who does not know either is no answer, nor is a question", () => {
	assert.equal(open(says(unknown), { outlet: "B", more: "What price Kim paid for the rockets is unknown." }).length, 2);
	assert.equal(open(says(unknown), { outlet: "B", more: "What price did Kim pay for the rockets?" }).length, 1);
});

test("who asks with a question mark asks to lead on; of nobody nameable nothing is open", () => {
	assert.deepEqual(open(says("What price did Kim pay for the rockets?")), []);
	assert.deepEqual(open(says("It is not clear what price was paid for the rockets.")), []);
});

test("one newsroom alone is no coverage that leaves something open", () => {
	assert.deepEqual(textsOf("open-question", [says(unknown)]), []);
});

test("what is to come nobody can answer yet", () => {
	assert.deepEqual(open(says("It is not clear what price Kim will pay for the rockets.")), []);
	assert.deepEqual(open(says("It is unclear what impact the rockets of Kim had on the price.")), []);
});

test("what was not known at the time is known by now", () => {
	assert.deepEqual(open(says("At the time it was unclear what price Kim paid for the rockets.")), []);
});

test("without a question nothing could be answered", () => {
	assert.deepEqual(open(says("Much is still unknown about the rockets that Kim sold in the autumn.")), []);
});

test("opinion wonders as an argument", () => {
	assert.deepEqual(open({ ...says(unknown), genre: "opinion" }), []);
});
