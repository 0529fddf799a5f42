import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import { sketch } from "./fixture.ts";
import { originGraph } from "./origin-graph.ts";

const articles = new Map(
	(
		[
			{ id: "a", outlet: "Yonhap", published: "2023-09-13" },
			{ id: "b", outlet: "Daily", published: "2023-09-14" },
			{ id: "c", outlet: "Herald", published: "2023-09-12" },
		] as const
	).map((article): readonly [string, Article] => [article.id, sketch(article).article]),
);

const story: Story = {
	id: "story-1",
	title: "",
	articles: ["c", "a", "b"],
	outlets: ["Daily", "Herald", "Yonhap"],
	dyads: [],
	origins: [
		{ id: "agency-yonhap", kind: "agency", name: "Yonhap", onRecord: true, articles: ["a", "b", "c"] },
		{ id: "who-moon", kind: "person", name: "Moon", onRecord: true, articles: ["a"] },
		{ id: "newsroom-daily", kind: "newsroom", name: "Daily", onRecord: true, articles: ["b"] },
	],
	copies: [{ original: "a", articles: ["a", "b"] }, { articles: ["b", "c"] }],
	claims: [],
	figures: [],
	ties: [],
	cooperation: [],
	findings: [],
	explanations: [],
};

test("cited and found, cited and not collected, copied", () => {
	assert.deepEqual(originGraph(story, articles), [
		{ kind: "cited", from: "a", to: "who-moon" },
		{ kind: "copied", from: "b", to: "a" },
		{ kind: "found", from: "b", to: "a" },
		// Yonhap's article came out a day after this one: it cites another.
		{ kind: "cited", from: "c", to: "agency-yonhap" },
	]);
});
