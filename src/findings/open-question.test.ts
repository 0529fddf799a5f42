import assert from "node:assert/strict";
import { test } from "node:test";
import { type Sketch, textsOf } from "./fixture.ts";

const says = (more: string): Sketch => ({ outlet: "A", published: "2023-09-12", more });
const open = (...sketches: readonly Sketch[]) => textsOf("open-question", sketches);
const unknown = "It is not clear what price Kim paid for the rockets.";

test("what an article says is not known, and no sentence answers", () => {
	assert.deepEqual(open(says(unknown)), [`A leaves open what no article of this coverage answers: “${unknown}”`]);
});

test("told from the other end", () => {
	assert.equal(open(says("Whether Kim paid a price for the rockets remains unknown.")).length, 1);
});

test("a sentence of another article with half of its words may be the answer", () => {
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
