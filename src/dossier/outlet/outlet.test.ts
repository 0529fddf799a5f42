import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseHTML } from "linkedom";
import type { OutletRates } from "../../model/audit.ts";
import { blindSpot, facts, story } from "../fixture.ts";
import { outletPage } from "./page.ts";
import { type OutletView, viewOutlets } from "./view.ts";

const rates: OutletRates["rates"] = [
	{ rule: "headline-gap", found: 3, of: 40, rate: 0.075, low: 0, high: 0.17, corrected: 0.1 },
	{ rule: "presumed", found: 4, of: 40, rate: 0.1, low: 0.02, high: 0.22 },
	{ rule: "anonymous-only", found: 0, of: 0 },
];

function gazette(audited: readonly OutletRates[]): OutletView {
	return viewOutlets([story], audited).get("Harbour Gazette") ?? assert.fail();
}

describe("an outlet in a coverage", () => {
	it("has the rates that the audit gives it, and its stories", () => {
		const { stories, ...rest } = gazette([{ outlet: "Harbour Gazette", stories: 30, rates }]);
		assert.deepEqual(rest, { name: "Harbour Gazette", rates });
		assert.deepEqual(
			stories.map(({ id }) => id),
			[story.id],
		);
	});

	it("has the findings on all stories together that are about it, and no other's", () => {
		const across = (name: string) => {
			const view = viewOutlets([story], [], [blindSpot]).get(name) ?? assert.fail();
			return parseHTML(outletPage(view, facts)).document.querySelector("#across");
		};
		assert.equal(across("Harbour Gazette")?.querySelector("h3")?.textContent, blindSpot.text);
		assert.equal(
			across("Harbour Gazette")?.querySelector("summary")?.textContent,
			"The story among them that this outlet tells",
		);
		assert.equal(across("Meridian Wire"), null);
	});

	it("shows no rate where the audit gives none, and says why", () => {
		const few = outletPage(gazette([{ outlet: "Salt Bay Echo", stories: 30, rates }]), facts);
		assert.match(few, /No rates: it was collected in 1 story, and fewer than 30/);
		assert.doesNotMatch(few, /<svg/);
	});

	it("shows rates with their intervals, in the picture and in words", () => {
		const { document } = parseHTML(outletPage(gazette([{ outlet: "Harbour Gazette", stories: 30, rates }]), facts));
		assert.equal(document.querySelectorAll(".plot .rate circle").length, 2);
		assert.match(document.querySelector(".plot")?.getAttribute("aria-label") ?? "", /: 10%, 95% interval 2 to 22%\.$/);
		assert.deepEqual(
			[...document.querySelectorAll("tbody td")].map(({ textContent }) => textContent),
			[
				"3 of 40: 8% [95% interval 0–17%] 10% when corrected for the rule's measured errors.",
				"4 of 40: 10% [95% interval 2–22%]",
				"Never had the occasion.",
			],
		);
	});
});
