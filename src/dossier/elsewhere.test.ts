import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { claimPage } from "./claim-page.ts";
import { articles, facts, readings, story } from "./fixture.ts";
import { inScope, type PageKind, pageKinds, renderDossier } from "./index.ts";

const lease = story.claims[0] ?? assert.fail();
const mention = lease.mentions[0] ?? assert.fail();
/** A claim that its outlets tell so often that a page has no room for the next one. */
const many = Array.from({ length: 40 }, (_, index) => ({ ...mention, outlet: `Outlet ${index}` }));
const told = [
	{ ...lease, mentions: [...lease.mentions, ...many] },
	{ ...lease, id: "claim-second", statement: "Tolvia leased a harbour.", mentions: [...lease.mentions, ...many] },
	{ ...lease, id: "claim-third", statement: "A harbour was leased." },
];
const long = { ...story, claims: told };

function dossier(kinds: readonly PageKind[]) {
	const scope = { language: "en", kinds: new Set(kinds) } as const;
	return parseHTML(inScope(scope, () => renderDossier(long, articles, readings, facts))).document;
}

test("claims that have no room are told on their own pages, and their marks lead there", () => {
	const page = dossier(pageKinds);
	assert.ok(page.querySelector("#claim-1 .said"));
	assert.equal(page.querySelector("#claim-3 .said"), null);
	const mark = page.querySelector("#cell-3-1")?.getAttribute("href") ?? assert.fail();
	const [address, anchor] = mark.split("#");
	assert.equal(address, "/claims/claim-third");
	const third = told[2] ?? assert.fail();
	assert.ok(parseHTML(claimPage(third, long, articles, readings, facts)).document.getElementById(anchor ?? ""));
});

test("where there are no pages of claims, all sentences stand in the story", () => {
	const page = dossier(["front", "story"]);
	assert.ok(page.querySelector("#claim-3 .said"));
	assert.equal(page.querySelector("#cell-3-1")?.getAttribute("href"), "#said-3-1");
});
