import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../model/article.ts";
import type { ClaimMention, Story } from "../model/audit.ts";
import { claimPage } from "./claim-page.ts";
import { facts, story as fixture } from "./fixture.ts";
import type { Outline } from "./outline.ts";
import { quotableOf } from "./rights.ts";

const text = "One is said. Two is said. Three is said. Four is said. Five is said. Six is said.";
const article: Article = {
	id: "a",
	url: "https://gazette.test/a",
	outlet: "Gazette",
	genre: "report",
	parts: [{ kind: "body", text }],
	byline: [],
	images: [],
	discarded: [],
};
const sentences = [...text.matchAll(/\w+ is said\./g)].map(({ index, 0: words }) => ({
	i: 0,
	from: index,
	to: index + words.length,
}));
const outline: Outline = {
	id: "a",
	language: "en",
	sentences,
	attributions: [],
	events: [],
	mentions: [],
	figures: [],
	questions: [],
	interpretations: [],
};
const told = (n: number) =>
	({ article: "a", outlet: "Gazette", sentence: sentences[n], origins: [] }) as unknown as ClaimMention;

function quotable(mentions: readonly number[], of: Article = article) {
	const claim = fixture.claims[0];
	if (!claim) throw new Error("the fixture has a claim");
	const story: Story = { ...fixture, findings: [], claims: [{ ...claim, mentions: mentions.map(told) }] };
	const ask = quotableOf(story, new Map([["a", of]]), new Map([["a", outline]]));
	return mentions.map((n) => ask("a", sentences[n] ?? { i: 0, from: 0, to: 0 }));
}

test("of six sentences three are quoted at most, neighbours included", () => {
	assert.deepEqual(quotable([1, 4, 5]), ["with context", "not", "not"]);
	assert.deepEqual(quotable([0, 3, 5]), ["with context", "alone", "not"]);
});

test("an outlet's surest sentence is quoted before what else it says", () => {
	const claim = fixture.claims[0] ?? assert.fail();
	const mentions = [1, 4].map((n): ClaimMention => ({ ...told(n), cell: n === 4 ? "fact" : "hedged", value: n - 1 }));
	const story: Story = { ...fixture, findings: [], claims: [{ ...claim, mentions }] };
	const ask = quotableOf(story, new Map([["a", article]]), new Map([["a", outline]]));
	assert.deepEqual(
		[1, 4].map((n) => ask("a", sentences[n] ?? assert.fail())),
		["not", "with context"],
	);
});

test("what was written for demonstration is quoted freely", () => {
	const invented = { ...article, url: "https://gazette.example/a" };
	assert.deepEqual(quotable([1, 4, 5], invented), ["with context", "with context", "with context"]);
});

test("the pages of a story's claims together quote no more than the story's own may", () => {
	const claim = fixture.claims[0];
	if (!claim) throw new Error("the fixture has a claim");
	const claims = [1, 4, 5].map((n) => ({ ...claim, id: `claim-${n}`, mentions: [told(n)] }));
	const story: Story = { ...fixture, articles: ["a"], outlets: ["Gazette"], findings: [], claims };
	const pages = claims.map((each) =>
		claimPage(each, story, new Map([["a", article]]), new Map([["a", outline]]), facts),
	);
	const quoted = sentences.filter(({ from, to }) => pages.some((page) => page.includes(text.slice(from, to))));
	assert.deepEqual(
		quoted.map(({ from, to }) => text.slice(from, to)),
		["One is said.", "Two is said.", "Three is said."],
	);
});

test("where the whole articles are, every sentence opens", () => {
	const claim = fixture.claims[0] ?? assert.fail();
	const cells: Story = { ...fixture, articles: ["a"], outlets: ["Gazette"], findings: [] };
	const alike = { ...cells, claims: [{ ...claim, mentions: [0, 3, 4, 5].map(told) }] };
	const pageOf = (wholeTexts: boolean) =>
		claimPage(alike.claims[0] ?? assert.fail(), alike, new Map([["a", article]]), new Map([["a", outline]]), {
			...facts,
			wholeTexts,
		});
	const quotedBy = (page: string) => sentences.filter(({ from, to }) => page.includes(text.slice(from, to))).length;
	assert.equal(quotedBy(pageOf(true)), sentences.length);
	assert.equal(quotedBy(pageOf(false)), 3);
});

test("sentences over the half are counted in one line", () => {
	const claim = fixture.claims[0] ?? assert.fail();
	const own = { ...claim, mentions: [0, 3, 4, 5].map(told) };
	const story: Story = { ...fixture, articles: ["a"], outlets: ["Gazette"], findings: [], claims: [own] };
	const page = claimPage(own, story, new Map([["a", article]]), new Map([["a", outline]]), facts);
	assert.equal(page.split("Half of its article").length - 1, 1);
	assert.match(page, /2 more sentences of Gazette say so/);
});
