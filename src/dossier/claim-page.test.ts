import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { claimPage } from "./claim-page.ts";
import { articles, facts, readings, story } from "./fixture.ts";

const claim = story.claims[0] ?? assert.fail();
const { document } = parseHTML(claimPage(claim, story, articles, readings, facts));

describe("the page of a claim", () => {
	it("has its statement, its count, its standing over time and every outlet's sentences", () => {
		assert.equal(document.querySelector("h1")?.textContent, claim.statement);
		assert.match(document.querySelector("#counted .counting")?.textContent ?? "", /^Of 3 outlets that mention it/);
		assert.equal(document.querySelectorAll("#standing li").length > 0, true);
		assert.equal(document.querySelectorAll("#said .said").length, 3);
	});

	it("leads to its story, and names only origins that it rests on", () => {
		assert.equal(document.querySelector(".story a")?.getAttribute("href"), `/stories/${story.id}`);
		const cited = new Set(claim.mentions.flatMap(({ origins }) => origins));
		const named = story.origins.filter(({ id, kind }) => cited.has(id) && kind !== "newsroom").map(({ name }) => name);
		assert.deepEqual(
			[...document.querySelectorAll("#origins tbody th")].map((head) =>
				named.some((name) => head.textContent?.startsWith(name)),
			),
			named.map(() => true),
		);
	});
});
