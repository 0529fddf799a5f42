import assert from "node:assert/strict";
import { test } from "node:test";
import en from "../../data/messages/en.json" with { type: "json" };
import ko from "../../data/messages/ko.json" with { type: "json" };
import { countingSentence } from "./counting.ts";
import { articles, facts, readings, story } from "./fixture.ts";
import { inScope, pageKinds, renderDossier, type Scope } from "./index.ts";
import { findStateName } from "./states.ts";
import { daysWords, languageName, timeWords } from "./times.ts";
import { sayCount } from "./words.ts";

const korean: Scope = {
	language: "ko",
	kinds: new Set(pageKinds),
	editions: { languages: ["en", "ko"], path: "/stories/harbour" },
};

function placesOf(message: string): readonly string[] {
	return (message.match(/\{\w+\}/g) ?? []).sort();
}

test("Korean has every message but the forms for one, which its grammar does not ask for", () => {
	const asked = Object.keys(en).filter((key) => !key.endsWith(".one"));
	assert.deepEqual(Object.keys(ko).sort(), asked.sort());
});

test("a message has the same places to fill in both languages", () => {
	const places = (messages: Readonly<Record<string, string>>) =>
		Object.fromEntries(Object.keys(ko).map((key) => [key, placesOf(messages[key] ?? "")]));
	assert.deepEqual(places(ko), places(en));
});

test("a name in a Korean message stands where no particle depends on its last letter", () => {
	// 을/를, 이/가, 은/는, 와/과 change with the letter before them, and 로/으로 too.
	const particle = /\}(?:을|를|이|가|은|는|와|과|로|으로|이나|나|란|이란)(?=[\s.,)]|$)/;
	assert.deepEqual(
		Object.entries(ko).filter(([, message]) => particle.test(message)),
		[],
	);
});

test("counts, days, clocks, languages and states are written as Korean writes them", () => {
	const words = inScope(korean, () => [
		sayCount("articles", 1234),
		sayCount("articles", 1),
		daysWords("2031-03-04", "2031-03-06"),
		timeWords("2031-03-04T09:15+00:00"),
		languageName("ko"),
		findStateName("PRK"),
		findStateName("TLV"),
	]);
	assert.deepEqual(words, [
		"기사 1,234건",
		"기사 1건",
		"2031년 3월 4일~6일",
		"2031년 3월 4일 09:15 UTC",
		"한국어",
		"북한",
		undefined,
	]);
});

test("the counting sentence is one Korean sentence", () => {
	const outlets = { fact: 3, attributed: 2, hedged: 0, denied: 0, silent: 1 };
	assert.equal(
		inScope(korean, () => countingSentence(outlets, { fact: 1, attributed: 1, hedged: 0, denied: 0, silent: 1 })),
		"언급한 매체 5곳 가운데 사실로 단정 3곳 [95% 구간 23~88%], 출처 인용 2곳, 단정 유보 또는 부인 없음. 표본이 작습니다. 이 가운데 2곳은 자동 판독이 불확실합니다.",
	);
});

test("a Korean page is marked as Korean, its English sentences as English, and leads to its English edition", () => {
	const page = inScope(korean, () => renderDossier(story, articles, readings, facts));
	assert.match(page, /^<!doctype html>\n<html lang="ko">/);
	assert.match(page, /<link rel="alternate" hreflang="en" href="\/stories\/harbour">/);
	assert.match(page, /<link rel="alternate" hreflang="ko" href="\/ko\/stories\/harbour">/);
	assert.match(page, /<a href="\/stories\/harbour" hreflang="en" lang="en">English<\/a>/);
	assert.match(page, /<span lang="en">Tolvia leased its northern harbour to Estmark\.<\/span>/);
	assert.match(page, /<blockquote lang="en">/);
});
