import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import type { Article } from "../model/article.ts";
import type { Cell, Claim, Story } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import { facts, story } from "./fixture.ts";
import { renderDossier } from "./index.ts";

/** The same numbers each time: a linear congruential generator. */
function numbers(): (below: number) => number {
	let state = 7;
	return (below) => {
		state = (state * 1103515245 + 12345) % 2147483648;
		return Math.floor((state / 2147483648) * below);
	};
}

const pick = numbers();
const syllables = [
	"har",
	"bour",
	"min",
	"is",
	"ter",
	"lease",
	"sign",
	"ed",
	"talk",
	"of",
	"ficial",
	"port",
	"deny",
	"the",
];
const word = () => Array.from({ length: 1 + pick(3) }, () => syllables[pick(syllables.length)]).join("");
const sentence = () => `${Array.from({ length: 14 + pick(16) }, word).join(" ")}.`;

function bigArticle(index: number): { readonly article: Article; readonly reading: Reading } {
	const sentences = Array.from({ length: 30 }, sentence);
	const text = sentences.join(" ");
	const starts = sentences.map((_, at) => sentences.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0));
	const id = `article-${index}`;
	return {
		article: {
			id,
			outlet: `Outlet of the ${index % 25}th coast`,
			url: `https://outlet${index % 25}.example/world/2031/03/04/${id}`,
			genre: "report",
			published: new Date(Date.UTC(2031, 2, 1 + (index % 14), index % 24)).toISOString(),
			parts: [{ kind: "body", text }],
			byline: [{ name: `Reporter ${index}` }],
			images: [],
			discarded: [],
		},
		reading: {
			id,
			language: "en",
			engine: { version: "fixture" },
			sentences: starts.map((from, at) => ({ i: 0, from, to: from + (sentences[at]?.length ?? 0), tokens: [] })),
			attributions: [],
			events: [],
			mentions: [],
			figures: [],
			questions: [],
			interpretations: [],
		},
	};
}

const cells: readonly Cell[] = ["fact", "attributed", "hedged", "denied"];

function bigClaim(index: number, all: readonly ReturnType<typeof bigArticle>[]): Claim {
	const told = all.filter(() => pick(100) < 45);
	const mentions = told.flatMap(({ article, reading }) => {
		const at = reading.sentences[pick(30)] ?? assert.fail();
		const span = { i: 0, from: at.from, to: at.to };
		const cell = cells[Math.min(pick(3), pick(4))] ?? "fact";
		return [
			{
				article: article.id,
				mention: 0,
				span: { ...span, to: span.from + 6 },
				sentence: span,
				outlet: article.outlet ?? "",
				cell,
				value: 1,
				own: false,
				origins: [`origin-${pick(30)}`],
			},
		];
	});
	const outlets = { fact: 4, attributed: 9, hedged: 5, denied: 1, silent: 6 };
	return {
		id: `claim-${index}`,
		statement: sentence().slice(0, 70),
		contested: index < 9,
		standing: [],
		outlets,
		mentions,
	};
}

test("a story of 60 articles, 25 outlets and 40 claims is a page under 400 kB, under 80 kB as sent", () => {
	const all = Array.from({ length: 60 }, (_, index) => bigArticle(index));
	const articles = new Map(all.map(({ article }) => [article.id, article]));
	const readings = new Map(all.map(({ reading }) => [reading.id, reading]));
	const big: Story = {
		...story,
		articles: [...articles.keys()],
		outlets: [...new Set(all.map(({ article }) => article.outlet ?? ""))],
		copies: [],
		origins: Array.from({ length: 30 }, (_, index) => ({
			id: `origin-${index}`,
			kind: "person",
			name: `Person ${index}`,
			onRecord: true,
			articles: [...articles.keys()].slice(0, 9),
		})),
		claims: Array.from({ length: 40 }, (_, index) => bigClaim(index, all)),
		findings: [],
	};
	const page = renderDossier(big, articles, readings, facts);
	assert.ok(page.length < 400_000, `${page.length} bytes`);
	assert.ok(gzipSync(page).length < 80_000, `${gzipSync(page).length} bytes, gzipped`);
});
