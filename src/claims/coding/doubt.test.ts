import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import { parseReadRequest } from "../../model/article-input.ts";
import type { Mention } from "../../model/reading.ts";
import { inPackage } from "../../places.ts";
import { readArticle } from "../../read.ts";
import { findEvents } from "../events.ts";
import { judge } from "../factuality/index.ts";
import { mentionsBy } from "./coded-by.ts";
import { likelihoodOf } from "./doubt.ts";
import { type CodedClaim, evidenceOf } from "./evidence.ts";
import { byRules, codeMentions } from "./index.ts";

const article = (text: string, published: string | undefined = "2018-07-20") =>
	parseReadRequest({ id: "1", text, ...(published && { published }) }, "1").article;
const around = (sentence: string): string => `It rained. ${sentence} It rained again. Then it snowed.`;

function doubtedIn(text: string): readonly Mention[] {
	const request = article(text);
	const read = loadLanguage("en").read(request.parts);
	const events = judge(request, read, [], findEvents(read));
	return codeMentions(
		{ article: request, text: read, events, attributions: [] },
		{ ...byRules, weigh: () => 0, least: 1 },
	);
}

test("a doubtful claim of an article keeps its words and parties, and has no type; a brief is not sifted", () => {
	const sentence = "Japan accused Mexico of fraud.";
	const [doubted] = doubtedIn(around(sentence));
	assert.equal(doubted?.type, undefined);
	assert.deepEqual([doubted?.source?.[0]?.code, doubted?.target?.[0]?.code], ["JPN", "MEX"]);
	assert.equal(doubtedIn(sentence)[0]?.type, "ACCUSE");
});

function claimOf(sentence: string, published?: string): CodedClaim {
	const found: CodedClaim[] = [];
	const request = article(around(sentence), published);
	mentionsBy(request, loadLanguage("en").read(request.parts), {
		acts: undefined,
		least: 0,
		weigh: (claim) => found.push(claim),
	});
	assert.ok(found[0], sentence);
	return found[0];
}

test("what the sentence says of another time, or of what may be, speaks in the evidence, and makes a claim less likely", () => {
	const plain = claimOf("Japan accused Mexico of fraud.");
	const dated = claimOf("Japan, which Peru left alone in 1990, accused Mexico of fraud.");
	assert.ok(evidenceOf(dated).includes("old year") && !evidenceOf(plain).includes("old year"));
	assert.ok(evidenceOf(claimOf("If it rains, Japan has accused Mexico of fraud.")).includes("if word"));
	assert.ok(likelihoodOf(dated) < likelihoodOf(plain));
});

test("the same evidence however an apostrophe is typed, and each piece of it once", () => {
	for (const sentence of ["Japan's premier criticized Mexico's plan.", "Japan won't attack Mexico."]) {
		const straight = evidenceOf(claimOf(sentence));
		assert.deepEqual(evidenceOf(claimOf(sentence.replaceAll("'", "’"))), straight);
		assert.equal(new Set(straight).size, straight.length);
	}
});

test("without a day of publication a year of this century is not old, and a number of people is no year", () => {
	const told = (sentence: string, published?: string) => evidenceOf(claimOf(sentence, published)).includes("old year");
	assert.ok(!told("Japan, which Peru left alone in 2015, accused Mexico of fraud.", ""));
	assert.ok(told("Japan, which Peru left alone in 1990, accused Mexico of fraud.", ""));
	assert.ok(told("Japan, which Peru left alone in 2015, accused Mexico of fraud."));
	assert.ok(!told("Japan, which has 1999 members, accused Mexico of fraud."));
});

test("a target that is only the other state of its clause is known for a guess", () => {
	const guessed = (sentence: string) => evidenceOf(claimOf(sentence)).includes("target guessed");
	assert.ok(guessed("For fear of Iran, Canada imposed sanctions."));
	assert.ok(!guessed("Canada imposed sanctions on Iran."));
});

test("a reading keeps the likely claim of an article and not the doubtful one, at the likelihood that the card names", () => {
	const typesOf = (sentence: string) =>
		readArticle({ article: article(around(sentence)) }).mentions.flatMap(({ type }) => type ?? []);
	assert.deepEqual(typesOf("Japan accused Mexico of fraud."), ["ACCUSE"]);
	const doubtful =
		"If Peru, which remembered the war of 1879, had not refused, Japan might perhaps have been expected to support Mexico.";
	assert.ok(claimOf(doubtful).mention.type);
	assert.deepEqual(typesOf(doubtful), []);
	const card = readFileSync(inPackage("models", "en", "claims.CARD.md"), "utf8");
	const { least } = JSON.parse(readFileSync(inPackage("models", "en", "claims.json"), "utf8"));
	assert.ok(card.includes(`| from ${least.toFixed(2)}, chosen |`));
	assert.ok(likelihoodOf(claimOf(doubtful)) < least);
});
