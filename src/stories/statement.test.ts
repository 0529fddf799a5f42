import assert from "node:assert/strict";
import { test } from "node:test";
import { actor, type SketchedEvent, sketch } from "./fixture.ts";
import type { Parties } from "./parties.ts";
import { pastOf } from "./past-tense.ts";
import { type Sides, stateClaim } from "./statement.ts";
import { tell } from "./told.ts";

const names: Readonly<Record<string, string>> = { PRK: "North Korea", RUS: "Russia" };
const parties: Parties = {
	find: () => undefined,
	personIn: () => undefined,
	nameOf: (code) => names[code] ?? code,
	isState: () => true,
};
const both = { source: [actor("PRK")], target: [actor("RUS")] };
const sides: Sides = { source: "PRK", target: "RUS" };

function state(words: string, event: Partial<SketchedEvent>, isNegative = false, who: Sides = sides): string {
	const { article, reading } = sketch({ id: "a" }, { words, events: [{ at: 2, value: 3, ...event }] });
	return stateClaim(tell(article, reading), who, isNegative, parties);
}

const sold =
	"Pyongyang/Pyongyang/PROPN/2/nsubj sold/sell/VERB/0/root artillery/artillery/NOUN/4/compound shells/shell/NOUN/2/obj";

test("who, verb, what, whom", () => {
	assert.equal(state(sold, { ...both, type: "AID" }), "North Korea sold artillery shells to Russia.");
});

test("what is still open is told as headlines tell it", () => {
	assert.equal(state(sold, { ...both, value: 1, tense: "future" }), "North Korea to sell artillery shells to Russia.");
});

test("a negative claim says so", () => {
	assert.equal(state(sold, both, true), "North Korea did not sell artillery shells to Russia.");
});

test("a past occasion recalled does not read like today's", () => {
	const past = { ...both, auxiliary: ["historical"] as const, when: "2019-04-25" };
	assert.equal(state(sold, past), "North Korea sold artillery shells to Russia in 2019.");
});

test("without a subject, what was done to it", () => {
	const words = "Shells/shell/NOUN/2/nsubj:pass sold/sell/VERB/0/root";
	assert.equal(state(words, {}, false, {}), "Shells were sold.");
});

test("a noun between two says what its type says", () => {
	const words = "the/the/DET/2/det talks/talk/NOUN/0/root";
	assert.equal(state(words, { ...both, type: "CONSULT" }), "North Korea held talks with Russia.");
});

test("past tense", () => {
	assert.deepEqual(
		["sell", "carry", "plan", "agree", "launch"].map((verb) => pastOf(verb).past),
		["sold", "carried", "planned", "agreed", "launched"],
	);
});
