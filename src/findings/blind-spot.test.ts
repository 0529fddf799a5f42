import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../model/article.ts";
import type { Claim, Collected, Copies, Story } from "../model/audit.ts";
import { type BlindSpots, findBlindSpots } from "./blind-spot.ts";

const west = ["A", "B", "C", "D"];
const east = ["X", "Y"];
const every: readonly Collected[] = [{ method: "all" }];

interface Extras {
	readonly stories?: number;
	readonly collection?: readonly Collected[];
	readonly language?: string;
	readonly families?: Readonly<Record<string, string>>;
	readonly copies?: boolean;
	/** Whether the outlets of the east tell what China does. */
	readonly eastTells?: boolean;
	/** The outlets of another group. */
	readonly bloc?: readonly string[];
}

function blindSpots(extras: Extras = {}): readonly string[] {
	return found(extras).findings.map(({ text }) => text);
}

function found(extras: Extras = {}): BlindSpots {
	const count = extras.stories ?? 20;
	const stories = Array.from({ length: count }, (_, at) => storyOf(at, extras));
	const articles = stories
		.flatMap((story) => story.articles)
		.map((id): [string, Article] => [id, articleOf(id, extras)]);
	return findBlindSpots({
		stories,
		articles: new Map(articles),
		familyOf: (outlet) => extras.families?.[outlet] ?? outlet,
		nameOf: (code) => (code === "CHN" ? "China" : code),
		collection: extras.collection ?? every,
	});
}

/** Two claims a story: what China does, which the east leaves out, and what Russia does, which all tell. */
function storyOf(at: number, { eastTells, copies, bloc }: Extras): Story {
	const id = (outlet: string) => `${outlet}-${at}`;
	const outlets = [...west, ...east];
	const copied: readonly Copies[] = copies ? [{ original: id("X"), articles: [id("X"), id("Y")] }] : [];
	return {
		id: `story-${at}`,
		title: "",
		articles: outlets.map(id),
		outlets,
		dyads: [],
		origins: [],
		copies: copied,
		groups: [
			{ kind: "country", name: "East", outlets: east },
			{ kind: "country", name: "West", outlets: west },
			...(bloc === undefined ? [] : [{ kind: "bloc" as const, name: "Bloc", outlets: bloc }]),
		],
		claims: [
			claimOf(`china-${at}`, "CHN", (eastTells ? outlets : west).map(id)),
			claimOf(`russia-${at}`, "RUS", outlets.map(id)),
		],
		figures: [],
		ties: [],
		cooperation: [],
		findings: [],
		explanations: [],
	};
}

function claimOf(id: string, source: string, told: readonly string[]): Claim {
	const span = { i: 0, from: 0, to: 4 };
	return {
		id,
		statement: id,
		type: "AID",
		source,
		contested: false,
		standing: [],
		outlets: { fact: told.length, attributed: 0, hedged: 0, denied: 0, silent: 0 },
		mentions: told.map((article) => ({
			article,
			mention: 0,
			span,
			sentence: span,
			outlet: article.split("-")[0] ?? "",
			cell: "fact",
			value: 3,
			own: true,
			origins: [],
		})),
	};
}

function articleOf(id: string, { language }: Extras): Article {
	return {
		id,
		outlet: id.split("-")[0] ?? "",
		language: language ?? "en",
		genre: "report",
		parts: [{ kind: "body", text: "They did." }],
		byline: [],
		images: [],
		discarded: [],
	};
}

test("over twenty stories two publishers leave out what one state does, and tell the rest", () => {
	assert.deepEqual(blindSpots(), [
		"Over 20 stories, outlets of East tell 0% of what others tell of China, and 100% of the rest (publishers: 2; p = 0.0001, false discoveries held at 5%).",
	]);
});

test("the finding says whom it is about, what it counts, and shows what they leave out", () => {
	const { findings, comparisons } = found();
	const [{ id, ...finding } = assert.fail(), ...others] = findings;
	assert.match(id, /^blind-spot-[0-9a-f]{10}$/);
	assert.deepEqual([others, comparisons], [[], 4]);
	assert.deepEqual(finding, {
		rule: "blind-spot",
		across: { outlets: ["X", "Y"], stories: Array.from({ length: 20 }, (_, at) => `story-${at}`) },
		places: [0, 1, 2].map((at) => ({ article: `A-${at}`, span: { i: 0, from: 0, to: 4 }, quote: "They" })),
		observed: "0% of claims about China, 100% of the other claims of the same stories",
		expected:
			"the same share of both, as among the other publishers; permuted within story 9999 times, 4 comparisons declared",
		text: "Over 20 stories, outlets of East tell 0% of what others tell of China, and 100% of the rest (publishers: 2; p = 0.0001, false discoveries held at 5%).",
		why: "One story proves nothing; the same silence over many is worth a look. It is a pattern of the coverage collected, after outlets of one publisher and copies were counted once. (docs/method.md#blind-spot)",
		note: true,
		review: { status: "proposed" },
	});
});

test("two groups that leave out the same are two findings, each to be decided by itself", () => {
	const { findings } = found({ bloc: ["X"] });
	assert.deepEqual(
		findings.map(({ across }) => across?.outlets),
		[["X"], ["X", "Y"]],
	);
	assert.equal(new Set(findings.map(({ id }) => id)).size, 2);
});

test("a country and a bloc of which the same outlets were collected are one comparison, the country's", () => {
	assert.deepEqual(found({ bloc: east }), found());
});

test("that none is found comes with how many were looked for", () => {
	assert.deepEqual(found({ eastTells: true }), { comparisons: 4, findings: [] });
	assert.deepEqual(found({ stories: 19 }), { comparisons: 0, findings: [] });
	assert.deepEqual(found({ collection: [] }), { comparisons: 0, findings: [] });
});

test("nineteen stories are too few", () => {
	assert.deepEqual(blindSpots({ stories: 19 }), []);
});

test("no difference, no finding", () => {
	assert.deepEqual(blindSpots({ eastTells: true }), []);
});

test("a collection that is not known, or a sample, says nothing of silence", () => {
	assert.deepEqual(blindSpots({ collection: [{ method: "unknown" }] }), []);
	assert.deepEqual(blindSpots({ collection: [{ method: "sample" }] }), []);
	assert.deepEqual(blindSpots({ collection: [] }), []);
});

test("a language whose recall is not measured is left out", () => {
	assert.deepEqual(blindSpots({ language: "ko" }), []);
});

test("a copy is no unit of its own, nor a second title of one publisher", () => {
	const copied = blindSpots({ copies: true });
	assert.ok(
		copied.every((text) => text.includes("publishers: 1;")),
		copied.join(),
	);
	assert.ok(blindSpots({ families: { X: "House", Y: "House" } }).every((text) => text.includes("publishers: 1;")));
});
