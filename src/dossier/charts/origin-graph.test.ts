import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { articles, facts, readings, story } from "../fixture.ts";
import { renderDossier } from "../index.ts";
import { viewStory } from "../view.ts";
import { layOrigins } from "./origin-layout.ts";

const layout = layOrigins(viewStory(story, articles, readings)) ?? assert.fail();

test("names stand by the outlets that cite them, most widely cited first, and outlets by their first article", () => {
	assert.deepEqual(
		layout.words.map(({ origin, to }) => [origin.id, to.map(({ outlet }) => outlet)]),
		[
			["office", ["Meridian Wire"]],
			["official", ["Meridian Wire", "Salt Bay Echo"]],
		],
	);
	assert.deepEqual(
		layout.outlets.map(({ name }) => name),
		["Meridian Wire", "Salt Bay Echo", "Harbour Gazette"],
	);
});

test("a text that is repeated is dotted, an article that is cited solid, and both are said in words", () => {
	const { document } = parseHTML(renderDossier(story, articles, readings, facts));
	assert.deepEqual(
		[...document.querySelectorAll(".origins-graph .edge")].map((edge) => edge.getAttribute("class")),
		["edge cited", "edge cited", "edge found", "edge copied"],
	);
	const words = document.querySelector(".origins-graph figcaption")?.textContent ?? "";
	assert.match(words, /Harbour Gazette cites Meridian Wire\. Salt Bay Echo repeats Meridian Wire\.$/);
});

test("one outlet is no graph, nor is a story whose edges nobody noted", () => {
	const { edges: _, ...unnoted } = story;
	assert.equal(layOrigins(viewStory(unnoted, articles, readings)), undefined);
	const alone = { ...story, articles: ["wire"], edges: story.edges?.filter(({ to }) => to === "office") ?? [] };
	assert.equal(layOrigins(viewStory(alone, articles, readings)), undefined);
});

test("of many names twelve are drawn, and the rest are counted", () => {
	const many = Array.from({ length: 15 }, (_, index) => ({
		...(story.origins[1] ?? assert.fail()),
		id: `origin-${index}`,
		name: `Person ${index}`,
	}));
	const edges = many.flatMap(({ id }) => ["wire", "gazette"].map((from) => ({ kind: "cited" as const, from, to: id })));
	const laid = layOrigins(viewStory({ ...story, origins: many, edges }, articles, readings)) ?? assert.fail();
	assert.deepEqual([laid.words.length, laid.left], [12, 3]);
});
