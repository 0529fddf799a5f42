import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../model/article.ts";
import type { Claim, Collected, Copies, Story } from "../model/audit.ts";
import { findBlindSpots } from "./blind-spot.ts";

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
}

function blindSpots(extras: Extras = {}): readonly string[] {
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
	}).map(({ text }) => text);
}

/** Two claims a story: what China does, which the east leaves out, and what Russia does, which all tell. */
function storyOf(at: number, { eastTells, copies }: Extras): Story {
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
