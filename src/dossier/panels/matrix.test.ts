import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import type { Claim } from "../../model/audit.ts";
import { articles, facts, readings, story } from "../fixture.ts";
import { matrixRows, renderDossier } from "../index.ts";

const [lease] = story.claims as [Claim, ...Claim[]];
/** Told by several, and by nobody otherwise. */
const harbour: Claim = { ...lease, id: "claim-harbour", statement: "Tolvia has a harbour.", contested: false };
const most = ["Harbour Gazette", "Meridian Wire", "Salt Bay Echo"];

function pageOf(claims: readonly Claim[]): Document {
	return parseHTML(renderDossier({ ...story, claims: [...claims] }, articles, readings, facts)).document;
}

function told(page: Document): readonly (string | undefined)[] {
	return [...page.querySelectorAll("article.claim h3")].map(({ textContent }) =>
		textContent?.replace(/ contested$/, ""),
	);
}

function namedRows(page: Document): readonly (string | null)[] {
	return [...page.querySelectorAll("table.matrix tbody th a")].map(({ textContent }) => textContent);
}

test("a cell that is unsure says so, to eyes and to ears", () => {
	const page = pageOf([{ ...lease, unsure: ["Harbour Gazette"] }]);
	const doubtful = [...page.querySelectorAll("table.matrix td")].filter((cell) => cell.querySelector(".doubt"));
	assert.equal(doubtful.length, 1);
	assert.match(
		doubtful[0]?.textContent ?? "",
		/Harbour Gazette states it as fact \(our reading is doubtful\), and also hedges it: /,
	);
});

test("a claim with more unsure cells than sure ones has no row, and stands below after those that have one", () => {
	const page = pageOf([
		{ ...harbour, unsure: most },
		{ ...harbour, id: "claim-strait", statement: "The strait is deep." },
	]);
	assert.deepEqual(namedRows(page), ["The strait is deep."]);
	assert.deepEqual(told(page), ["The strait is deep.", harbour.statement]);
	assert.match(page.querySelector("#matrix")?.textContent ?? "", /1 claim that several outlets tell has no row/);
	const links = [...page.querySelectorAll("a.close")].map((link) => link.getAttribute("href")?.slice(1) ?? "");
	assert.deepEqual(
		links.filter((id) => !page.getElementById(id)),
		[],
	);
});

test("a contested claim has its row whatever is unsure of it, and the first one", () => {
	const page = pageOf([harbour, { ...lease, unsure: most }]);
	assert.deepEqual(namedRows(page), [lease.statement, harbour.statement]);
	assert.equal(page.querySelectorAll("table.matrix .doubt").length, most.length);
});

test("where every claim is unsure there is no matrix, and the page says that this is why", () => {
	const page = pageOf([{ ...harbour, unsure: story.outlets }]);
	assert.equal(page.querySelector("table.matrix"), null);
	assert.match(
		page.querySelector(".absent")?.textContent ?? "",
		// Above or below: the note follows the claims, and an editor's place for the matrix comes before them.
		/no matrix: .* our reading of more than half of the outlets is doubtful\. It stands on this page/,
	);
	assert.doesNotMatch(pageOf([]).querySelector(".absent")?.textContent ?? "", /more than half/);
});

test("two claims that read the same are one row: of one that has none and one that has, the one that has", () => {
	const again = { ...harbour, id: "claim-again" };
	assert.deepEqual(matrixRows({ ...story, claims: [harbour, again] }), [harbour]);
	assert.deepEqual(matrixRows({ ...story, claims: [{ ...harbour, unsure: most }, again] }), [again]);
});

test("a question mark stands within its cell, on one side of the mark, whether the outlet tells it or is silent", () => {
	const page = pageOf([{ ...lease, unsure: ["Harbour Gazette", "Salt Bay Echo"] }]);
	const cells = [...page.querySelectorAll("table.matrix .cell")].filter((cell) => cell.querySelector(".doubt"));
	assert.deepEqual(
		cells.map((cell) => [cell.localName, cell.querySelector(".mark")?.textContent]),
		[
			["span", "–"],
			["a", "F"],
		],
	);
	const legend = page.querySelector("#matrix .legend")?.textContent ?? "";
	assert.ok(legend.includes(`(${cells[0]?.textContent?.slice(0, 2)})`), "the legend draws it as the cell does");
});

test("where an audit has not judged how sure its readings are, the legend says so instead of what a question mark means", () => {
	const { unsure: _, ...unjudged } = lease;
	const [now, then] = [lease, unjudged].map((claim) => pageOf([claim]).querySelector("#matrix .legend")?.textContent);
	assert.match(now ?? "", /\? our reading is doubtful/);
	assert.doesNotMatch(now ?? "", /not judged/);
	assert.match(then ?? "", /how sure our readings are was not judged/);
	assert.doesNotMatch(then ?? "", /doubtful/);
});

test("the claims told in large type are those with a row, where any has one", () => {
	const page = pageOf([
		{ ...harbour, unsure: most },
		{ ...harbour, id: "claim-strait", statement: "The strait is deep." },
	]);
	const large = [...page.querySelectorAll("ol.counted .claim-statement")].map(({ textContent }) => textContent);
	assert.deepEqual(large, ["The strait is deep."]);
	assert.equal(page.querySelectorAll(".by-group thead a").length, 1);
});
