import assert from "node:assert/strict";
import { test } from "node:test";
import { withEarlierTitles } from "./article-versions.ts";
import type { Article } from "./model/article.ts";

const article: Article = {
	id: "a",
	genre: "report",
	parts: [{ kind: "title", text: "Tolvia may lease its harbour" }],
	byline: [],
	images: [],
	discarded: [],
};
const now = "2031-03-05T08:00:00.000Z";
const titlesAfter = (...before: Parameters<typeof withEarlierTitles>[1]) =>
	withEarlierTitles(new Map([["a", article]]), before, now).get("a")?.earlierTitles;

test("a corrected headline keeps the old one, and when another was found in its place", () => {
	assert.deepEqual(titlesAfter({ id: "a", title: "Tolvia leases its harbour" }), [
		{ title: "Tolvia leases its harbour", until: now },
	]);
});

test("earlier corrections stay, oldest first", () => {
	const first = { title: "Tolvia sells its harbour", until: "2031-03-04T08:00:00.000Z" };
	const same = { id: "a", title: "Tolvia may lease its harbour", earlierTitles: [first] };
	assert.deepEqual(titlesAfter(same), [first]);
	assert.deepEqual(titlesAfter({ ...same, title: "Tolvia leases its harbour" }), [
		first,
		{ title: "Tolvia leases its harbour", until: now },
	]);
});

test("the same headline, another article and one without a headline tell of no correction", () => {
	assert.equal(titlesAfter({ id: "a", title: "Tolvia may lease its harbour" }), undefined);
	assert.equal(titlesAfter({ id: "b", title: "Tolvia leases its harbour" }), undefined);
	assert.equal(titlesAfter({ id: "a", title: "" }), undefined);
	assert.equal(titlesAfter(), undefined);
});
