import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { OutletGroup } from "../../model/audit.ts";
import { articles, facts, readings, story } from "../fixture.ts";
import { renderDossier } from "../index.ts";

function rowsOf(groups: readonly OutletGroup[]): readonly string[][] {
	const { document } = parseHTML(renderDossier({ ...story, groups: [...groups] }, articles, readings, facts));
	return [...document.querySelectorAll(".by-group tbody tr")].map((row) =>
		[...row.children].map(({ textContent }) => textContent ?? ""),
	);
}

test("each group has its denominator; two groups of the same outlets are one", () => {
	assert.deepEqual(rowsOf(story.groups ?? []), [
		["Tolvia 2 outlets", "1 of 2"],
		["Strait Compact 3 outlets", "2 of 3 1 as fact"],
	]);
});

test("one group alone is compared with nothing, nor is an outlet, nor all of them", () => {
	const [one] = story.groups ?? [];
	assert.deepEqual(rowsOf(one ? [one] : []), []);
	const all: OutletGroup = { kind: "bloc", name: "All", outlets: story.outlets };
	const alone: OutletGroup = { kind: "country", name: "Estmark", outlets: ["Harbour Gazette"] };
	assert.deepEqual(rowsOf([...(one ? [one] : []), all, alone]), []);
});
