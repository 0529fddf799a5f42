import assert from "node:assert/strict";
import { test } from "node:test";
import { splitBlocks } from "../segment.ts";
import { english } from "./index.ts";

const split = (text: string): string[] =>
	splitBlocks(text).flatMap((block) =>
		english.segment(text, block).map(({ words }) => text.slice(words[0]?.from, words.at(-1)?.to)),
	);

const cases: readonly (readonly [string, readonly string[]])[] = [
	["Mr. Kim met Gen. Choe. They left.", ["Mr. Kim met Gen. Choe.", "They left."]],
	["He flew to the U.S. The talks failed.", ["He flew to the U.S.", "The talks failed."]],
	["The U.S. Army left.", ["The U.S. Army left."]],
	["Acme Inc. said so. J. Smith denied it.", ["Acme Inc. said so.", "J. Smith denied it."]],
	['"Why now?" Mr. Kim asked. He left.', ['"Why now?" Mr. Kim asked.', "He left."]],
	["“We will not go.” She said no more.", ["“We will not go.”", "She said no more."]],
	["“Is it so?” she asked.", ["“Is it so?” she asked."]],
	["It rose 1.5 percent. 20 ships left.", ["It rose 1.5 percent.", "20 ships left."]],
	["1. Ships\n2. Trains", ["1. Ships", "2. Trains"]],
	["A headline without a verb\n\nThe text begins.", ["A headline without a verb", "The text begins."]],
	[
		"The talks that were planned for Monday in the capital of\nthe country were put off.",
		["The talks that were planned for Monday in the capital of\nthe country were put off."],
	],
	["By Ann Lee\nSEOUL (Reuters) - It began.", ["By Ann Lee", "SEOUL (Reuters) - It began."]],
	["it fell again. nobody knows why? we do.", ["it fell again.", "nobody knows why?", "we do."]],
	["It fell. [19] Then it rose.", ["It fell. [19]", "Then it rose."]],
	["He said … nothing. Well... no.", ["He said … nothing.", "Well... no."]],
	["", []],
	[" \n\n\t ", []],
];

for (const [text, wanted] of cases) test(JSON.stringify(text), () => assert.deepEqual(split(text), wanted));
