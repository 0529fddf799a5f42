import assert from "node:assert/strict";
import { test } from "node:test";
import { type Extras, type Sketch, textsOf } from "./fixture.ts";

const escalations = (sketches: readonly Sketch[], extras?: Extras) => textsOf("escalation", sketches, extras);
const may: Sketch = { outlet: "A", published: "2023-09-11", body: "hedged" };
const fact: Sketch = { outlet: "A", published: "2023-09-15", body: "fact" };
const kirby: Sketch = { outlet: "B", published: "2023-09-10", body: "attributed", on: ["person-Kirby"] };

test("a later report of the same outlet is surer, and nobody new stands behind it", () => {
	assert.deepEqual(escalations([kirby, may, fact]), [
		"A grew surer: North Korea sold shells to Russia. On 2023-09-11 possible, on 2023-09-15 a fact. In the coverage collected no new origin appeared in between.",
	]);
});

test("may, then probably, is a step; half a band is none", () => {
	const later = (value: number): Sketch => ({ ...fact, body: "hedged", value });
	assert.equal(escalations([{ ...kirby, value: 3 }, may, later(1.9)]).length, 1);
	assert.equal(escalations([{ ...kirby, value: 3 }, { ...may, value: 1.2 }, later(1.6)]).length, 0);
});

test("from somebody's word to the outlet's own voice is a step", () => {
	const said: Sketch = { ...may, body: "attributed", on: ["person-Kirby"] };
	const doubt: Sketch = { outlet: "B", published: "2023-09-10", body: "hedged" };
	assert.equal(escalations([doubt, said, fact]).length, 1);
});

test("no contest, no finding", () => {
	assert.deepEqual(escalations([kirby, may, fact], { contested: false }), []);
});

test("somebody new is cited in between, by any outlet: the certainty may have grown with him", () => {
	assert.deepEqual(escalations([may, { ...kirby, published: "2023-09-13" }, fact]), []);
	assert.deepEqual(
		escalations([may, { ...kirby, published: "2023-09-15" }, fact]),
		[],
		"the same day, order not known",
	);
	assert.equal(escalations([may, { ...kirby, published: "2023-09-16" }, fact]).length, 1, "too late");
});

test("another publisher states it in its own voice in between: it may have seen for itself", () => {
	const other: Sketch = { outlet: "C", published: "2023-09-13", body: "fact" };
	assert.equal(escalations([may, other, fact]).length, 0);
	assert.equal(escalations([may, other, fact], { families: { A: "House", C: "House" } }).length, 1);
});

test("two articles of one day without clock times are not ordered; with them they are", () => {
	assert.equal(escalations([{ ...may, published: "2023-09-15" }, fact]).length, 0);
	const at = (clock: string) => `2023-09-15T${clock}+00:00`;
	assert.equal(
		escalations([
			{ ...may, published: at("08:00") },
			{ ...fact, published: at("09:00") },
		]).length,
		1,
	);
	assert.equal(
		escalations([
			{ ...may, published: at("09:00") },
			{ ...fact, published: at("08:00") },
		]).length,
		0,
	);
});

test("what may come, and then came, was rightly left open", () => {
	assert.deepEqual(escalations([{ ...may, ahead: true }, fact]), []);
});

test("opinion may grow surer", () => {
	assert.deepEqual(escalations([may, { ...fact, genre: "opinion" }]), []);
});
