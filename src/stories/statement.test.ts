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
	stateNamed: () => undefined,
	nameOf: (code) => names[code] ?? code,
	isState: () => true,
};
const both = { source: [actor("PRK")], target: [actor("RUS")] };
const sides: Sides = { source: "PRK", target: "RUS" };

function state(words: string, at: number, event: Partial<SketchedEvent> = {}, isNegative = false): string | undefined {
	const { article, reading } = sketch({ id: "a" }, { words, events: [{ at, value: 3, ...event }] });
	return stateClaim(tell(article, reading), sides, isNegative, parties);
}

const sold =
	"Pyongyang/Pyongyang/PROPN/2/nsubj sold/sell/VERB/0/root artillery/artillery/NOUN/4/compound shells/shell/NOUN/2/obj to/to/ADP/6/case Russia/Russia/PROPN/2/obl";

test("who, verb, what, to whom: as the clause has it", () => {
	assert.equal(state(sold, 2), "Pyongyang sold artillery shells to Russia.");
});

test("what nobody says has happened is told as headlines tell it", () => {
	assert.equal(state(sold, 2, { value: 1, tense: "future" }), "Pyongyang to sell artillery shells to Russia.");
});

test("a negative claim says so", () => {
	assert.equal(state(sold, 2, {}, true), "Pyongyang did not sell artillery shells to Russia.");
});

test("a past occasion recalled does not read like today's", () => {
	const past = { auxiliary: ["historical"] as const, when: "2019-04-25" };
	assert.equal(state(sold, 2, past), "Pyongyang sold artillery shells to Russia in 2019.");
});

test("what was done to somebody, when and according to whom left out", () => {
	const words =
		"Two/two/NUM/2/nummod soldiers/soldier/NOUN/4/nsubj:pass were/be/AUX/4/aux:pass killed/kill/VERB/0/root on/on/ADP/6/case Monday/Monday/PROPN/4/obl near/near/ADP/8/case Seoul/Seoul/PROPN/4/obl";
	assert.equal(state(words, 4), "Two soldiers were killed near Seoul.");
});

test("who is a pronoun's is named by the reading, or there is no claim to show", () => {
	const words = "They/they/PRON/2/nsubj sold/sell/VERB/0/root shells/shell/NOUN/2/obj";
	assert.equal(state(words, 2), undefined);
	const span = { i: 0, from: 0, to: 4 };
	assert.equal(state(words, 2, { source: [{ code: "PRK", span }] }), "North Korea sold shells.");
});

test("what makes another claim when it is left out is kept, or the claim goes", () => {
	const prevent =
		"Kim/Kim/PROPN/2/nsubj stopped/stop/VERB/0/root Russia/Russia/PROPN/2/obj from/from/SCONJ/5/mark selling/sell/VERB/2/advcl oil/oil/NOUN/5/obj";
	assert.equal(state(prevent, 2), "Kim stopped Russia from selling oil.");
	const challenge =
		"Iran/Iran/PROPN/5/nsubj is/be/AUX/5/cop not/not/PART/5/advmod a/a/DET/5/det challenge/challenge/NOUN/0/root that/that/PRON/7/nsubj lasts/last/VERB/5/acl:relcl";
	assert.equal(state(challenge, 5, { value: -3 }, true), undefined);
});

test("talks between two are told as such; an event that a noun names needs to say which", () => {
	assert.equal(
		state("the/the/DET/2/det talks/talk/NOUN/0/root", 2, { ...both, type: "CONSULT" }),
		"North Korea held talks with Russia.",
	);
	const attack = "an/a/DET/2/det attack/attack/NOUN/0/root on/on/ADP/4/case Seoul/Seoul/PROPN/2/nmod";
	assert.equal(state(attack, 2, { type: "ASSAULT" }), "There was an attack on Seoul.");
	assert.equal(state("the/the/DET/2/det attack/attack/NOUN/0/root", 2, { type: "ASSAULT" }), undefined);
});

test("past tense", () => {
	assert.deepEqual(
		["sell", "carry", "plan", "agree", "launch"].map((verb) => pastOf(verb).past),
		["sold", "carried", "planned", "agreed", "launched"],
	);
});
