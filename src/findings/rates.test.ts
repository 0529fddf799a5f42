import assert from "node:assert/strict";
import { test } from "node:test";
import type { Story } from "../model/audit.ts";
import { coverageOf } from "./fixture.ts";
import { findFindings } from "./index.ts";
import { corrected, intervalOf, outletRates } from "./rates.ts";

/** A story in which A states as fact what B left open the day before; in every other one A is as careful as B. */
function storyAt(at: number): { readonly story: Story; readonly articles: ReturnType<typeof coverageOf>["articles"] } {
	const coverage = coverageOf([
		{ outlet: "B", published: "2023-09-12", body: "hedged" },
		{ outlet: "A", published: "2023-09-13", body: at % 2 === 0 ? "fact" : "hedged" },
		{ outlet: "C", published: "2023-09-14", body: "attributed", value: 3, on: ["person-Kirby"] },
	]);
	const { story } = coverage;
	return { story: { ...story, findings: findFindings(coverage) }, articles: coverage.articles };
}

const ratesOf = (count: number) => {
	const stories = Array.from({ length: count }, (_, at) => storyAt(at));
	return outletRates({
		stories: stories.map(({ story }) => story),
		articles: stories[0]?.articles ?? new Map(),
		familyOf: (outlet) => outlet,
	});
};

test("found, of how many occasions, with an interval over stories", () => {
	const [a] = ratesOf(30);
	const presumed = a?.rates.find(({ rule }) => rule === "presumed");
	assert.deepEqual([a?.outlet, a?.stories, presumed?.found, presumed?.of, presumed?.rate], ["A", 30, 15, 30, 0.5]);
	assert.ok((presumed?.low ?? 1) < 0.4 && (presumed?.high ?? 0) > 0.6, JSON.stringify(presumed));
});

test("none of 40 stories is no proof of never, nor all of them of always", () => {
	const stories = (found: number) => Array.from({ length: 40 }, () => ({ found, of: 1 }));
	const rounded = (found: number) => intervalOf(stories(found)).map((bound) => Number(bound.toFixed(3)));
	assert.deepEqual(rounded(0), [0, 0.088]);
	assert.deepEqual(rounded(1), [0.912, 1]);
});

test("stories without an occasion say nothing", () => {
	const told = Array.from({ length: 40 }, () => ({ found: 0, of: 1 }));
	const silent = Array.from({ length: 60 }, () => ({ found: 0, of: 0 }));
	assert.deepEqual(intervalOf([...told, ...silent]), intervalOf(told));
});

test("nothing is said of an outlet with fewer than 30 stories, and outlets stand by name", () => {
	assert.deepEqual(ratesOf(29), []);
	assert.deepEqual(
		ratesOf(30).map(({ outlet }) => outlet),
		["A", "B", "C"],
	);
});

test("two runs draw alike", () => {
	assert.deepEqual(ratesOf(30), ratesOf(30));
});

test("corrected: half of what is found is so, and that is a quarter of what there is", () => {
	assert.equal(corrected(0.1, { precision: 0.5, recall: 0.25 }), 0.2);
	assert.equal(corrected(0.9, { precision: 1, recall: 0.5 }), 1);
});
