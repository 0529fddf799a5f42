import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { toJamo } from "../../hangul.ts";
import { stemmed } from "./stem.ts";

const divided = (form: string): string => {
	const { stem, ending } = stemmed(form);
	return `${stem}|${ending}`;
};

test("an eojeol is a stem and what is written on to it, cut by letters", () => {
	assert.deepEqual(
		["정부가", "대통령실은", "합의했다고", "마셨다", "국제적인", "350달러만을", "김정은", "회담"].map(divided),
		[
			"정부|ㄱㅏ",
			"대통령실|ㅇㅡㄴ",
			"합의|ㅎㅐㅆㄷㅏㄱㅗ",
			"맛|ㅕㅆㄷㅏ",
			"국제|ㅈㅓㄱㅇㅣㄴ",
			"000달러|ㅁㅏㄴㅇㅡㄹ",
			"김정은|",
			"회담|",
		],
	);
});

test("decomposed, wide and capital letters have the stem of plain ones", () => {
	assert.deepEqual(divided("정부가".normalize("NFD")), divided("정부가"));
	assert.deepEqual(divided("２0만"), divided("20만"));
	assert.deepEqual(divided("NATO는"), divided("nato는"));
});

test("no letter is lost between stem and ending, whatever the form", () => {
	const piece = fc.constantFrom(...["가", "했다고", "ㅋㅋ", "ᄒ", "북", "을", ".", "20", "러", "ㅆ", "x", "㎞"]);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
			const { letters, stem, ending } = stemmed(pieces.join(""));
			assert.equal(toJamo(stem) + ending, letters);
		}),
	);
});
