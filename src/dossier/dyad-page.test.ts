import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { dyad } from "./dyad-fixture.ts";
import { facts, story } from "./fixture.ts";
import { dyadId, dyadPage, summarize, tiesSvg } from "./index.ts";

describe("the page of two states", () => {
	const { document } = parseHTML(dyadPage(dyad, [summarize(story, false)], facts));

	it("has every number with its source, and compiler and coverage beside them", () => {
		assert.deepEqual(
			[...document.querySelectorAll(".values li")].map((item) => item.textContent),
			["2025 41.0", "2026 43.5", "2027 44.1", "2028 60.2", "2029 61.0", "2030 98.4"],
		);
		assert.equal(document.querySelector(".line-title .who")?.textContent, "Harbour Office; by sea");
		assert.equal(document.querySelector(".values a")?.getAttribute("href"), "https://harbour.example/figures");
	});

	it("draws a line a compiler, a rule for a meeting, and nothing for what lies outside its time", () => {
		assert.equal(document.querySelectorAll(".plot .tie").length, 1);
		assert.equal(document.querySelectorAll(".plot .tie-dot circle").length, 6);
		assert.equal(document.querySelectorAll(".plot .summit line").length, 1);
		assert.equal(document.querySelectorAll(".plot .resolution line").length, 0);
	});

	it("says the picture in words", () => {
		assert.equal(
			document.querySelector(".plot")?.getAttribute("aria-label"),
			"Share of trade of Tolvia with Estmark, %. Harbour Office: 41.0 in 2025, 98.4 in 2030. The leaders met on 2028-05-02.",
		);
	});

	it("lets no text become markup, and brings no style or script", () => {
		assert.equal(document.querySelectorAll("presidents, script, style, [style]").length, 0);
		assert.match(document.querySelector("#marks")?.textContent ?? "", /the two <presidents>/);
	});

	it("tells values that disagree, and the stories between the two", () => {
		assert.match(
			document.querySelector("#disagreements li")?.textContent ?? "",
			/41\.0 \(first\) and 39\.0 \(revised\)/,
		);
		assert.equal(document.querySelector("#stories a")?.getAttribute("href"), `/stories/${story.id}`);
	});

	it("is one page for both orders of the two", () => {
		assert.equal(dyadId(["TLV", "EST"]), "EST-TLV");
		assert.equal(dyadId(["EST", "TLV"]), "EST-TLV");
	});

	it("says so when nothing is known", () => {
		const bare = dyadPage({ ...dyad, lines: [], marks: [], changes: [], cautions: [], disagreements: [] }, [], facts);
		assert.match(bare, /No open data on these two ship/);
	});
});

describe("the picture that stands alone", () => {
	it("is one SVG with its own looks, and no number that is none", () => {
		const svg = tiesSvg(dyad);
		assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
		assert.match(svg, /<style>.*\.tie/s);
		assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
	});
});
