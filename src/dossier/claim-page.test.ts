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

	it("shows an outlet's surest sentence first, however many and whenever it said others", () => {
		const [first] = claim.mentions;
		const [second] = articles.get(first?.article ?? "")?.parts[1]?.text.match(/“There is no lease,” it said\./) ?? [];
		assert.ok(first && second);
		const text = articles.get(first.article)?.parts[1]?.text ?? "";
		const from = text.indexOf(second);
		const last = { ...first, cell: "attributed" as const, sentence: { i: 1, from, to: from + second.length } };
		const mentions = [...Array.from({ length: 5 }, () => ({ ...first, value: 1 })), { ...last, value: 2.4 }];
		const page = parseHTML(claimPage({ ...claim, mentions }, story, articles, readings, facts)).document;
		assert.equal(page.querySelector("#said .said blockquote mark")?.textContent, second);
	});

	it("says what its marks mean, and marks where the reading is doubtful", () => {
		const page = parseHTML(
			claimPage({ ...claim, unsure: ["Harbour Gazette"] }, story, articles, readings, facts),
		).document;
		assert.match(page.querySelector("#said .legend")?.textContent ?? "", /states it as fact.*our reading is doubtful/s);
		assert.equal(page.querySelectorAll("#said .said .doubt").length, 1);
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
