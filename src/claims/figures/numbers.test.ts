import assert from "node:assert/strict";
import { test } from "node:test";
import type { Token } from "../../model/text.ts";
import { numberAt, parseNumeral } from "./numbers.ts";

const numerals: readonly (readonly [string, number | undefined])[] = [
	["96.7", 96.7],
	["1,532.49", 1532.49],
	["1.532,49", 1532.49],
	["1,532", 1532],
	["1,5", 1.5],
	["1.532", 1.532],
	["1.532.000", 1532000],
	["10,000", 10000],
	["2nd", 2],
	["02/03/04", undefined],
	["F-16", undefined],
	["", undefined],
];

for (const [form, value] of numerals) {
	test(`the numeral "${form}"`, () => assert.equal(parseNumeral(form), value));
}

/** Words apart; capitals stand for number words. */
function tokensOf(text: string): Token[] {
	return text.split(" ").map((form, at) => ({
		form,
		from: at,
		to: at + 1,
		lemma: form,
		upos: /^(?:[\d.,]+|one|two|three|twenty-five|dozen|hundred|thousand|million|billion)$/.test(form) ? "NUM" : "NOUN",
		feats: "_",
		head: -1,
		deprel: "root",
		p: 1,
	}));
}

const phrases: readonly (readonly [string, number, string?])[] = [
	["1.5 million shells", 1_500_000],
	["two hundred thousand troops", 200_000],
	["twenty-five aircraft", 25],
	["two thirds of trade", 0.6667, "fraction"],
	["half of exports", 0.5, "fraction"],
];

for (const [phrase, value, unit] of phrases) {
	test(`the number in "${phrase}"`, () => {
		const found = numberAt(tokensOf(phrase), 0);
		assert.equal(found?.value, value);
		assert.equal(found?.unit, unit);
	});
}
