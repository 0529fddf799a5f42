import assert from "node:assert/strict";
import { test } from "node:test";
import { coverageOf, type Extras, type Sketch, textsOf } from "./fixture.ts";
import { unmentioned as rule } from "./unmentioned.ts";

const long = `${"The two leaders walked past a guard of honour and a brass band ".repeat(15)}.`;
const tells = (outlet: string): Sketch => ({ outlet, published: "2023-09-12", body: "fact", more: long });
const silent = (outlet: string, more = long): Sketch => ({ outlet, published: "2023-09-12", more });
const groups: Extras = {
	groups: [
		{ kind: "country", name: "Russia", outlets: ["X", "Y"] },
		{ kind: "country", name: "Norway", outlets: ["A", "B", "C"] },
	],
	collection: [{ method: "search" }],
};

/** The fixture's body opens with the claim; a silent article here is one whose first sentence says something else. */
const unmentioned = (sketches: readonly Sketch[], extras: Extras = groups) => textsOf("unmentioned", sketches, extras);
const story = [tells("A"), tells("B"), tells("C")];

test("what most outlets tell and none of a group's, with both denominators", () => {
	assert.deepEqual(unmentioned([...story, silent("X"), silent("Y")]), [
		"3 of 3 other outlets tell it, and none of the 2 outlets of Russia in this coverage: North Korea sold shells to Russia. How it was collected: found by search.",
	]);
});

test("one outlet is no group; two titles of one publisher are one", () => {
	assert.deepEqual(unmentioned([...story, silent("X")]), []);
	assert.deepEqual(
		unmentioned([...story, silent("X"), silent("Y")], { ...groups, families: { X: "House", Y: "House" } }),
		[],
	);
});

test("what few of the others tell is no silence of the group", () => {
	const others = ["D", "E", "F", "G"].map((outlet) => silent(outlet));
	assert.deepEqual(unmentioned([...story, ...others, silent("X"), silent("Y")]), []);
});

test("a headline's silence means nothing", () => {
	assert.deepEqual(unmentioned([...story, silent("X", ""), silent("Y")]), []);
});

test("where the words are there, the reader may have missed it, and nothing is said", () => {
	const hint = `${long} Whether Pyongyang sold any shells is another matter.`;
	assert.deepEqual(unmentioned([...story, silent("X", hint), silent("Y")]), []);
});

test("a group that tells it is not silent", () => {
	assert.deepEqual(unmentioned([...story, tells("X"), silent("Y")]), []);
});

test("who likely tells it in other words is not silent, and does not count as telling", () => {
	const likely = (sketches: readonly Sketch[], outlet: string) => {
		const coverage = coverageOf(sketches, groups);
		const claims = coverage.story.claims.map((claim) => ({
			...claim,
			mentions: claim.mentions.map((mention) =>
				mention.outlet === outlet ? { ...mention, likelihood: 0.6 } : mention,
			),
		}));
		return rule.find({ ...coverage, story: { ...coverage.story, claims } }).length;
	};
	const others = [...story, silent("X")];
	assert.equal(likely([...others, silent("Y")], "nobody"), 1);
	assert.equal(likely([...others, tells("Y")], "Y"), 0);
	assert.equal(likely([...others, silent("Y")], "C"), 0);
});
