import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { actor, type SketchedEvent, sketch } from "./fixture.ts";
import { groupSame } from "./same-claims.ts";
import { different, sameness } from "./sameness.ts";
import { type Told, tell } from "./told.ts";

const korea = [actor("PRK")];
const russia = [actor("RUS")];
const myanmar = [actor("MMR")];

let count = 0;

/** "Pyongyang VERB THING": one mention of its own article. */
function say(verb: string, thing: string, event: Partial<SketchedEvent>): Told {
	const words = `Pyongyang/Pyongyang/PROPN/2/nsubj ${verb}/${verb}/VERB/0/root ${thing}/${thing}/NOUN/2/obj`;
	const { article, reading } = sketch({ id: `a${count++}` }, { words, events: [{ at: 2, value: 3, ...event }] });
	return tell(article, reading)[0] as Told;
}

const aid = { type: "AID", source: korea, target: russia } as const;

test("the same said in other words", () => {
	assert.equal(sameness(say("sell", "shell", aid), say("sell", "shell", aid)), 1);
	assert.ok(sameness(say("sell", "shell", aid), say("supply", "ammunition", aid)) > 0.6);
	assert.ok(sameness(say("supply", "shell", aid), say("supply", "shell", { ...aid, type: "AGREE" })) > 0.9);
});

test("somebody else is somebody else, however alike the words", () => {
	assert.equal(sameness(say("sell", "shell", aid), say("sell", "shell", { ...aid, target: myanmar })), different);
});

test("another verb, or another thing without the same actors, is another claim", () => {
	assert.equal(sameness(say("sell", "shell", {}), say("visit", "shell", {})), 0);
	assert.ok(sameness(say("sell", "shell", {}), say("sell", "oil", {})) < 0.8);
});

test("a past occasion recalled is not today's", () => {
	const then = say("sell", "shell", { ...aid, auxiliary: ["historical"] });
	assert.equal(sameness(say("sell", "shell", aid), then), different);
});

test("what was announced for certain is another claim than what happened; what may be is not", () => {
	const sold = say("sell", "shell", aid);
	assert.ok(sameness(sold, say("sell", "shell", { ...aid, tense: "future" })) < 0.5);
	assert.equal(sameness(sold, say("sell", "shell", { ...aid, tense: "future", value: 1 })), 1);
});

/** "Pyongyang told its generals not to strike the port", or that it "denied striking the port". */
function strike(words: string, at: number, event: Partial<SketchedEvent>): Told {
	const { article, reading } = sketch(
		{ id: `a${count++}` },
		{ words, events: [{ at, value: -3, type: "ASSAULT", source: korea, target: russia, ...event }] },
	);
	return tell(article, reading)[0] as Told;
}

test("an order not to do it denies nothing that was done; a denial of having done it does", () => {
	const struck = say("strike", "port", { type: "ASSAULT", source: korea, target: russia });
	const refrained = strike(
		"Pyongyang/Pyongyang/PROPN/2/nsubj told/tell/VERB/0/root generals/general/NOUN/2/obj not/not/PART/6/advmod to/to/PART/6/mark strike/strike/VERB/2/xcomp port/port/NOUN/6/obj",
		6,
		{ tense: "present" },
	);
	const denied = strike(
		"Pyongyang/Pyongyang/PROPN/2/nsubj denied/deny/VERB/0/root striking/strike/VERB/2/xcomp port/port/NOUN/3/obj",
		3,
		{ tense: "present" },
	);
	assert.ok(sameness(struck, refrained) < 0.5);
	assert.ok(sameness(strike("strike/strike/NOUN/0/root", 1, { value: 3, tense: "none" }), refrained) < 0.5);
	assert.equal(sameness(struck, denied), 1);
});

test("acts of two people of one government are two acts; of one named and one not, they may be one", () => {
	const visit = (name?: string) =>
		say("visit", "base", { type: "CONSULT", source: [actor("USA", name)], target: [actor("IRQ")] });
	assert.equal(sameness(visit("Mike Pence"), visit("Donald Trump")), different);
	assert.equal(sameness(visit("Mike Pence"), visit("United States")), 1);
	assert.equal(sameness(visit("Mike Pence"), visit("Mike Pence")), 1);
});

test("two days far apart keep two events apart", () => {
	const september = say("sell", "shell", { ...aid, when: "2023-09-13" });
	assert.equal(sameness(september, say("sell", "shell", { ...aid, when: "2023-11-02" })), different);
	assert.equal(sameness(september, say("sell", "shell", { ...aid, when: "2023-09-14" })), 1);
});

test("what something means is compared with what it means elsewhere", () => {
	const signal = say("warn", "neighbour", { kind: "signal" });
	assert.equal(sameness(say("warn", "neighbour", {}), signal), different);
	assert.ok(sameness(signal, say("warn", "neighbour", { kind: "signal" })) > 0.9);
});

test("two who meet are the same two by whatever they are called", () => {
	const met = (who: string, lemma: string) => {
		const { article, reading } = sketch(
			{ id: `a${count++}` },
			{
				words: `${who}/${lemma}/NOUN/2/nsubj met/meet/VERB/0/root`,
				events: [{ at: 2, value: 3, type: "CONSULT", mode: "meet", source: [...korea, ...russia] }],
			},
		);
		return tell(article, reading)[0] as Told;
	};
	assert.equal(groupSame([met("leaders", "leader"), met("men", "man")]).length, 1);
});

test("it makes no difference which of two comes first", () => {
	const all = [
		say("sell", "shell", aid),
		say("supply", "ammunition", aid),
		say("sell", "oil", { ...aid, target: myanmar }),
		say("visit", "port", { type: "CONSULT", mode: "visit", source: korea, target: russia }),
		say("sell", "shell", {}),
	];
	for (const a of all) for (const b of all) assert.equal(sameness(a, b), sameness(b, a));
});

test("groups are the same whatever the order of mentions", () => {
	const all = [
		say("sell", "shell", aid),
		say("supply", "ammunition", aid),
		say("send", "shell", aid),
		say("sell", "shell", { ...aid, target: myanmar }),
		say("visit", "port", { type: "CONSULT", mode: "visit", source: korea, target: russia }),
		say("tour", "port", { type: "CONSULT", mode: "visit", source: korea, target: russia }),
	];
	const name = (list: readonly Told[]) =>
		groupSame(list)
			.map((group) => group.map((at) => list[at]?.article.id).sort())
			.sort((x, y) => (String(x[0]) < String(y[0]) ? -1 : 1));
	const expected = name(all);
	assert.equal(expected.length, 3);
	fc.assert(
		fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (list) => assert.deepEqual(name(list), expected)),
	);
});

test("who meets whom makes no two meetings of one; who of a government meets him does", () => {
	const meet = (source: readonly [string, string], target: readonly [string, string]) =>
		say("meet", "summit", { type: "CONSULT", source: [actor(...source)], target: [actor(...target)] });
	const [trump, pence, kim] = [
		["USA", "Donald Trump"],
		["USA", "Mike Pence"],
		["PRK", "Kim Jong Un"],
	] as const;
	assert.equal(sameness(meet(trump, kim), meet(kim, trump)), 1);
	assert.equal(sameness(meet(trump, kim), meet(pence, kim)), different);
	const doubtful = say("meet", "summit", { source: [actor(...kim)], target: [actor(...trump)] });
	assert.equal(sameness(meet(trump, kim), doubtful), 1, "a doubtful meeting has no type, and is one all the same");
	assert.equal(sameness(doubtful, meet(trump, kim)), 1);
});
