import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { Article } from "../model/article.ts";
import { parseOutlets } from "../model/outlet.ts";
import { root } from "../places.ts";
import { finishArticle } from "./draft.ts";
import { readPage } from "./html/read-page.ts";
import { readMarkdown } from "./markdown.ts";
import { draftFromRecord } from "./records/draft-record.ts";
import { readTextPage } from "./text-page.ts";

const shop = {
	outlets: parseOutlets(
		"name,domains,country,family,agency,state_owned,origin\nHarbour Post,harbourpost.example,XXX,,no,no,invented\nReuters,reuters.example,XXX,,yes,no,invented\n",
	),
	now: new Date("2031-06-01T00:00:00Z"),
};
const fixture = (name: string) => readFileSync(join(import.meta.dirname, "fixtures", name), "utf8");
const body = (article: Article) => article.parts.find((part) => part.kind === "body")?.text.split("\n\n") ?? [];
const facts = ({ parts, discarded, ...rest }: Article) => ({
	...rest,
	parts: parts.filter((part) => part.kind !== "body"),
	reasons: discarded.map((piece) => piece.reason),
});

describe("pages", () => {
	it("reads a page saved as text", () => {
		const article = finishArticle(readTextPage(fixture("column.txt"), "column.txt"), shop);
		assert.deepEqual(facts(article), {
			id: "column.txt",
			outlet: "Harbour Post",
			language: "en",
			genre: "opinion",
			section: "Column",
			published: "2031-05-04T09:05+09:00",
			publishedPrecision: "minute",
			modified: "2031-05-05T10:15+09:00",
			byline: [{ name: "Ada Quill (Ada Feder)", affiliation: "professor of Maritime Law at the University of Arden" }],
			original: { language: "ko" },
			images: [],
			parts: [
				{ kind: "title", text: "What the lighthouse treaty is silent about" },
				{ kind: "dek", text: "Two readings of a signature between the harbours of Arden and Bel" },
				{
					kind: "caption",
					text: "The mayors of Arden and Bel shake hands on the quay at Arden on May 2.",
					credit: "Reuters/Yonhap",
				},
			],
			reasons: [
				"repeats a caption",
				"contact line",
				"button to the original-language article",
				"related stories",
				"related stories",
				"most viewed",
				"most viewed",
			],
		});
		assert.equal(body(article).length, 3);
	});

	it("reads a page of a news site", () => {
		const article = finishArticle(readPage(fixture("report.html"), "report.html"), shop);
		assert.deepEqual(facts(article), {
			id: "https://www.harbourpost.example/world/2031/05/02/lighthouse-treaty",
			url: "https://www.harbourpost.example/world/2031/05/02/lighthouse-treaty",
			outlet: "Harbour Post",
			language: "en",
			genre: "report",
			section: "World",
			published: "2031-05-02T08:30:00+01:00",
			publishedPrecision: "second",
			modified: "2031-05-02T11:00:00Z",
			byline: [{ name: "Jo Marsh", affiliation: "maritime correspondent" }],
			agency: "Reuters",
			images: [
				{
					url: "https://img.harbourpost.example/quay.jpg",
					caption: "The mayors on the quay at Arden on Friday.",
					credit: "Reuters/Yonhap",
				},
			],
			parts: [
				{ kind: "title", text: "Arden and Bel sign lighthouse treaty" },
				{ kind: "dek", text: "The two harbours will share the costs of one light" },
				{ kind: "caption", text: "The mayors on the quay at Arden on Friday.", credit: "Reuters/Yonhap" },
			],
			reasons: [
				"navigation",
				"cookie notice",
				"share buttons",
				"aside",
				"related stories",
				"page footer",
				"newsletter box",
			],
		});
		assert.deepEqual(
			body(article).map((paragraph) => paragraph.slice(0, 20)),
			[
				"ARDEN (Reuters) - Th",
				"Officials of both to",
				"“We have agreed on t",
				"The treaty must stil",
				"(Reporting by Jo Mar",
			],
		);
	});

	it("reads Markdown with front matter", () => {
		const article = finishArticle(readMarkdown(fixture("opinion.md"), "opinion.md"), shop);
		assert.deepEqual(
			[article.genre, article.section, article.published, article.byline, article.original],
			["opinion", "Comment", "2031-05-06T18:00+00:00", [{ name: "Ada Quill" }], { language: "ko" }],
		);
		assert.deepEqual(article.parts, [
			{ kind: "title", text: "The lamp is not the tower" },
			{ kind: "caption", text: "The tower in fog.", credit: "Jo Marsh/Harbour Post photo" },
			{
				kind: "body",
				text: "A treaty was signed, and the papers wrote of a tower.\n\nWe have agreed on the lamp.\n\nOne lamp.\n\nNo tower.",
			},
		]);
	});

	it("reads plain prose, hard-wrapped, with a title and without", () => {
		const text =
			"The lamp\n\nThe mayors of Arden and Bel signed a treaty\non Friday that gives their two harbours one\nlighthouse.\n\nIt is lit.";
		assert.deepEqual(finishArticle(readTextPage(text, "a"), shop).parts, [
			{ kind: "title", text: "The lamp" },
			{
				kind: "body",
				text: "The mayors of Arden and Bel signed a treaty on Friday that gives their two harbours one lighthouse.\n\nIt is lit.",
			},
		]);
		assert.deepEqual(readTextPage("It is lit. It is out.", "b").title, "");
	});

	it("reads a record whatever it calls its fields", () => {
		const record = {
			id: 7,
			site: "www.harbourpost.example",
			date: "2031-05-02",
			title: "The lamp",
			desc: "Two harbours, one light",
			authors: "Jo Marsh, Al Reef",
			paragraphs: [["It is lit.", "It is out."], ["So they say."]],
			wire: "NA",
		};
		assert.deepEqual(finishArticle(draftFromRecord(record, "1"), shop), {
			id: "7",
			outlet: "Harbour Post",
			language: "en",
			genre: "unknown",
			parts: [
				{ kind: "title", text: "The lamp" },
				{ kind: "dek", text: "Two harbours, one light" },
				{ kind: "body", text: "It is lit. It is out.\n\nSo they say." },
			],
			byline: [{ name: "Jo Marsh" }, { name: "Al Reef" }],
			published: "2031-05-02",
			publishedPrecision: "day",
			images: [],
			discarded: [],
		});
	});
});

const column = join(root, "../shared/data/column.txt");

describe("the column that the idea comes from", {
	skip: existsSync(column) ? false : "../shared/data is not here",
}, () => {
	it("comes out as it stands in the paper", () => {
		const article = finishArticle(readTextPage(readFileSync(column, "utf8"), "column.txt"), shop);
		const { section, genre, published, publishedPrecision, modified, original } = article;
		assert.deepEqual(
			{ section, genre, published, publishedPrecision, modified, original },
			{
				section: "Column",
				genre: "opinion",
				published: "2023-10-04T16:32+09:00",
				publishedPrecision: "minute",
				modified: "2023-10-04T16:32+09:00",
				original: { language: "ko" },
			},
		);
		assert.deepEqual(
			article.parts.map((part) => [part.kind, part.credit]),
			[
				["title", undefined],
				["dek", undefined],
				["caption", "Reuters/Yonhap"],
				["body", undefined],
			],
		);
		assert.equal(article.byline.length, 1);
		assert.equal(body(article).length, 15);
	});
});
