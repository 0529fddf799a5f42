import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { after, before, describe, test } from "node:test";
import { dyad } from "../dossier/dyad-fixture.ts";
import { articles, blindSpot, readings } from "../dossier/fixture.ts";
import { type LiveStore, openLiveStore } from "../store/index.ts";
import { auditSite } from "./audit-site.ts";
import { fixtureAudit } from "./fixture.ts";
import { SearchQuery as Query, type SearchQuery } from "./search.ts";
import type { Site } from "./site.ts";
import { rowsOf } from "./store-rows.ts";
import { storeSite } from "./store-site.ts";

const withPair = {
	...fixtureAudit,
	findings: [blindSpot],
	comparisons: 4,
	stories: fixtureAudit.stories.map((story) => ({ ...story, dyads: [["TLV", "EST"] as [string, string]] })),
};
const sources = {
	articles,
	findReading: async (id: string) => readings.get(id),
	findDyad: async () => dyad,
};
const folder = mkdtempSync(join(tmpdir(), "parallax-"));
let store: LiveStore;

before(async () => {
	store = await openLiveStore(join(folder, "site.sqlite"));
	await store.takeIn(rowsOf({ audit: withPair, ...sources, close: async () => {} }));
});
after(async () => {
	await store.close();
	rmSync(folder, { recursive: true });
});

const implementations: Readonly<Record<string, () => Site>> = {
	"an audit": () => auditSite(withPair, sources),
	"the store": () => storeSite(store),
};

for (const [name, siteOf] of Object.entries(implementations)) {
	describe(name, () => {
		test("tells of itself and of its stories", async () => {
			const site = siteOf();
			const { version, demonstration } = await site.facts();
			assert.deepEqual({ version, demonstration }, { version: "0.1.0", demonstration: true });
			const front = await site.front();
			assert.deepEqual([front.articles, front.stories.map(({ id }) => id)], [5, ["harbour-2031-03-04"]]);
			assert.equal(front.stories[0]?.isDemonstration, true);
			assert.deepEqual([front.findings, front.comparisons], [[blindSpot], 4]);
			assert.deepEqual((await site.outlet("Harbour-Gazette-cb175031"))?.findings, [blindSpot]);
		});

		test("finds a story with its articles and outlines, and nothing at an unknown slug", async () => {
			const file = (await siteOf().story("harbour-2031-03-04")) ?? assert.fail();
			assert.deepEqual(file.story, withPair.stories[0]);
			assert.deepEqual([...file.articles.keys()].sort(), [...articles.keys()].sort());
			assert.equal(file.outlines.get("wire")?.sentences.length, readings.get("wire")?.sentences.length);
			assert.equal(await siteOf().story("'; drop table story; --"), undefined);
		});

		test("finds an article with its claims", async () => {
			const view = (await siteOf().article("gazette")) ?? assert.fail();
			assert.equal(view.article.outlet, "Harbour Gazette");
			assert.deepEqual(
				view.claims.map(({ mention }) => mention.cell),
				["fact", "hedged"],
			);
			assert.deepEqual(
				view.stories.map(({ id }) => id),
				["harbour-2031-03-04"],
			);
		});

		test("finds a pair of states, and where a story went", async () => {
			assert.deepEqual(
				(await siteOf().dyad("EST-TLV"))?.stories.map(({ id }) => id),
				["harbour-2031-03-04"],
			);
			assert.equal(await siteOf().dyad("../EST-TLV"), undefined);
			assert.equal((await siteOf().movedTo("old-harbour"))?.id, "harbour-2031-03-04");
			assert.deepEqual(await siteOf().moves(), ["old-harbour"]);
		});

		test("has a page for each outlet, for each side of a claim, and for each claim that is compared", async () => {
			const site = siteOf();
			const { outlets, actors, claims } = await site.slugs();
			const names = await Promise.all(outlets.map(async (slug) => (await site.outlet(slug))?.name));
			assert.deepEqual(names, withPair.stories[0]?.outlets);
			assert.deepEqual([actors, claims], [["EST", "TLV"], ["claim-lease"]]);
			assert.equal((await site.actor("TLV"))?.code, "TLV");
			assert.deepEqual(await site.claim("claim-lease"), { id: "claim-lease", story: "harbour-2031-03-04" });
			const unknown = [site.outlet("nobody"), site.actor("nobody"), site.claim("nobody")];
			assert.deepEqual(await Promise.all(unknown), [undefined, undefined, undefined]);
		});

		for (const [what, query, found] of [
			["words, whatever their case, in any order", { q: "ESTMARK harbour" }, ["gazette", "copy", "wire"]],
			["parts of words", { q: "inister" }, ["copy", "wire"]],
			["two Korean syllables", { q: "임대" }, ["korean"]],
			["a Korean word before its particle", { q: "톨비아" }, ["korean"]],
			["words in quotation marks as they stand", { q: '"talks go on"' }, ["gazette"]],
			["a word of two letters, not two letters of a word", { q: "it" }, ["copy", "wire"]],
			["nothing that is not there", { q: "harbourage" }, []],
			["letters of the index's own language", { q: '"AND" OR NOT* ^:(' }, []],
			["an outlet", { outlet: "Hangang Review" }, ["column", "korean"]],
			["days", { from: "2031-03-05", to: "2031-03-05" }, ["gazette"]],
			["how a claim is put", { certainty: "hedged" }, ["gazette"]],
			["an actor", { actor: "TLV" }, ["column", "gazette", "wire"]],
			["two actors of one pair", { dyad: "TLV-PRK" }, []],
		] as const satisfies readonly (readonly [string, Partial<SearchQuery>, readonly string[]])[]) {
			test(`search finds ${what}`, async () => {
				const { hits } = await siteOf().search(Query.parse(query));
				assert.deepEqual(hits.map(({ article }) => article.id).sort(), [...found].sort());
			});
		}

		test("search shows the sentence, the newest first, and goes on where it ended", async () => {
			const { hits, next } = await siteOf().search({ q: "harbour" });
			assert.equal(hits[0]?.article.id, "column");
			assert.equal(hits[0]?.sentence?.i, 0);
			assert.equal(next, undefined);
			const rest = await siteOf().search({ q: "harbour", cursor: 2 });
			assert.deepEqual(
				rest.hits.map(({ article }) => article.id),
				["copy"],
			);
		});
	});
}

test("taken in again, the store is the same; looks are counted and outlive it", async () => {
	await store.countView("harbour-2031-03-04", "2031-03-07");
	await store.countView("harbour-2031-03-04", "2031-03-07");
	await store.takeIn(rowsOf({ audit: withPair, ...sources, close: async () => {} }));
	assert.deepEqual(await store.mostViewed("2031-03-01", 5), ["harbour-2031-03-04"]);
	assert.deepEqual(
		(await storeSite(store).search({ q: "임대" })).hits.map(({ article }) => article.id),
		["korean"],
	);
});

test("an audit that was kept before summaries told of doubtful readings is taken in anew", async (t) => {
	const path = join(mkdtempSync(join(tmpdir(), "parallax-")), "site.sqlite");
	t.after(() => rmSync(dirname(path), { recursive: true }));
	const earlier = await openLiveStore(path);
	await earlier.takeIn(rowsOf({ audit: withPair, ...sources, close: async () => {} }));
	assert.equal(await earlier.made(), withPair.made);
	await earlier.close();
	const database = new DatabaseSync(path);
	database.exec("delete from kysely_migration where name > '0002-sides'");
	database.close();
	const later = await openLiveStore(path);
	assert.notEqual(await later.made(), withPair.made);
	await later.close();
});

test("what the site made of an audit holds until another is taken in", async () => {
	const site = storeSite(store);
	const before = await site.actor("TLV");
	assert.equal(await site.actor("TLV"), before ?? assert.fail());
	const next = { ...withPair, made: "2031-03-09T08:00:00Z", stories: [] };
	await store.takeIn(rowsOf({ audit: next, ...sources, close: async () => {} }));
	assert.deepEqual([(await site.slugs()).outlets, (await site.front()).stories], [[], []]);
});
