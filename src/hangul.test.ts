import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fromJamo, toJamo } from "./hangul.ts";

test("syllables come apart into letters and back", () => {
	assert.equal(toJamo("값이 3%"), "ㄱㅏㅄㅇㅣ 3%");
	assert.equal(fromJamo("ㅊㅏㅁㅇㅕ+ㅎㅏ+ㄴㄷㅏ"), "참여+하+ㄴ다");
	assert.equal(toJamo("밝혔다".normalize("NFD")), toJamo("밝혔다"));
});

test("any Hangul word comes back", () => {
	const syllables = fc.string({
		unit: fc.integer({ min: 0xac00, max: 0xd7a3 }).map((code) => String.fromCharCode(code)),
	});
	fc.assert(
		fc.property(syllables, (word) => fromJamo(toJamo(word)) === word),
		{ seed: 5 },
	);
});
