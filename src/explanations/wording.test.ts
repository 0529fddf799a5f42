import assert from "node:assert/strict";
import { test } from "node:test";
import type { Actor } from "../model/reading.ts";
import type { Saying } from "./saying.ts";
import type { Statement } from "./voices.ts";
import { stateExplanation } from "./wording.ts";

function stated(
	kind: Statement["kind"],
	saying: Saying | undefined,
	rest: Partial<Statement> = {},
): string | undefined {
	return stateExplanation({ kind, about: "", word: "", audience: [], ...rest, saying } as unknown as Statement);
}

const act = (words: string): Saying => ({ form: "act", words });
const thing = (words: string, preposition?: string): Saying => ({
	form: "thing",
	words,
	...(preposition !== undefined && { preposition }),
});

test("one whose name ends in -s wants; several want", () => {
	const interest = (about: string) => stated("interest", act("trade less"), { about });
	assert.equal(interest("Hamas"), "Hamas wants to trade less.");
	assert.equal(interest("the Philippines"), "The Philippines wants to trade less.");
	assert.equal(interest("the United States"), "The United States wants to trade less.");
	assert.equal(interest("the North Koreans"), "The North Koreans want to trade less.");
	assert.equal(interest("Kim and Putin"), "Kim and Putin want to trade less.");
});

test("what it was for stands as its words let it", () => {
	assert.equal(stated("purpose", act("to display shared values")), "The event was meant to display shared values.");
	assert.equal(stated("purpose", act("showing resolve")), "The event was aimed at showing resolve.");
	assert.equal(
		stated("purpose", thing("South Korea and its ally", "at")),
		"The event was aimed at South Korea and its ally.",
	);
	assert.equal(stated("purpose", { form: "clause", words: "they met" }), undefined);
});

test("who gains, and from what", () => {
	assert.equal(stated("interest", thing("the truce", "from"), { about: "Iran" }), "Iran benefits from the truce.");
	assert.equal(
		stated("interest", thing("an end to the war"), { about: "Laos" }),
		"Laos has an interest in an end to the war.",
	);
	assert.equal(stated("interest", thing("its part", "for"), { about: "Hamas" }), undefined);
});

test("causes and signs have their article and no doubled preposition", () => {
	assert.equal(stated("cause", thing("outrage over a film", "by")), "The event came of outrage over a film.");
	assert.equal(stated("cause", thing("The film", "by")), "The event came of the film.");
	assert.equal(stated("cause", thing("the months before", "in")), undefined);
	assert.equal(
		stated("display", thing("their unity", "of"), { word: "Example" }),
		"The event was an example of their unity.",
	);
	assert.equal(
		stated("display", thing("an alliance", "of"), { word: "evidence" }),
		"The event was evidence of an alliance.",
	);
	assert.equal(stated("signal", undefined, { word: "sent" }), undefined);
	const audience = [{ code: "KOR", name: "South Korea" } as Actor];
	assert.equal(stated("signal", undefined, { word: "warning", audience }), "The event was a warning to South Korea.");
});

test("an aim is told with whoever had it, and no explanation begins with a bare pronoun", () => {
	const purpose = (doer: string) => stated("purpose", act("to avoid a war"), { about: doer, doer });
	assert.equal(purpose("Lima"), "Lima meant to avoid a war.");
	assert.equal(stated("purpose", act("showing resolve"), { doer: "Lima" }), "Lima aimed at showing resolve.");
	assert.equal(purpose("He"), undefined);
	assert.equal(stated("interest", act("trade less"), { about: "They" }), undefined);
});
