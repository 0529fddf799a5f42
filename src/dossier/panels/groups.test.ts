import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { OutletGroup } from "../../model/audit.ts";
import { articles, facts, readings, story } from "../fixture.ts";
import { renderDossier } from "../index.ts";

function rowsOf(groups: readonly OutletGroup[], of = story): readonly string[][] {
	const { document } = parseHTML(renderDossier({ ...of, groups: [...groups] }, articles, readings, facts));
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

test("a group's share says of how many the reading is doubtful", () => {
	const [lease] = story.claims;
	assert.ok(lease);
	const doubted = { ...story, claims: [{ ...lease, unsure: ["Harbour Gazette", "Salt Bay Echo"] }] };
	assert.deepEqual(rowsOf(story.groups ?? [], doubted), [
		["Tolvia 2 outlets", "1 of 2 1 doubtful reading"],
		["Strait Compact 3 outlets", "2 of 3 1 as fact 2 doubtful readings"],
	]);
});

test("one group alone is compared with nothing, nor is an outlet, nor all of them", () => {
	const [one] = story.groups ?? [];
	assert.deepEqual(rowsOf(one ? [one] : []), []);
	const all: OutletGroup = { kind: "bloc", name: "All", outlets: story.outlets };
	const alone: OutletGroup = { kind: "country", name: "Estmark", outlets: ["Harbour Gazette"] };
	assert.deepEqual(rowsOf([...(one ? [one] : []), all, alone]), []);
});
