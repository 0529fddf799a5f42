import assert from "node:assert/strict";
import { test } from "node:test";
import { articles, facts, readings, story } from "../fixture.ts";
import { drawPreview, renderDossier, summarize } from "../index.ts";
import { viewStory } from "../view.ts";
import { previewSvg } from "./preview.ts";

test("a mark a cell, in the shapes of the matrix, without a letter", () => {
	const svg = String(previewSvg(viewStory(story, articles, readings)));
	assert.deepEqual(
		[...svg.matchAll(/class="(?:block )?(fact|attributed|hedged|denied|silent)"/g)].map(([, cell]) => cell),
		["attributed", "silent", "fact", "fact"],
	);
	assert.doesNotMatch(svg, /<text/);
});

test("an unsure cell is pale", () => {
	const [lease] = story.claims;
	assert.ok(lease);
	const told = { ...story, claims: [{ ...lease, unsure: ["Harbour Gazette", "Salt Bay Echo"] }] };
	const svg = String(previewSvg(viewStory(told, articles, readings)));
	assert.deepEqual(
		[...svg.matchAll(/<g class="unsure">.*?class="(?:block )?(\w+)"/g)].map(([, cell]) => cell),
		["silent", "fact"],
	);
});

test("where no claim has a row there is no picture", () => {
	const [lease] = story.claims;
	assert.ok(lease);
	const plain = { ...lease, contested: false };
	const pictured = (claim: typeof lease) => summarize({ ...story, claims: [claim] }, false).hasMatrix;
	assert.deepEqual([pictured(plain), pictured({ ...plain, unsure: story.outlets })], [true, false]);
});

test("it becomes a PNG of the size that previews ask for, the same each time", () => {
	const png = Buffer.from(drawPreview(story, articles));
	assert.equal(png.subarray(1, 4).toString(), "PNG");
	assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [1200, 630]);
	assert.ok(png.equals(Buffer.from(drawPreview(story, articles))));
});

test("a page names its picture only where the site has an address", () => {
	assert.doesNotMatch(renderDossier(story, articles, readings, facts), /og:image/);
	const page = renderDossier(story, articles, readings, { ...facts, url: "https://site.example" });
	assert.match(page, /<meta property="og:image" content="https:\/\/site\.example\/stories\/harbour-2031-03-04\.png">/);
});
