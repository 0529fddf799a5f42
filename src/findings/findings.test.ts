import assert from "node:assert/strict";
import { test } from "node:test";
import { coverageOf, findingsOf, headline, type Sketch, sure, unsure } from "./fixture.ts";
import { findFindings } from "./index.ts";

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

test("presumed: where the two readings of a certainty part, nothing is held against anybody", () => {
	const fact: Sketch = { outlet: "B", published: "2023-09-13", body: "fact" };
	assert.deepEqual(findingsOf({ ...doubted, uncertain: true }, fact), []);
	assert.deepEqual(findingsOf(doubted, { ...fact, uncertain: true }), []);
});

test("presumed: an article that states it, be it in other words, does not leave it open", () => {
	const report: Sketch = { outlet: "B", published: "2023-09-13", body: "fact" };
	const claims: Sketch = { ...doubted, body: "fact", likelihood: 0.76, headline: "hedged" };
	assert.equal(findingsOf({ ...claims, likelihood: 0, body: "silent" }, report).length, 1);
	assert.deepEqual(findingsOf(claims, report), []);
});

test("presumed: what a ministry flatly denied is denied, however sure the newsroom is of that", () => {
	const sketches: readonly Sketch[] = [
		{ outlet: "A", published: "2023-09-12", body: "denied", value: -0.8, uncertain: true, on: ["office-ministry"] },
		{ outlet: "B", published: "2023-09-13", body: "fact" },
	];
	const textsWhere = (onRecord: boolean, value: number) => {
		const coverage = coverageOf(sketches);
		const readings = [...coverage.readings].map(([id, reading]) => {
			const source = { perspective: 0, label: "CT-" as const, value, cues: [] };
			const events = reading.events.map((event) => ({ ...event, factuality: [...event.factuality, source] }));
			const attribution = { source: [], cue: [], content: [], sourceKind: "office" as const, onRecord };
			return [id, id === "0" ? { ...reading, events, attributions: [attribution] } : reading] as const;
		});
		const claims = coverage.story.claims.map((claim) => ({
			...claim,
			mentions: claim.mentions.map((mention) => ({ ...mention, own: mention.cell !== "denied" })),
		}));
		const changed = { ...coverage, readings: new Map(readings), story: { ...coverage.story, claims } };
		return findFindings(changed).map(({ rule, text }) => `${rule}: ${text}`);
	};
	assert.deepEqual(textsWhere(true, -3), [
		"presumed: B states as fact, in its own voice: North Korea sold shells to Russia. A, earlier, cites a denial of it.",
	]);
	assert.deepEqual(textsWhere(false, -3), []);
	assert.deepEqual(textsWhere(true, -1), []);
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

test("headline-gap: a headline may put what will be in the present, not what may be", () => {
	const report: Sketch = { outlet: "A", published: "2023-09-13", headline: "fact", body: "hedged", ahead: true };
	const gapOf = (sketch: Sketch) => {
		const coverage = coverageOf([sketch], { contested: false });
		const claims = coverage.story.claims.map((claim) => ({
			...claim,
			mentions: claim.mentions.map(({ ahead: _, ...mention }) =>
				mention.span.i === 0 ? mention : { ...mention, ahead: true as const },
			),
		}));
		return findFindings({ ...coverage, story: { ...coverage.story, claims } }).map(({ rule }) => rule);
	};
	assert.deepEqual(gapOf(report), ["headline-gap"]);
	assert.deepEqual(gapOf({ ...report, value: 2.1 }), []);
});

test("headline-gap: an attributed headline over an attributed body is no gap", () => {
	assert.deepEqual(
		findingsOf(doubted, { outlet: "B", published: "2023-09-13", headline: "attributed", body: "attributed" }),
		[],
	);
});

test("every finding is proposed, quotes its article, and keeps its id from run to run", () => {
	const sketch: Sketch = { outlet: "A", published: "2023-09-13", headline: "fact", body: "hedged" };
	const coverage = coverageOf([sketch]);
	const find = () => findFindings(coverage);
	assert.deepEqual(find(), find());
	for (const finding of find()) {
		assert.deepEqual(finding.review, { status: "proposed" });
		for (const { article, span, quote } of finding.places) {
			assert.equal(coverage.articles.get(article)?.parts[span.i]?.text.slice(span.from, span.to), quote);
		}
	}
});
