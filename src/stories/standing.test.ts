import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cell, Origin, Standing } from "../model/audit.ts";
import { type Evidence, standingOf, standingOverTime } from "./standing.ts";

const span = { i: 0, from: 0, to: 1 };

interface Said {
	readonly cell: Cell;
	readonly value: number;
	readonly origin?: Partial<Origin>;
	readonly published?: string;
}

function evidence({ cell, value, origin, published }: Said, at: number): Evidence {
	const own = origin === undefined;
	const known: Origin = {
		id: `o${at}`,
		kind: own ? "newsroom" : "person",
		name: "",
		onRecord: true,
		articles: [],
		...origin,
	};
	return {
		article: {
			id: `a${at}`,
			genre: "report",
			parts: [],
			byline: [],
			images: [],
			discarded: [],
			...(published && { published }),
		},
		origins: [known],
		said: value,
		mention: {
			article: `a${at}`,
			mention: 0,
			span,
			sentence: span,
			outlet: `O${at}`,
			cell,
			value,
			own,
			origins: [known.id],
		},
	};
}

const cases: readonly (readonly [string, Standing, ...Said[]])[] = [
	["only a denial", "denied", { cell: "denied", value: -3, origin: { party: "RUS" } }],
	["nobody with any certainty", "unsourced", { cell: "hedged", value: 0 }],
	[
		"a document that a reader can open",
		"established",
		{ cell: "attributed", value: 3, origin: { kind: "document", name: "Security Council resolution 2270" } },
	],
	[
		"press reports are no document that settles anything",
		"probable",
		{ cell: "attributed", value: 3, origin: { kind: "document", name: "press reports" } },
	],
	[
		"two people whose side is not known",
		"probable",
		{ cell: "attributed", value: 3, origin: { name: "a senator" } },
		{ cell: "attributed", value: 3, origin: { name: "another senator" } },
	],
	[
		"a document without a signature",
		"possible",
		{ cell: "attributed", value: 3, origin: { kind: "document", onRecord: false } },
	],
	[
		"a denial on the record, against two sides",
		"disputed",
		{ cell: "attributed", value: 3, origin: { party: "USA" } },
		{ cell: "attributed", value: 3, origin: { party: "KOR" } },
		{ cell: "denied", value: -3, origin: { party: "RUS" } },
	],
	["a fact that another outlet denies itself", "disputed", { cell: "fact", value: 3 }, { cell: "denied", value: -3 }],
	[
		"an anonymous denial disputes nothing, but it is a doubt",
		"probable",
		{ cell: "attributed", value: 3, origin: { party: "USA" } },
		{ cell: "denied", value: -3, origin: { kind: "anonymous", onRecord: false } },
	],
	[
		"two parties on the record",
		"established",
		{ cell: "attributed", value: 3, origin: { party: "PRK" } },
		{ cell: "attributed", value: 3, origin: { party: "RUS" } },
	],
	[
		"two spokesmen of one government are one party",
		"probable",
		{ cell: "attributed", value: 3, origin: { party: "USA" } },
		{ cell: "attributed", value: 3, origin: { party: "USA" } },
	],
	[
		"an agency that passes it on is no party",
		"probable",
		{ cell: "attributed", value: 3, origin: { party: "USA" } },
		{ cell: "attributed", value: 3, origin: { kind: "agency", party: "publisher Agency" } },
	],
	[
		"a newsroom that cites itself is no source",
		"possible",
		{ cell: "attributed", value: 3, origin: { kind: "newsroom", party: "publisher Daily" } },
	],
	["a fact that nobody doubts", "reported", { cell: "fact", value: 3 }],
	[
		"a fact beside a doubt, with a source",
		"probable",
		{ cell: "fact", value: 3 },
		{ cell: "hedged", value: 1 },
		{ cell: "attributed", value: 2, origin: { party: "USA" } },
	],
	["an anonymous source", "possible", { cell: "attributed", value: 3, origin: { kind: "anonymous", onRecord: false } }],
	["one outlet holds it probable", "possible", { cell: "hedged", value: 2 }],
	["one outlet holds it possible", "unsourced", { cell: "hedged", value: 1 }],
];

for (const [name, expected, ...said] of cases)
	test(`${name}: ${expected}`, () => {
		assert.equal(standingOf(said.map(evidence)), expected);
	});

test("a step when the standing or its origins change, a day as a whole", () => {
	const over = standingOverTime(
		[
			{ cell: "attributed" as const, value: 3, origin: { party: "USA" }, published: "2023-09-12" },
			{ cell: "attributed" as const, value: 3, origin: { party: "KOR" }, published: "2023-09-14" },
			{ cell: "denied" as const, value: -3, origin: { party: "RUS" }, published: "2023-09-14" },
		].map(evidence),
	);
	assert.deepEqual(over, [
		{ at: "2023-09-12", value: "probable", origins: ["o0"] },
		{ at: "2023-09-14", value: "disputed", origins: ["o0", "o1", "o2"] },
	]);
});
