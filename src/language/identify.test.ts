import assert from "node:assert/strict";
import { test } from "node:test";
import { identifyLanguage } from "./identify.ts";

const cases: readonly (readonly [string, string])[] = [
	["Russia and North Korea have signed an agreement, the Kremlin said on Tuesday.", "en"],
	["US says Kim may meet the president", "en"],
	["Las Vegas beats Los Angeles in Santa Fe, and El Paso beats Le Mans.", "en"],
	["Le président russe a rencontré le dirigeant nord-coréen mercredi.", "fr"],
	["Der Präsident hat den Machthaber am Mittwoch empfangen und ist zufrieden.", "de"],
	["북러 정상회담", "ko"],
	["김정은 국무위원장이 13일(현지시간) 보스토치니 우주기지에 도착했다고 tass가 보도했다.", "ko"],
	["金正恩与普京会晤", "zh"],
	["キム氏、ロシアへ", "ja"],
	["Президент России Владимир Путин встретился с лидером КНДР Ким Чен Ыном на космодроме Восточный.", "ru"],
	[
		"Le président russe a rencontré le dirigeant nord-coréen mercredi dans l'Extrême-Orient, où les deux hommes ont parlé de coopération militaire et spatiale pendant plusieurs heures.",
		"fr",
	],
	[
		"Der russische Präsident hat den nordkoreanischen Machthaber am Mittwoch im Fernen Osten empfangen, wo beide mehrere Stunden über die Zusammenarbeit gesprochen haben.",
		"de",
	],
	["1989 – 2023 (12.5%)", "und"],
	["", "und"],
];

for (const [text, language] of cases) {
	test(`${language}: ${text.slice(0, 40)}`, () =>
		assert.deepEqual(identifyLanguage(text), { tag: language, isSure: true }));
}

test("a short text in letters of several languages is guessed, and said to be", () => {
	assert.equal(identifyLanguage("Путин встретил Кима").isSure, false);
	// Bulgarian, and no Korean for a name in its own letters.
	assert.equal(identifyLanguage("Ким Чен Ун (김정은) пристигна в Русия").isSure, false);
});

test("a text that is too short to tell is taken for English, and not surely", () => {
	for (const text of [
		"Kim trifft Putin",
		"Le Pen meets Kim, Putin",
		"Kim will Granaten liefern",
		"Ivanka Trump met Angela Merkel. President Trump left. Trump met Merkel.",
		"Moscou promet des obus",
	])
		assert.deepEqual(identifyLanguage(text), { tag: "en", isSure: false }, text);
});
