import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import en from "../../data/messages/en.json" with { type: "json" };
import { inPackage } from "../places.ts";
import { facts } from "./fixture.ts";
import { accuracyFigures, methodPage } from "./method-page.ts";

test("every figure of the method page stands in the page of the docs that it names, and has its words", () => {
	const stale = accuracyFigures.figures.filter(({ figure, beside, page }) => {
		const docs = readFileSync(inPackage(...page.split("/")), "utf8");
		return !docs.includes(figure) || (beside !== undefined && !docs.includes(beside));
	});
	assert.deepEqual(stale, [], "take the new figure into data/pages/accuracy.json");
	for (const { what, beside } of accuracyFigures.figures) {
		assert.ok(Object.hasOwn(en, `accuracy.${what}`), what);
		assert.ok(beside === undefined || Object.hasOwn(en, `accuracy.${what}.beside`), what);
	}
});

test("what was judged of each rule stands in the docs", () => {
	const stale = accuracyFigures.rules.filter(({ rule, right, judged, page }) => {
		const rows = readFileSync(inPackage(...page.split("/")), "utf8")
			.split("\n")
			.filter((line) => line.startsWith(`| ${rule} |`));
		return !rows.some((row) => row.includes(`${right} of ${judged}`));
	});
	assert.deepEqual(stale, []);
});

test("a rule of which ten were judged says how little that tells", () => {
	const { document } = parseHTML(methodPage(facts));
	assert.match(document.querySelector("#rules tbody")?.textContent ?? "", /8 of 10 \[95% interval 49–94%\]/);
});
