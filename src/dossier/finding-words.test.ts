import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../data/messages/findings.en.json" with { type: "json" };
import ko from "../../data/messages/findings.ko.json" with { type: "json" };
import { findingWords } from "./finding-words.ts";
import { html } from "./html.ts";
import { inScope, pageKinds } from "./scope.ts";

function inKorean(sentence: string): string {
	return inScope({ language: "ko", kinds: new Set(pageKinds) }, () => String(html`${findingWords(sentence)}`));
}

test("every message of the rules has its Korean, with the same places", () => {
	const placesOf = (messages: Readonly<Record<string, string>>) =>
		Object.fromEntries(
			Object.entries(messages).map(([key, message]) => [key, (message.match(/\{\w+\}/g) ?? []).sort()]),
		);
	assert.deepEqual(Object.keys(ko), Object.keys(en));
	assert.deepEqual(placesOf(ko), placesOf(en));
});

for (const [english, korean] of [
	[
		"Reuters states as fact, in its own voice: North Korea agreed to Mr. Trump’s demand. The Washington Times, earlier, denies it.",
		'<span lang="en">Reuters</span>: 사실로 단정(자신의 말). <span lang="en">North Korea agreed to Mr. Trump’s demand.</span> 반면 앞선 보도(<span lang="en">The Washington Times</span>)는 부인합니다.',
	],
	[
		"no surer than the body, where the surest sentence has it as probable, in another's words",
		"본문보다 단정하지 않을 것. 본문에서 가장 단정적인 문장: 유력, 남의 말로",
	],
	["stated as fact (own voice, in passing)", "사실로 단정(자신의 말, 지나가며)"],
	[
		"2 outlets; no origin is on the record: officials and an aide",
		'매체 2곳, 실명 출처 없음: <span lang="en">officials, an aide</span>',
	],
	[
		"2 outlets; no origin is on the record: an aide to Arms and Security and officials",
		'매체 2곳, 실명 출처 없음: <span lang="en">an aide to Arms and Security, officials</span>',
	],
	["A sentence of another engine.", '<span lang="en">A sentence of another engine.</span>'],
] as const)
	test(`“${english.slice(0, 40)}…” in Korean`, () => {
		assert.equal(inKorean(english), korean);
	});

test("a name with an “and” of its own stays one, last or alone", () => {
	const outlets = ["Reuters", "Stars and Stripes"];
	const korean = (sentence: string) =>
		inScope({ language: "ko", kinds: new Set(pageKinds) }, () => String(html`${findingWords(sentence, outlets)}`));
	assert.equal(
		korean("Reuters and Stars and Stripes cite each other and nobody else: North Korea sold shells."),
		'서로만 인용하는 매체들(<span lang="en">Reuters, Stars and Stripes</span>): <span lang="en">North Korea sold shells.</span>',
	);
	assert.equal(
		korean("2 outlets; no origin is on the record: Stars and Stripes"),
		'매체 2곳, 실명 출처 없음: <span lang="en">Stars and Stripes</span>',
	);
});

test("on an English page a sentence stays itself", () => {
	assert.equal(findingWords("stated as fact (headline)"), "stated as fact (headline)");
});
