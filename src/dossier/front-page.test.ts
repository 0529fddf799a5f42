import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { Story } from "../model/audit.ts";
import { articles, auditOf, facts, frontOf, story } from "./fixture.ts";
import { frontPage } from "./front-page.ts";
import { renderDossier } from "./index.ts";

const alone = (id: string, day: string): Story => ({
	...story,
	id,
	title: `Story ${id}`,
	articles: ["gazette"],
	outlets: ["Harbour Gazette"],
	from: day,
	to: day,
	claims: [],
	findings: [],
});

test("a story of several outlets comes with its counting sentence and its findings; others are a line", () => {
	const { document } = parseHTML(frontOf(auditOf([alone("single", "2031-04-01"), story])));
	assert.equal(document.querySelector(".card h3 a")?.getAttribute("href"), "/stories/harbour-2031-03-04");
	assert.match(document.querySelector(".card .counting")?.textContent ?? "", /^Of 3 outlets that mention it, 2 state/);
	assert.equal(document.querySelectorAll(".card .brief li").length, 1);
	assert.equal(document.querySelector("#single .lines a")?.textContent, "Story single");
	assert.equal(
		document.querySelector(".standfirst")?.textContent,
		"5 articles by 4 outlets: 2 stories, 1 of them told by several outlets, and 1 finding.",
	);
});

test("the marks of a card have their legend, and lead to the sentences of the claim", () => {
	const { document } = parseHTML(frontOf(auditOf([story])));
	assert.equal(document.querySelectorAll("#stories .legend li").length, 4);
	const link = document.querySelector(".card .claim-statement a");
	assert.ok(link?.querySelector("svg.share"));
	const [address, anchor] = link?.getAttribute("href")?.split("#") ?? [];
	assert.equal(address, "/stories/harbour-2031-03-04");
	const page = parseHTML(renderDossier(story, articles, new Map(), facts)).document;
	assert.match(page.getElementById(anchor ?? "")?.textContent ?? "", /Of 3 outlets that mention it, 2 state/);
});

test("a card leads to the claim that it tells, not to the one that the audit has first", () => {
	const [lease] = story.claims;
	assert.ok(lease);
	const sure = { ...lease, id: "claim-harbour", statement: "Tolvia has a harbour.", contested: false };
	const claims = [{ ...sure, id: "claim-doubtful", statement: "The strait is deep.", unsure: story.outlets }, sure];
	const told = { ...story, claims };
	const link = parseHTML(frontOf(auditOf([told]))).document.querySelector(".card .claim-statement a");
	const page = parseHTML(renderDossier(told, articles, new Map(), facts)).document;
	const anchor = link?.getAttribute("href")?.split("#")[1] ?? "";
	assert.match(link?.textContent ?? "", /^Tolvia has a harbour\./);
	assert.equal(page.getElementById(anchor)?.querySelector("h3")?.textContent, "Tolvia has a harbour.");
});

test("a card says of how many outlets the reading is doubtful", () => {
	const [lease] = story.claims;
	assert.ok(lease);
	const told = { ...story, claims: [{ ...lease, unsure: ["Harbour Gazette", "Salt Bay Echo"] }] };
	const card = parseHTML(frontOf(auditOf([told]))).document.querySelector(".card .counting");
	assert.match(card?.textContent ?? "", /Our reading of 1 of these is doubtful\.$/);
});

test("articles without outlet or date are told, with what that disables", () => {
	const view = { stories: [], articles: 3, discarded: [], lacking: { outlet: 1, date: 2 } };
	const { document } = parseHTML(frontPage(view, facts));
	assert.equal(
		document.querySelector("header .note")?.textContent,
		"1 article names no outlet: it counts as an outlet of its own. 2 articles have no date: no finding rests on when they came.",
	);
});

test("newest first, undated last", () => {
	const days = ["2031-01-02", "2031-03-02", "2031-02-02"];
	const { from: _f, to: _t, ...undated } = alone("undated", "2031-01-01");
	const { document } = parseHTML(frontOf(auditOf([undated, ...days.map((day) => alone(day, day))])));
	assert.deepEqual(
		[...document.querySelectorAll(".lines a")].map((link) => link.textContent),
		["Story 2031-03-02", "Story 2031-02-02", "Story 2031-01-02", "Story undated"],
	);
});

test("what was left out is told by reason, with the inputs it happened to", () => {
	const discarded = Array.from({ length: 9 }, (_, index) => ({ input: `<${index}>.html`, reason: "is empty" }));
	const { document } = parseHTML(frontOf({ ...auditOf([story]), discarded }));
	const reasons = document.querySelector("#discarded .lines")?.textContent?.trim();
	assert.equal(reasons, "is empty <0>.html, <1>.html, <2>.html, <3>.html, <4>.html and 4 more");
});

test("nothing read says why", () => {
	const { document } = parseHTML(frontOf({ ...auditOf([], []), discarded: [{ input: "a", reason: "is empty" }] }));
	assert.match(document.querySelector(".absent")?.textContent ?? "", /no article could be read.*1 input/);
});

test("1,500 stories make a front page of less than 600 kB", () => {
	const stories = Array.from({ length: 1500 }, (_, index) => ({
		...(index % 5 === 0 ? story : alone(`${index}`, "2031-03-04")),
		id: `story-${index}`,
	}));
	const page = frontOf(auditOf(stories, articles.values()));
	assert.ok(page.length < 600_000, `${page.length}`);
});
