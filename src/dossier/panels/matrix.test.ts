import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { Claim } from "../../model/audit.ts";
import { articles, facts, readings, story } from "../fixture.ts";
import { renderDossier, rowsOf } from "../index.ts";

const [lease] = story.claims as [Claim, ...Claim[]];

function pageOf(claims: readonly Claim[]): Document {
	return parseHTML(renderDossier({ ...story, claims: [...claims] }, articles, readings, facts)).document;
}

function namedRows(page: Document): readonly (string | null)[] {
	return [...page.querySelectorAll("table.matrix tbody th a")].map(({ textContent }) => textContent);
}

test("a cell that is unsure says so, to eyes and to ears", () => {
	const page = pageOf([{ ...lease, unsure: ["Harbour Gazette"] }]);
	const doubtful = [...page.querySelectorAll("table.matrix td")].filter((cell) => cell.querySelector(".doubt"));
	assert.equal(doubtful.length, 1);
	assert.match(doubtful[0]?.textContent ?? "", /Harbour Gazette .*, unsure: /);
});

test("a claim with more unsure cells than sure ones has no row, and stands below after those that have one", () => {
	const doubtful: Claim = { ...lease, unsure: ["Harbour Gazette", "Meridian Wire", "Salt Bay Echo"] };
	const other: Claim = { ...lease, id: "claim-other", statement: "Tolvia has a harbour." };
	const page = pageOf([doubtful, other]);
	assert.deepEqual(namedRows(page), ["Tolvia has a harbour."]);
	assert.deepEqual(
		[...page.querySelectorAll("article.claim h3")].map(({ textContent }) => textContent?.replace(/ contested$/, "")),
		["Tolvia has a harbour.", lease.statement],
	);
	const links = [...page.querySelectorAll("a.close")].map((link) => link.getAttribute("href")?.slice(1) ?? "");
	assert.deepEqual(
		links.filter((id) => !page.getElementById(id)),
		[],
	);
});

test("where every claim is unsure there is no matrix", () => {
	const page = pageOf([{ ...lease, unsure: story.outlets }]);
	assert.equal(page.querySelector("table.matrix"), null);
});

test("two claims that read the same are one row", () => {
	assert.deepEqual(rowsOf({ ...story, claims: [lease, { ...lease, id: "claim-again" }] }), [lease]);
});
