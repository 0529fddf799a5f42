import assert from "node:assert/strict";
import { test } from "node:test";
import { articles, readings, story } from "../fixture.ts";
import { viewStory } from "../view.ts";
import { timeline } from "./timeline.ts";
import { layTimeline, width } from "./timeline-layout.ts";

const view = viewStory(story, articles, readings);
const lease = view.claims[0] ?? assert.fail();

test("a mark an article, in the lane of its surest word, from the first to the last", () => {
	const layout = layTimeline(lease, view) ?? assert.fail();
	assert.deepEqual(
		layout.points.map(({ article, cell, label }) => [article.id, cell, label]),
		[
			["wire", "attributed", "right"],
			["gazette", "fact", "right"],
			["column", "fact", "left"],
		],
	);
	assert.deepEqual(
		layout.lanes.map(({ cell }) => cell),
		["fact", "attributed"],
	);
	const xs = layout.points.map(({ x }) => x);
	assert.ok(xs.every((x) => x > 80 && x < width));
	assert.deepEqual(
		xs,
		xs.toSorted((a, b) => a - b),
	);
});

test("a day without a clock stands in the middle of its day", () => {
	const layout = layTimeline(lease, view) ?? assert.fail();
	const [first, noon, last] = layout.points.map(({ x }) => x);
	const at = (time: string) => Date.parse(time);
	const share =
		(at("2031-03-05T12:00Z") - at("2031-03-04T09:15Z")) / (at("2031-03-06T07:32Z") - at("2031-03-04T09:15Z"));
	assert.ok(Math.abs(((noon ?? 0) - (first ?? 0)) / ((last ?? 0) - (first ?? 0)) - share) < 0.001);
});

test("an origin is marked where it is first cited; a newsroom's own voice is none", () => {
	const layout = layTimeline(lease, view) ?? assert.fail();
	assert.deepEqual(
		layout.origins.map(({ names }) => names),
		[["a port official", "Foreign office of Estmark"]],
	);
});

test("marks of one moment do not cover each other", () => {
	const mention = lease.claim.mentions[0] ?? assert.fail();
	const wire = articles.get("wire") ?? assert.fail();
	const copies = Array.from({ length: 12 }, (_, index) => ({
		...wire,
		id: `wire-${index}`,
		outlet: `Outlet ${index}`,
	}));
	const late = { ...wire, id: "late", outlet: "Late", published: "2031-03-09T09:15+00:00" };
	const many = new Map([...copies, late].map((article) => [article.id, article]));
	const told = [...many.values()].map(({ id, outlet }) => ({ ...mention, article: id, outlet: outlet ?? "" }));
	const crowd = viewStory(
		{ ...story, articles: [...many.keys()], claims: [{ ...lease.claim, mentions: told }] },
		many,
		new Map(),
	);
	const { points } = layTimeline(crowd.claims[0] ?? assert.fail(), crowd) ?? assert.fail();
	for (const [index, a] of points.entries())
		for (const b of points.slice(index + 1)) assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 14);
});

test("one day makes no timeline", () => {
	const days = new Map(
		[...articles].map(([id, article]) => [
			id,
			{ ...article, published: "2031-03-04", publishedPrecision: "day" as const },
		]),
	);
	const flat = viewStory(story, days, readings);
	assert.equal(timeline(flat.claims[0] ?? assert.fail(), flat), undefined);
});

test("who does not see the picture hears what it shows", () => {
	const words = `${timeline(lease, view)}`.match(/<figcaption class="sr">(.*?)<\/figcaption>/)?.[1];
	assert.equal(
		words,
		"3 articles, 4–6 March 2031. As fact: Harbour Gazette and Hangang Review. Attributed: Meridian Wire. New origin: a port official and Foreign office of Estmark.",
	);
});
