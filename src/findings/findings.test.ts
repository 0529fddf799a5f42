import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article, Genre } from "../model/article.ts";
import type { Cell, Claim, ClaimMention, Story } from "../model/audit.ts";
import { findFindings } from "./index.ts";

const headline = "North Korea arms Russia";
const sure = "North Korea has sold shells to Russia.";
const unsure = "North Korea may have sold shells to Russia.";

interface Sketch {
	readonly outlet: string;
	readonly published: string;
	readonly genre?: Genre;
	/** Cells of the headline and of the body's one sentence. */
	readonly headline?: Cell;
	readonly body?: Cell;
	readonly ahead?: true;
}

/** A story of one claim; each sketch is an article of one headline and one sentence. */
function findingsOf(...sketches: Sketch[]): readonly string[] {
	const articles = new Map(sketches.map((sketch, index) => [String(index), articleOf(sketch, String(index))]));
	const mentions = sketches.flatMap((sketch, index) => mentionsOf(sketch, String(index), articles));
	return findFindings({ story: storyOf(mentions), articles, readings: new Map() }).map(
		(finding) => `${finding.rule} ${finding.outlet}: ${finding.places.map((place) => place.quote).join(" | ")}`,
	);
}

function articleOf(sketch: Sketch, id: string): Article {
	return {
		id,
		outlet: sketch.outlet,
		genre: sketch.genre ?? "report",
		parts: [
			{ kind: "title", text: headline },
			{ kind: "body", text: sketch.body === "fact" ? sure : unsure },
		],
		byline: [],
		published: sketch.published,
		publishedPrecision: sketch.published.length === 10 ? "day" : "minute",
		images: [],
		discarded: [],
	};
}

const values = { fact: 3, attributed: 2, hedged: 1, denied: -3, silent: 0 } as const;

function mentionsOf(sketch: Sketch, id: string, articles: ReadonlyMap<string, Article>): ClaimMention[] {
	const cells = [sketch.headline, sketch.body];
	return cells.flatMap((cell, i): ClaimMention[] => {
		if (cell === undefined) return [];
		const length = articles.get(id)?.parts[i]?.text.length ?? 0;
		const span = { i, from: 0, to: length };
		const own = cell !== "attributed";
		return [
			{
				article: id,
				mention: i,
				span,
				sentence: span,
				outlet: sketch.outlet,
				cell,
				value: values[cell],
				own,
				...(sketch.ahead && { ahead: true as const }),
				origins: [],
			},
		];
	});
}

function storyOf(mentions: readonly ClaimMention[]): Story {
	const claim: Claim = {
		id: "claim-1",
		statement: "North Korea sold shells to Russia.",
		type: "AID",
		source: "PRK",
		target: "RUS",
		contested: mentions.some((mention) => mention.value < 1.5) && mentions.some((mention) => mention.cell === "fact"),
		standing: [],
		outlets: { fact: 0, attributed: 0, hedged: 0, denied: 0, silent: 0 },
		mentions,
	};
	return {
		id: "story-1",
		title: headline,
		articles: [],
		outlets: [],
		dyads: [],
		origins: [],
		copies: [],
		claims: [claim],
		figures: [],
		ties: [],
		cooperation: [],
		findings: [],
		explanations: [],
	};
}

const doubted: Sketch = { outlet: "A", published: "2023-09-12", body: "hedged" };

test("presumed: a report states as fact what an earlier article of another outlet leaves open", () => {
	const found = findingsOf(doubted, { outlet: "B", published: "2023-09-13", body: "fact" });
	assert.deepEqual(found, [`presumed B: ${sure} | ${unsure}`]);
});

test("presumed: no contest, no finding", () => {
	assert.deepEqual(
		findingsOf(
			{ outlet: "A", published: "2023-09-12", body: "fact" },
			{ outlet: "B", published: "2023-09-13", body: "fact" },
		),
		[],
	);
});

test("presumed: a later doubt is not held against an earlier report", () => {
	assert.deepEqual(findingsOf({ outlet: "B", published: "2023-09-11", body: "fact" }, doubted), []);
});

test("presumed: two articles of one day without clock times are not ordered", () => {
	assert.deepEqual(findingsOf(doubted, { outlet: "B", published: "2023-09-12", body: "fact" }), []);
});

test("presumed: clock times order articles of one day, across zones", () => {
	const early = { ...doubted, published: "2023-09-12T09:00+09:00" };
	const report = (published: string): Sketch => ({ outlet: "B", published, body: "fact" });
	assert.equal(findingsOf(early, report("2023-09-12T02:00+02:00")).length, 0);
	assert.equal(findingsOf(early, report("2023-09-12T03:00+02:00")).length, 1);
});

test("presumed: what may come and then came was rightly left open before", () => {
	const ahead = { ...doubted, ahead: true as const };
	assert.deepEqual(findingsOf(ahead, { outlet: "B", published: "2023-09-13", body: "fact" }), []);
});

test("presumed: opinion and analysis may presume, an article of unknown genre is held to a report's standard", () => {
	const fact: Sketch = { outlet: "B", published: "2023-09-13", body: "fact" };
	assert.deepEqual(findingsOf(doubted, { ...fact, genre: "opinion" }), []);
	assert.deepEqual(findingsOf(doubted, { ...fact, genre: "analysis" }), []);
	assert.equal(findingsOf(doubted, { ...fact, genre: "unknown" }).length, 1);
});

test("presumed: an outlet is named once a claim, at its first such sentence", () => {
	const fact: Sketch = { outlet: "B", published: "2023-09-13", headline: "fact", body: "fact" };
	assert.deepEqual(findingsOf(doubted, fact, { ...fact, published: "2023-09-14" }), [
		`presumed B: ${headline} | ${unsure}`,
	]);
});

test("headline-gap: the headline is surer than the surest sentence of its own body, and that is told once", () => {
	const found = findingsOf({ outlet: "A", published: "2023-09-13", headline: "fact", body: "hedged" });
	assert.deepEqual(found, [`headline-gap A: ${headline} | ${unsure}`]);
});

test("headline-gap: an attributed headline over an attributed body is no gap", () => {
	assert.deepEqual(
		findingsOf(doubted, { outlet: "B", published: "2023-09-13", headline: "attributed", body: "attributed" }),
		[],
	);
});

test("every finding is proposed, quotes its article, and keeps its id from run to run", () => {
	const sketch: Sketch = { outlet: "A", published: "2023-09-13", headline: "fact", body: "hedged" };
	const articles = new Map([["0", articleOf(sketch, "0")]]);
	const find = () => findFindings({ story: storyOf(mentionsOf(sketch, "0", articles)), articles, readings: new Map() });
	assert.deepEqual(find(), find());
	for (const finding of find()) {
		assert.deepEqual(finding.review, { status: "proposed" });
		for (const { article, span, quote } of finding.places) {
			assert.equal(articles.get(article)?.parts[span.i]?.text.slice(span.from, span.to), quote);
		}
	}
});
