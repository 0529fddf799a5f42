import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { actsReadOf } from "./acts.ts";
import { drawSentences, readSentencesOf, recalled, recalledIn, recallSheetOf } from "./recall.ts";

const rows = [
	{ id: 1, date: "2019-05-06", text: "It rained. Japan accused Mexico of fraud. The bread was fresh. Nobody came." },
	{ id: 2, date: "2019-05-06", text: "Canada is far away. It is cold there. It snowed. Nobody came." },
	{ id: 3, date: "2019-05-06", text: "Peru is larger than Chile. It rained. It snowed. Nobody came." },
];

function fileOf(articles: readonly object[]): string {
	const file = join(mkdtempSync(join(tmpdir(), "recall-")), "articles.jsonl");
	writeFileSync(file, articles.map((article) => JSON.stringify(article)).join("\n"));
	return file;
}

test("sentences are drawn by the names in them, one an article, the same for the same seed", () => {
	const file = fileOf(rows);
	const drawn = drawSentences(file, 10, 4);
	assert.deepEqual(drawn.map(({ sentence }) => sentence).sort(), [
		"Japan accused Mexico of fraud.",
		"Peru is larger than Chile.",
	]);
	assert.deepEqual(drawSentences(file, 10, 4), drawn);
	assert.deepEqual(drawSentences(file, 1, 4), drawn.slice(0, 1));
});

test("a name is as long as it is written: South Korea is one state, Papua New Guinea another", () => {
	const pages = [
		{ id: 4, date: "2019-05-06", text: "It rained. South Korea is rich. It snowed. Nobody came." },
		{ id: 5, date: "2019-05-06", text: "It rained. Papua New Guinea lies far from Chad. It snowed. Nobody came." },
		{ id: 6, date: "2019-05-06", text: "It rained. The People's Republic of China is vast. It snowed. Nobody came." },
	];
	assert.deepEqual(
		drawSentences(fileOf(pages), 10, 4).map(({ article }) => article),
		["5"],
	);
});

test("an article that is given by its paragraphs is drawn from as one that is given whole", () => {
	const paragraphs = ["It rained.", ["Japan accused Mexico of fraud.", "Nobody came."]];
	const [drawn] = drawSentences(fileOf([{ id: 7, paragraphs }]), 1, 4);
	assert.equal(drawn?.sentence, "Japan accused Mexico of fraud.");
});

test("articles that were seen are left out", () => {
	assert.deepEqual(
		drawSentences(fileOf(rows), 10, 4, new Set(["1"])).map(({ article }) => article),
		["3"],
	);
});

test("an event counts as found with its parties, and with its type; a mutual one from either side, support from one only", () => {
	const meeting = { id: 4, text: "Japan and Mexico met in Lima. Japan left. It rained. It snowed. Nobody came." };
	const support = { id: 7, text: "Japan praised Mexico in Lima. Japan left. It rained. It snowed. Nobody came." };
	const file = fileOf([rows[0] ?? {}, meeting, support]);
	const sheet = recallSheetOf(drawSentences(file, 10, 4));
	const judged = readSentencesOf(sheet).map((one) => ({
		...one,
		events:
			one.article === "1"
				? ["ACCUSE JPN→MEX", "SANCTION JPN→MEX", "AID JPN→PER"]
				: one.article === "4"
					? ["CONSULT MEX→JPN"]
					: ["SUPPORT MEX→JPN"],
	}));
	assert.deepEqual(
		recalled(file, judged).map(({ event, parties, whole }) => [event, parties, whole]),
		[
			["ACCUSE JPN→MEX", true, true],
			["SANCTION JPN→MEX", true, false],
			["AID JPN→PER", false, false],
			["CONSULT MEX→JPN", true, true],
			["SUPPORT MEX→JPN", true, false],
		],
	);
});

test("of two sentences of one article that were read each is looked at", () => {
	const text = "It rained. Japan accused Mexico of fraud. Peru praised Chile. It snowed. Nobody came.";
	const file = fileOf([{ id: 9, text }]);
	const sentences = [4, 5, 6, 7].flatMap((seed) => drawSentences(file, 1, seed));
	const [accused] = sentences.filter(({ sentence }) => sentence.startsWith("Japan"));
	const [praised] = sentences.filter(({ sentence }) => sentence.startsWith("Peru"));
	assert.ok(accused && praised);
	const judged = [
		{ ...accused, events: ["ACCUSE JPN→MEX"] },
		{ ...praised, events: ["SUPPORT PER→CHL"] },
	];
	assert.deepEqual(
		recalled(file, judged).map(({ event, whole }) => [event, whole]),
		[
			["ACCUSE JPN→MEX", true],
			["SUPPORT PER→CHL", true],
		],
	);
});

test("a list is as many pairs as it names; two that act on each other do so from either side", () => {
	const isFound = (claims: readonly string[], event: string) => recalledIn(claims, event).whole;
	assert.ok(isFound(["CONSULT JPN→PER+CHL"], "CONSULT JPN→CHL"));
	assert.ok(isFound(["SANCTION JPN→PER", "SANCTION JPN→CHL"], "SANCTION JPN→PER+CHL"));
	assert.ok(!isFound(["SANCTION JPN→PER"], "SANCTION JPN→PER+CHL"));
	assert.ok(isFound(["ASSAULT JPN+PER→"], "ASSAULT PER→JPN"));
	assert.ok(!isFound(["SANCTION JPN+PER→CHL"], "SANCTION JPN→PER"));
	assert.ok(isFound(["REQUEST UNOSC→PRK"], "REQUEST UNO→PRK"));
	assert.ok(!recalledIn(["SANCTION JPN→PER"], "SANCTION").whole);
});

test("a sheet numbers its sentences, and a place in one is a place in the text, however it is spaced", () => {
	const text = "It rained. Japan  accused   Mexico of fraud. It snowed. Nobody came.";
	const drawn = drawSentences(fileOf([{ id: 8, text }, rows[2] ?? {}]), 10, 4);
	const sheet = recallSheetOf(drawn);
	assert.deepEqual(
		sheet.split("\n").map((line) => line.split("\t")[0]),
		["number", "1", "2", ""],
	);
	const spaced = drawn.findIndex(({ article }) => article === "8");
	const [read] = actsReadOf(sheet, `${spaced + 1}\tACCUSE JPN→MEX\taccused\tJapan\tMexico\t-`);
	const [act] = read?.acts ?? [];
	assert.deepEqual(
		[act?.at, act?.source, act?.target].map((places) => places?.map(([from, to]) => text.slice(from, to))),
		[["accused"], ["Japan"], ["Mexico"]],
	);
});

test("a sentence whose words have changed since it was read is left out", () => {
	const file = fileOf([rows[0] ?? {}]);
	const [drawn] = drawSentences(file, 1, 4);
	assert.ok(drawn);
	assert.deepEqual(recalled(file, [{ ...drawn, hash: "0", events: ["ACCUSE JPN→MEX"] }]), []);
});

test("a sheet keeps each sentence with an empty cell, and no cell is no event", () => {
	const drawn = drawSentences(fileOf(rows), 1, 4);
	assert.deepEqual(readSentencesOf(recallSheetOf(drawn)), [
		{ article: drawn[0]?.article, from: drawn[0]?.from, to: drawn[0]?.to, hash: drawn[0]?.hash, events: [] },
	]);
});
