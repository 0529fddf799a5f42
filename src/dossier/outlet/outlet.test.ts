import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHTML } from "linkedom";
import { facts, story } from "../fixture.ts";
import { fewestStories, outletPage } from "./page.ts";
import { viewOutlets } from "./view.ts";

const copies = Array.from({ length: fewestStories }, (_, index) => ({ ...story, id: `story-${index}` }));

describe("an outlet in a coverage", () => {
	it("counts each story once, and the same over all outlets", () => {
		const gazette = viewOutlets([story]).get("Harbour Gazette") ?? assert.fail();
		assert.deepEqual(
			gazette.rates.map(({ name, k, n, all }) => [name, k, n, all.n]),
			[
				["contested-as-fact", 1, 1, 3],
				["doubt-told", 1, 1, 3],
				["unnamed", 0, 0, 1],
				["copied", 0, 1, 3],
			],
		);
	});

	it("shows no rate of fewer than thirty stories, and says of how many there would be", () => {
		const few = outletPage(viewOutlets(copies.slice(1)).get("Harbour Gazette") ?? assert.fail(), facts);
		assert.match(few, /Rates are shown from 30 stories on\..*States a contested claim as fact.*\(29\)/);
		assert.doesNotMatch(few, /<svg/);
	});

	it("shows a rate of thirty with its interval, in the picture and in words", () => {
		const page = outletPage(viewOutlets(copies).get("Harbour Gazette") ?? assert.fail(), facts);
		const { document } = parseHTML(page);
		assert.equal(document.querySelectorAll(".plot .rate circle").length, 3);
		assert.match(
			document.querySelector(".plot")?.getAttribute("aria-label") ?? "",
			/fact.*: 100%, 95% interval 89 to 100%\./,
		);
		assert.match(document.querySelector("tbody td")?.textContent ?? "", /^30 of 30 \[95% interval 89–100%\]$/);
	});
});
