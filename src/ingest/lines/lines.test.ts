import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { domRules } from "../html/dom-rules.ts";
import { parseByline, readByline } from "./byline.ts";
import { readCaption } from "./caption.ts";
import { takeOutInsertions } from "./insertions.ts";
import { genreOfAddress, labelRules, readTitleLabel } from "./labels.ts";
import { findLineRule, lineRules } from "./line-rules.ts";
import { findLists, listRules } from "./lists.ts";
import { readTimeLine } from "./time-lines.ts";

describe("line rules", () => {
	for (const rule of lineRules) {
		it(`${rule.reason}: ${rule.example}`, () => {
			assert.equal(rule.pattern.test(rule.example) && rule.example.length <= rule.longest, true);
			assert.equal(findLineRule(rule.example)?.reason, rule.reason);
		});
	}
	for (const rule of listRules) {
		it(`list of ${rule.reason}: ${rule.example}`, () => {
			assert.deepEqual(
				findLists([
					{ text: rule.example },
					{ text: "A lamp for two harbours" },
					{ text: "The lamp was lit on Monday, and both harbours saw it from the quay." },
				]),
				[{ reason: rule.reason, from: 0, to: 2 }],
			);
		});
	}
	for (const line of [
		"Follow the money, the minister said, and you will find the lamp.",
		"Related to this, the council has asked for a second tower.",
		"Comments by the mayor were not well received in Bel.",
		"By signing up, you agree to serve for two years, the recruiter told him.",
		"Must watch and wait, said the envoy, until the lamp is lit.",
		"Will islanders vote here in May, or stay at home as they did in the last election?",
		"Play was stopped when the light went out.",
		"Read aloud in the council, the letter took an hour.",
		"The website of the ministry says that it uses cookies and lamps alike, a spokeswoman said, and nobody in either of the two councils has ever asked why that should be so.",
	]) {
		it(`is the article's: ${line}`, () => {
			assert.equal(findLineRule(line), undefined);
			assert.deepEqual(findLists([{ text: line }]), []);
		});
	}
	it("has an example for every rule on markup", () => {
		assert.ok(domRules.every((rule) => rule.example.includes("<")));
	});
});

describe("what is put into a sentence", () => {
	const headlines = "Brandt calls for talks The port reopens, says council";
	for (const [line, expected] of [
		[
			`President Holm Anders Erik Holm${headlines} MORE said the port was open.`,
			"President Holm said the port was open.",
		],
		[`Lena Brandt Lena Brandt2031 in review ${headlines} MORE's team left.`, "Lena Brandt's team left."],
		[`Ada Quill Ada Feder Quill ${headlines} MORE (Arden) left.`, "Ada Quill (Arden) left."],
		[
			`Carl Feder Charles (Carl) Ellis Feder${headlines} MORE, an envoy, met Ann Tide Ann TideThe lamp is lit again MORE.`,
			"Carl Feder, an envoy, met Ann Tide.",
		],
	] as const)
		it(line, () => {
			const { text, taken } = takeOutInsertions(line);
			assert.equal(text, expected);
			assert.ok(taken.length > 0 && taken.every((each) => each.endsWith("MORE")));
		});
	for (const line of [
		"Holm said NO MORE to Brandt, and Holm left.",
		"Both Lena Brandt and Ada Brandt want MORE lamps, the council said.",
	])
		it(`is the article's: ${line}`, () => assert.deepEqual(takeOutInsertions(line), { text: line, taken: [] }));
});

describe("bylines", () => {
	for (const [line, expected] of [
		[
			"By Ada Quill (Ada Feder), professor of Maritime Law at the University of Arden",
			[{ name: "Ada Quill (Ada Feder)", affiliation: "professor of Maritime Law at the University of Arden" }],
		],
		["By JO MARSH and AL REEF", [{ name: "Jo Marsh" }, { name: "Al Reef" }]],
		["By Jo Marsh, Al Reef, Ann Tide", [{ name: "Jo Marsh" }, { name: "Al Reef" }, { name: "Ann Tide" }]],
		["By Jo Marsh | Harbour Post", [{ name: "Jo Marsh", affiliation: "Harbour Post" }]],
		["By Jo Marsh - 05/02/31 11:04 PM EST", [{ name: "Jo Marsh" }]],
		["홍길동 기자 hong@harbour.example", [{ name: "홍길동", affiliation: "기자" }]],
	] as const) {
		it(line, () => assert.deepEqual(readByline(line), expected));
	}
	it("takes an agency as a name", () =>
		assert.deepEqual(parseByline("Associated Press"), [{ name: "Associated Press" }]));
});

describe("captions", () => {
	for (const [line, expected] of [
		["Two mayors on a quay. (Reuters/Yonhap)", { text: "Two mayors on a quay.", credit: "Reuters/Yonhap" }],
		["Two mayors on a quay. (AP Photo/Jo Marsh)", { text: "Two mayors on a quay.", credit: "AP Photo/Jo Marsh" }],
		["Two mayors on a quay. Photo: Jo Marsh/AFP", { text: "Two mayors on a quay.", credit: "Jo Marsh/AFP" }],
		["Two mayors (left and right) on a quay.", { text: "Two mayors (left and right) on a quay." }],
	] as const) {
		it(line, () => assert.deepEqual(readCaption(line), expected));
	}
});

describe("labels", () => {
	assert.ok(labelRules.length > 0);
	for (const [raw, expected] of [
		["[Column] What the lamp means", { title: "What the lamp means", label: "Column", genre: "opinion" }],
		["Opinion: What the lamp means", { title: "What the lamp means", label: "Opinion", genre: "opinion" }],
		["Analysis | What the lamp means", { title: "What the lamp means", label: "Analysis", genre: "analysis" }],
		["[Exclusive] A second lamp", { title: "A second lamp", label: "Exclusive" }],
		["Ukraine: a second lamp", { title: "Ukraine: a second lamp" }],
		["(Updated) A second lamp", { title: "(Updated) A second lamp" }],
	] as const) {
		it(raw, () => assert.deepEqual(readTitleLabel(raw), expected));
	}
	for (const [url, genre] of [
		["https://harbourpost.example/opinion/2031/lamp", "opinion"],
		["https://harbourpost.example/world/2031/lamp", "report"],
		["https://harbourpost.example/arti/e_opinion/1.html", "opinion"],
		["https://harbourpost.example/2031/opinion-on-the-lamp", undefined],
	] as const) {
		it(url, () => assert.equal(genreOfAddress(url), genre));
	}
});

describe("time lines", () => {
	const kst = (value: string) => ({ value, precision: "minute" });
	for (const [line, expected] of [
		[
			"Posted on : 2031-05-04 09:05 KST Modified on : 2031-05-05 10:15 KST",
			{ published: kst("2031-05-04T09:05+09:00"), modified: kst("2031-05-05T10:15+09:00") },
		],
		[
			"입력 2031.05.04 09:05 수정 2031.05.05 10:15",
			{ published: { value: "2031-05-04", precision: "day" }, modified: { value: "2031-05-05", precision: "day" } },
		],
		["Wednesday, 4 May 2031 | 9:05 AM", { published: { value: "2031-05-04", precision: "day" } }],
		["Updated at 1:23 p.m.", {}],
		[
			"Posted on a door in Arden, the 2031 treaty was soon read by everybody who had legs to carry them there.",
			undefined,
		],
		["In 2031 the lamp was lit.", undefined],
	] as const) {
		it(line, () => assert.deepEqual(readTimeLine(line), expected));
	}
});
