import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribution } from "../model/reading.ts";
import { outletsOf, type Sketched, sketch } from "./fixture.ts";
import { mergeOrigins, originOf, type Source } from "./origins.ts";
import { knownParties, type Parties } from "./parties.ts";
import { unifySources } from "./same-origins.ts";
import { type Told, tell } from "./told.ts";

const outlets = outletsOf({ name: "Yonhap", agency: true }, { name: "Daily", family: "Press Group" });
const parties: Parties = {
	find: (words) => (/\bUS\b|White House|Kirby/.test(words) ? "USA" : /Seoul|Moon/.test(words) ? "KOR" : undefined),
	personIn: (words) => (/Moon/.test(words) ? "Moon Jae-in" : undefined),
	stateNamed: () => undefined,
	nameOf: (code) => ({ USA: "United States", KOR: "South Korea" })[code] ?? code,
	isState: () => true,
};

function said(by: string, kind: Attribution["sourceKind"], name?: string, actor?: string): Sketched {
	return sketch(
		{ id: "a", outlet: "Daily", published: "2023-09-13" },
		{
			words: `${by.replaceAll(" ", "_")}/x/PROPN/2/nsubj sold/sell/VERB/0/root`,
			events: [{ at: 2, value: 3, ...(actor && { source: [{ code: actor, span: { i: 0, from: 0, to: 1 } }] }) }],
			said: { by: by.replaceAll(" ", "_"), kind, ...(name !== undefined && { name }) },
		},
	);
}

function origin({ article, reading }: Sketched): Source {
	const text = article.parts[0]?.text.replaceAll("_", " ") ?? "";
	const spaced = { ...article, parts: [{ kind: "body" as const, text }] };
	const [told] = tell(spaced, reading) as readonly Told[];
	return originOf(told as Told, { articles: [spaced], outlets, parties, copies: [] });
}

test("a person, whatever the title, is one origin", () => {
	const expected = { id: "who-moon-jae-in", kind: "person", name: "Moon Jae-in", onRecord: true, party: "KOR" };
	assert.deepEqual(origin(said("Moon", "named", "Moon Jae-in")), expected);
	assert.deepEqual(origin(said("South Korean President Moon", "office")), expected);
});

test("who is cited in Korean is the same origin as in English", () => {
	const korean = (by: string, kind: Attribution["sourceKind"]): Source => {
		const { article, reading } = said(by, kind, by);
		const [told] = tell(article, reading) as readonly Told[];
		return originOf(told as Told, { articles: [article], outlets, parties: knownParties(), copies: [] });
	};
	const peskov = { id: "who-dmitry-peskov", kind: "person", name: "Dmitry Peskov", onRecord: true, party: "RUS" };
	assert.deepEqual(korean("드미트리 페스코프 크렘린 대변인", "office"), peskov);
	assert.deepEqual(korean("페스코프 대변인", "office"), peskov);
	assert.deepEqual(korean("미국", "office"), {
		id: "who-united-states",
		kind: "office",
		name: "United States",
		onRecord: true,
		party: "USA",
	});
	assert.equal(korean("외교부", "office").party, "KOR");
	assert.equal(korean("푸틴 정권", "office").kind, "office");
});

test("an office is an office", () => {
	assert.deepEqual(origin(said("the White House", "office")), {
		id: "who-white-house",
		kind: "office",
		name: "White House",
		onRecord: true,
		party: "USA",
	});
});

test("its ministry is the ministry of whoever it speaks of", () => {
	const its = origin(said("Its defence ministry", "office", undefined, "PRK"));
	assert.deepEqual(its, {
		id: "who-defence-ministry-of-prk",
		kind: "office",
		name: "the defence ministry of PRK",
		onRecord: true,
		party: "PRK",
	});
	assert.equal(origin(said("The defence ministry", "office", undefined, "PRK")).party, undefined);
});

test("anonymous officials are one origin a state, body and day", () => {
	assert.deepEqual(origin(said("senior US military officials", "anonymous")), {
		id: "anonymous-usa-military-2023-09-13",
		kind: "anonymous",
		name: "unnamed military officials of the United States, 2023-09-13",
		onRecord: false,
		party: "USA",
	});
});

test("an agency that is cited, and a newsroom that cites nobody", () => {
	assert.deepEqual(origin(said("Yonhap", "outlet", "Yonhap")), {
		id: "agency-yonhap",
		kind: "agency",
		name: "Yonhap",
		onRecord: true,
		party: "publisher Yonhap",
	});
	const own = sketch(
		{ id: "a", outlet: "Daily" },
		{ words: "Shells/shell/NOUN/2/nsubj arrived/arrive/VERB/0/root", events: [{ at: 2, value: 3 }] },
	);
	assert.deepEqual(origin(own), {
		id: "newsroom-daily",
		kind: "newsroom",
		name: "Daily",
		onRecord: true,
		party: "publisher Press Group",
	});
});

test("an agency is a newsroom on its own page, whatever it says of itself, and an agency where another reprints it", () => {
	const words = "Yonhap/Yonhap/PROPN/2/nsubj saw/see/VERB/0/root";
	const byItself = { words, events: [{ at: 2, value: 3 }], said: { by: "Yonhap", kind: "outlet" as const } };
	const silent = { words: "Shells/shell/NOUN/2/nsubj arrived/arrive/VERB/0/root", events: [{ at: 2, value: 3 }] };
	for (const sentence of [byItself, silent]) {
		assert.equal(origin(sketch({ id: "a", outlet: "Yonhap", agency: "Yonhap" }, sentence)).id, "newsroom-yonhap");
		assert.equal(origin(sketch({ id: "a", outlet: "Daily", agency: "Yonhap" }, sentence)).id, "agency-yonhap");
	}
	assert.equal(origin(sketch({ id: "a", outlet: "Daily" }, byItself)).id, "agency-yonhap");
});

test("what happens says nothing: what it suggests, the newsroom says", () => {
	const attacks = sketch(
		{ id: "a", outlet: "Daily" },
		{
			words: "attacks/attack/NOUN/2/nsubj suggest/suggest/VERB/0/root war/war/NOUN/2/obj",
			events: [
				{ at: 1, value: 3 },
				{ at: 3, value: 1 },
			],
			said: { by: "attacks", kind: "unknown" },
		},
	);
	const desk = { articles: [attacks.article], outlets, parties, copies: [] };
	const told = tell(attacks.article, attacks.reading);
	assert.deepEqual(
		told.map((one) => originOf(one, desk).id),
		["newsroom-daily", "newsroom-daily"],
	);
});

test("who is not described, and whom nobody can tell, is one origin an article", () => {
	for (const by of ["a source", "another source", "one source familiar with the talks", "sources"])
		assert.equal(origin(said(by, "anonymous")).id, "anonymous-unnamed-sources-a");
	for (const by of ["she", "who", "it", "the one in the north and the other at the far end of it"])
		assert.equal(origin(said(by, "unknown")).id, "anonymous-unidentified-sources-a");
	assert.equal(origin(said("several news reports on Monday", "anonymous")).name, "unnamed reports");
	assert.equal(origin(said("Anwar al-Sadiq", "named", "Anwar al-Sadiq")).kind, "person");
	assert.equal(origin(said("one in the US", "unknown")).party, undefined);
	assert.equal(origin(said("some analysts", "group")).name, "analysts");
});

test("the widest origin comes first, with its articles once each", () => {
	const moon = origin(said("Moon", "named", "Moon Jae-in"));
	const house = origin(said("the White House", "office"));
	const seen = [
		{ source: house, article: "a" },
		{ source: moon, article: "a" },
		{ source: moon, article: "b" },
		{ source: moon, article: "b" },
	];
	assert.deepEqual(
		mergeOrigins(seen).map(({ id, articles }) => ({ id, articles })),
		[
			{ id: "who-moon-jae-in", articles: ["a", "b"] },
			{ id: "who-white-house", articles: ["a"] },
		],
	);
});

test("who holds an office is one origin under any office", () => {
	const lee = (by: string) => origin(said(by, "office", by)).id;
	assert.equal(lee("State Department spokeswoman Ann Lee"), "who-ann-lee");
	assert.equal(lee("White House press secretary Ann Lee"), "who-ann-lee");
	assert.equal(lee("Senator Ann Lee of Ohio"), "who-ann-lee");
	assert.equal(lee("Ann Lee of New York"), "who-ann-lee");
	assert.equal(lee("Special Counsel Lee"), "who-lee");
	assert.equal(lee("Mr Lee"), "who-lee");
	assert.equal(lee("the UN Secretary General"), "who-un-secretary-general");
	assert.notEqual(lee("a spokesman for President Ann Lee"), "who-ann-lee");
	assert.notEqual(lee("Senator Ann Lee and President Bo Kim"), "who-bo-kim");
});

test("a state is one origin by any of its names", () => {
	const named = (by: string) => {
		const { article, reading } = said(by, "office", by);
		const [told] = tell(article, reading) as readonly Told[];
		return originOf(told as Told, { articles: [article], outlets, parties: knownParties(), copies: [] }).id;
	};
	assert.deepEqual(["US", "U.S.", "United States", "DPRK"].map(named), [
		"who-united-states",
		"who-united-states",
		"who-united-states",
		"who-north-korea",
	]);
});

test("a story's sources go by the fullest name it has", () => {
	const source = (name: string, kind: Source["kind"], party?: string): Source => ({
		id: `who-${name}`,
		kind,
		name,
		onRecord: true,
		...(party !== undefined && { party }),
	});
	const idsOf = (...sources: readonly Source[]) =>
		unifySources(sources.map((one) => ({ source: one }))).map((one) => one.source.id);
	const korea = source("North Korea", "office", "PRK");
	const koreans = source("North Koreans", "person", "PRK");
	assert.deepEqual(idsOf(source("North", "office", "PRK"), korea, koreans), [korea.id, korea.id, koreans.id]);
	const lee = source("Ann Lee", "person", "USA");
	assert.deepEqual(idsOf(source("Lee", "office"), lee), [lee.id, lee.id]);
	assert.deepEqual(idsOf(source("Lee", "office"), lee, source("Bo Lee", "person")).slice(0, 1), ["who-Lee"]);
	assert.deepEqual(idsOf(source("Lee", "office", "KOR"), lee).slice(0, 1), ["who-Lee"]);
	const chung = source("Chung Bo", "person", "KOR");
	assert.deepEqual(idsOf(source("Chung", "office", "KOR"), chung), [chung.id, chung.id]);
	const department = source("State Department", "office", "USA");
	assert.deepEqual(idsOf(source("U.S. State Department", "office", "USA"), department), [department.id, department.id]);
});
