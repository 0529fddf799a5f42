import assert from "node:assert/strict";
import { test } from "node:test";
import { type Sketch, textsOf } from "./fixture.ts";

const claim = "North Korea sold shells to Russia.";
const by = (outlet: string, ...on: readonly string[]): Sketch => ({
	outlet,
	published: "2023-09-12",
	body: "attributed",
	on,
});

test("single-origin: three publishers, one spokesman", () => {
	const kirby = ["A", "B", "C"].map((outlet) => by(outlet, "person-Kirby"));
	assert.deepEqual(textsOf("single-origin", kirby), [`3 outlets tell it, and all rest on Kirby: ${claim}`]);
});

test("single-origin: reprints of one agency are one origin", () => {
	const reprints = ["A", "B", "C"].map((outlet): Sketch => ({ outlet, body: "fact", on: ["agency-Reuters"] }));
	assert.deepEqual(textsOf("single-origin", reprints), [`3 outlets tell it, and all rest on Reuters: ${claim}`]);
});

test("single-origin: silent where a second origin, a newsroom of its own, or too few publishers", () => {
	const two = [by("A", "person-Kirby"), by("B", "person-Kirby")];
	assert.deepEqual(textsOf("single-origin", two), []);
	assert.deepEqual(textsOf("single-origin", [...two, by("C", "person-Lim")]), []);
	assert.deepEqual(textsOf("single-origin", [...two, { outlet: "C", body: "fact" }]), []);
	assert.deepEqual(
		textsOf("single-origin", [...two, by("C", "person-Kirby")], { families: { A: "House", C: "House" } }),
		[],
	);
});

test("who likely tells it in other words, in its own voice, may stand behind it", () => {
	const other: Sketch = { outlet: "D", body: "fact", likelihood: 0.72 };
	const kirby = ["A", "B", "C"].map((outlet) => by(outlet, "person-Kirby"));
	assert.deepEqual(textsOf("single-origin", [...kirby, other]), []);
	assert.equal(textsOf("single-origin", [...kirby, { ...other, body: "attributed" }]).length, 1);
	const officials = ["A", "B"].map((outlet) => by(outlet, "anonymous-US officials"));
	assert.deepEqual(textsOf("anonymous-only", [...officials, other]), []);
});

test("single-origin: a document can be read, and a state's own plan has one origin only", () => {
	const paper = ["A", "B", "C"].map((outlet) => by(outlet, "document-the treaty"));
	assert.deepEqual(textsOf("single-origin", paper), []);
});

test("single-origin: what an outlet takes for granted in somebody's words does not rest on him", () => {
	const thanked = ["A", "B", "C"].map((outlet): Sketch => ({ ...by(outlet, "person-Kirby"), value: 2.9 }));
	assert.deepEqual(textsOf("single-origin", thanked), []);
});

test("anonymous-only: two publishers, and nobody on the record", () => {
	const officials = [by("A", "anonymous-US officials"), by("B", "anonymous-US officials")];
	assert.deepEqual(textsOf("anonymous-only", officials), [
		`2 outlets tell it on the word of unnamed sources only: ${claim} They are US officials.`,
	]);
});

test("anonymous-only: silent where somebody answers for it, or an outlet does itself", () => {
	const officials = by("A", "anonymous-US officials");
	assert.deepEqual(textsOf("anonymous-only", [officials]), []);
	assert.deepEqual(textsOf("anonymous-only", [officials, by("B", "person-Kirby")]), []);
	assert.deepEqual(
		textsOf("anonymous-only", [officials, by("B", "anonymous-US officials"), { outlet: "C", body: "fact" }]),
		[],
	);
});

test("circular: each has it from the other", () => {
	assert.deepEqual(textsOf("circular", [by("A", "outlet-B"), by("B", "outlet-A")]), [
		`A and B cite each other and nobody else: ${claim}`,
	]);
});

test("circular: a chain already followed to its own beginning is a circle too", () => {
	assert.deepEqual(textsOf("circular", [by("A", "outlet-B"), by("B", "outlet-B")]), [
		`A and B cite each other and nobody else: ${claim}`,
	]);
});

test("circular: silent where one of them has it from outside, speaks for itself, or only reprints", () => {
	assert.deepEqual(textsOf("circular", [by("A", "outlet-B"), by("B", "person-Kirby")]), []);
	assert.deepEqual(textsOf("circular", [by("A", "outlet-B"), by("B", "outlet-A", "person-Kirby")]), []);
	assert.deepEqual(textsOf("circular", [by("A", "outlet-B"), { outlet: "B", body: "fact" }]), []);
	const reprints = ["A", "Reuters"].map((outlet): Sketch => ({ outlet, body: "fact", on: ["agency-Reuters"] }));
	assert.deepEqual(textsOf("circular", reprints), []);
});
