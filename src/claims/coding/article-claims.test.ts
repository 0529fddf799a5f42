import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import { ploverTypes } from "../../model/reading.ts";
import type { ActModel } from "./acts/model.ts";
import type { CodedClaim } from "./evidence.ts";
import { givenBy, inArticle, modelOf } from "./fixture.ts";
import { byRules, type Coding, codeMentions } from "./index.ts";

const toward = (type: string, weight: number) => ploverTypes.map((one) => (one === type ? weight : 0));

/** Links a subject to an object, and to whom an act is "on"; takes an accusation for a sanction. */
const acts: ActModel = {
	links: modelOf(2, { any: [9, 0], "s subj": [0, 20], "t obj": [0, 20], "t on": [0, 20] }),
	types: modelOf(ploverTypes.length, {
		...{ "act strike": toward("ASSAULT", 60), "act launch": toward("ASSAULT", 60) },
		"act accuse": toward("SANCTION", 60),
	}),
};

interface Shown {
	/** "launched ASSAULT JPN→PER": what is proposed, by whom. */
	readonly proposed: readonly string[];
	/** What is in the record, without a type where it is not coded. */
	readonly mentions: readonly string[];
}

function codedAs(sentence: string, coding: Partial<Coding>): Shown {
	const given = givenBy(loadLanguage("en"), inArticle(sentence));
	const proposed: string[] = [];
	const show = (event: CodedClaim["event"] | undefined, { type, source, target }: CodedClaim["mention"]): string => {
		const codes = (actors: typeof source = []) => actors.map(({ code }) => code).join("+");
		return `${event?.lemma} ${type ?? "-"} ${codes(source)}→${codes(target)}`;
	};
	const weigh = (claim: CodedClaim): number => {
		proposed.push(`${show(claim.event, claim.mention)} by ${claim.support.by}`);
		return coding.weigh?.(claim) ?? 1;
	};
	const mentions = codeMentions(given, { ...byRules, ...coding, weigh });
	return { proposed, mentions: mentions.map((mention) => show(given.events[mention.event], mention)) };
}

test("two words for one act are one claim, at the likelier word; the other stays without a type", () => {
	const sentence = "Japan launched strikes on Peru.";
	assert.deepEqual(codedAs(sentence, {}), {
		proposed: ["launch ASSAULT JPN→PER by rule"],
		mentions: ["launch ASSAULT JPN→PER"],
	});
	assert.deepEqual(codedAs(sentence, { acts }), {
		proposed: ["launch ASSAULT JPN→PER by both", "strike ASSAULT JPN→PER by act"],
		mentions: ["launch ASSAULT JPN→PER"],
	});
	const atNoun = (claim: CodedClaim) => (claim.event.lemma === "strike" ? 0.9 : 0.8);
	assert.deepEqual(codedAs(sentence, { acts, weigh: atNoun }).mentions, ["strike ASSAULT JPN→PER", "launch - JPN→PER"]);
});

test("of what rules and the model of acts propose at an event the likelier is its claim", () => {
	const sentence = "Japan accused Peru.";
	const by = (name: string) => (claim: CodedClaim) => (claim.support.by === name ? 0.9 : 0.8);
	assert.deepEqual(codedAs(sentence, { acts, weigh: by("act against rule") }), {
		proposed: ["accuse ACCUSE JPN→PER by rule against act", "accuse SANCTION JPN→PER by act against rule"],
		mentions: ["accuse SANCTION JPN→PER"],
	});
	assert.deepEqual(codedAs(sentence, { acts, weigh: by("rule against act") }).mentions, ["accuse ACCUSE JPN→PER"]);
});

test("what is less likely than the least stays in the record with its parties, and has no type", () => {
	const sentence = "Japan accused Peru.";
	assert.deepEqual(codedAs(sentence, { acts, weigh: () => 0.6, least: 0.65 }).mentions, ["accuse - JPN→PER"]);
	assert.deepEqual(codedAs(sentence, { acts, weigh: () => 0.65, least: 0.65 }).mentions, ["accuse ACCUSE JPN→PER"]);
});

test("a model that links nobody leaves what rules code", () => {
	const nobody: ActModel = { ...acts, links: modelOf(2, { any: [60, 0] }) };
	for (const sentence of ["Japan accused Peru.", "Japan launched strikes on Peru.", "Japan met Peru and Chile."])
		assert.deepEqual(codedAs(sentence, { acts: nobody }), codedAs(sentence, {}), sentence);
});

test("both propose the same where two did it to each other, in whatever order", () => {
	const meeting: ActModel = {
		links: modelOf(2, { any: [9, 0], "s obj": [0, 20], "t subj": [0, 20] }),
		types: modelOf(ploverTypes.length, { "act meet": toward("CONSULT", 60) }),
	};
	assert.deepEqual(codedAs("Japan met Peru.", { acts: meeting }).proposed, ["meet CONSULT JPN→PER by both"]);
});

test("a sentence without parties has no claim, and one without events no mention", () => {
	assert.deepEqual(codedAs("The farmers struck the mill.", { acts }).proposed, []);
	assert.deepEqual(codedAs("Japan and Peru.", { acts }), { proposed: [], mentions: [] });
});
