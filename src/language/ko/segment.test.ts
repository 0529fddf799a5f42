import assert from "node:assert/strict";
import { test } from "node:test";
import { korean } from "./index.ts";

const read = (text: string): string[] =>
	korean.segment(text, { from: 0, to: text.length }).map(({ words }) => words.map(({ form }) => form).join(" "));

test("marks are cut off eojeol, and what follows a closing one is a word", () => {
	assert.deepEqual(read("경기국제협의회(가칭)가 3~4일 1,200억원(약 96.7%)을 냈다."), [
		"경기국제협의회 ( 가칭 ) 가 3~4일 1,200억원 ( 약 96.7 % ) 을 냈다 .",
	]);
	assert.deepEqual(read("한·러 관계, AK-47·S-300…"), ["한 · 러 관계 , AK-47 · S-300 …"]);
});

test("sentences end with their quotations", () => {
	assert.deepEqual(read('대변인은 "깊은 우려가 있다. 지켜보겠다."라고 말했다. 회담은 13일 열렸다.'), [
		'대변인은 " 깊은 우려가 있다 . 지켜보겠다 . " 라고 말했다 .',
		"회담은 13일 열렸다 .",
	]);
	assert.deepEqual(read('끝났다. "시작한다'), ["끝났다 .", '" 시작한다']);
	assert.deepEqual(read("2023. 9. 13. 발표됐다. v2.0을 냈다"), ["2023 . 9 . 13 . 발표됐다 .", "v2.0을 냈다"]);
});

test("decomposed Hangul keeps its own offsets", () => {
	const text = "북한은 부인했다.".normalize("NFD");
	const [segment] = korean.segment(text, { from: 0, to: text.length });
	assert.deepEqual(
		segment?.words.map(({ from, to }) => text.slice(from, to).normalize("NFC")),
		["북한은", "부인했다", "."],
	);
});
