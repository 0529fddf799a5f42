/** A story made by hand, small enough to check by eye, for the tests of this folder. All of it is invented. */
import type { Article } from "../model/article.ts";
import type { Audit, Cell, Claim, ClaimMention, Finding, Story } from "../model/audit.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { frontPage } from "./front-page.ts";
import type { SiteFacts } from "./site-facts.ts";
import { summarize } from "./summary.ts";

function article(id: string, outlet: string, title: string, body: string, rest: Partial<Article> = {}): Article {
	return {
		id,
		outlet,
		url: `https://${outlet.toLowerCase().replaceAll(" ", "")}.example/${id}`,
		language: "en",
		genre: "report",
		parts: [
			{ kind: "title", text: title },
			{ kind: "body", text: body },
		],
		byline: [],
		images: [],
		discarded: [],
		...rest,
	};
}

const wire = article(
	"wire",
	"Meridian Wire",
	"Tolvia and Estmark in talks over harbour",
	"Ministers met for two hours. Tolvia may lease its northern harbour to Estmark, a port official said. No paper was signed.\n\nEstmark's foreign office denied it. “There is no lease,” it said.",
	{ published: "2031-03-04T09:15+00:00", section: "World", byline: [{ name: "Ana Reuel" }], agency: "Meridian Wire" },
);
const copy = article("copy", "Salt Bay Echo", "Tolvia, Estmark in harbour talks", wire.parts[1]?.text ?? "", {
	published: "2031-03-04T12:00+00:00",
	agency: "Meridian Wire",
});
const gazette = article(
	"gazette",
	"Harbour Gazette",
	"Estmark gets Tolvia's harbour",
	"Estmark could win a lease of the northern harbour. Talks go on.",
	{ published: "2031-03-05", publishedPrecision: "day", modified: "2031-03-06T08:30-05:00" },
);
const column = article(
	"column",
	"Hangang Review",
	"What the harbour lease means",
	"Now that Tolvia has leased its harbour, the strait will change.",
	{
		published: "2031-03-06T16:32+09:00",
		genre: "opinion",
		byline: [{ name: "Seo Da-on", affiliation: "Hangang University" }],
		original: { url: "https://hangangreview.example/ko/column", language: "ko" },
	},
);
const korean = article("korean", "Hangang Review", "항구 임대설", "톨비아가 항구를 임대했다고 한다. 협상은 계속된다.", {
	published: "2031-03-06T10:00+09:00",
	language: "ko",
});

export const articles: ReadonlyMap<string, Article> = new Map(
	[wire, copy, gazette, column, korean].map((each) => [each.id, each]),
);

/** Sentences end at a full stop before a space: enough for these texts. */
function readingOf({ id, language, parts }: Article): Reading {
	const sentences = parts.flatMap(({ text }, i) =>
		[...text.matchAll(/\S.*?[.”](?=\s|$)|\S.+$/gm)].map((match) => ({
			i,
			from: match.index,
			to: match.index + match[0].length,
			tokens: [],
		})),
	);
	const none = { attributions: [], events: [], mentions: [], figures: [], questions: [], interpretations: [] };
	return { id, language: language ?? "en", engine: { version: "fixture" }, sentences, ...none };
}

export const readings: ReadonlyMap<string, Reading> = new Map(
	[...articles.values()].map((each) => [each.id, readingOf(each)]),
);

/** Where some words stand in an article. */
export function spanOf({ parts }: Article, words: string): Span {
	const i = parts.findIndex(({ text }) => text.includes(words));
	const from = parts[i]?.text.indexOf(words) ?? -1;
	if (from < 0) throw new Error(`"${words}" is not in the fixture`);
	return { i, from, to: from + words.length };
}

function mention(
	from: Article,
	sentence: string,
	word: string,
	cell: Cell,
	value: number,
	origins: string[] = [],
): ClaimMention {
	const place = spanOf(from, sentence);
	const at = place.from + sentence.indexOf(word);
	return {
		article: from.id,
		mention: 0,
		span: { i: place.i, from: at, to: at + word.length },
		sentence: place,
		outlet: from.outlet ?? "",
		cell,
		value,
		own: cell === "fact",
		origins,
	};
}

const lease: Claim = {
	id: "claim-lease",
	statement: "Tolvia leased its northern harbour to Estmark.",
	type: "COOPERATE",
	source: "TLV",
	target: "EST",
	contested: true,
	standing: [
		{ at: "2031-03-04T09:15+00:00", value: "possible", origins: ["official"] },
		{ at: "2031-03-06T16:32+09:00", value: "disputed", origins: ["official", "office"] },
	],
	outlets: { fact: 2, attributed: 1, hedged: 0, denied: 0, silent: 1 },
	unsure: [],
	mentions: [
		mention(wire, "Tolvia may lease its northern harbour to Estmark, a port official said.", "lease", "attributed", 1, [
			"official",
		]),
		mention(wire, "Estmark's foreign office denied it.", "denied", "denied", -2, ["office"]),
		mention(gazette, "Estmark gets Tolvia's harbour", "gets", "fact", 3),
		mention(gazette, "Estmark could win a lease of the northern harbour.", "lease", "hedged", 1),
		mention(column, "Now that Tolvia has leased its harbour, the strait will change.", "leased", "fact", 3),
	],
};

const met: Claim = {
	id: "claim-met",
	statement: "Ministers of Tolvia and Estmark met.",
	contested: false,
	standing: [{ at: "2031-03-04T09:15+00:00", value: "reported", origins: ["newsroom"] }],
	outlets: { fact: 1, attributed: 0, hedged: 0, denied: 0, silent: 3 },
	mentions: [mention(wire, "Ministers met for two hours.", "met", "fact", 3, ["newsroom"])],
};

export const story: Story = {
	id: "harbour-2031-03-04",
	title: "Tolvia and Estmark in talks over harbour",
	articles: ["wire", "copy", "gazette", "column", "korean"],
	outlets: ["Hangang Review", "Harbour Gazette", "Meridian Wire", "Salt Bay Echo"],
	from: "2031-03-04T09:15+00:00",
	to: "2031-03-06T16:32+09:00",
	dyads: [["TLV", "EST"]],
	origins: [
		{ id: "official", kind: "anonymous", name: "a port official", onRecord: false, articles: ["wire", "copy"] },
		{
			id: "office",
			kind: "office",
			name: "Foreign office of Estmark",
			onRecord: true,
			party: "Estmark",
			articles: ["wire"],
		},
		{ id: "newsroom", kind: "newsroom", name: "Meridian Wire", onRecord: true, articles: ["wire"] },
	],
	copies: [{ original: "wire", articles: ["copy"] }],
	groups: [
		{ kind: "country", name: "Tolvia", outlets: ["Meridian Wire", "Salt Bay Echo"] },
		{ kind: "bloc", name: "Strait Compact", outlets: ["Harbour Gazette", "Meridian Wire", "Salt Bay Echo"] },
		{ kind: "bloc", name: "Harbour League", outlets: ["Meridian Wire", "Salt Bay Echo"] },
	],
	edges: [
		{ kind: "cited", from: "wire", to: "official" },
		{ kind: "cited", from: "copy", to: "official" },
		{ kind: "cited", from: "wire", to: "office" },
		{ kind: "copied", from: "copy", to: "wire" },
		{ kind: "found", from: "gazette", to: "wire" },
	],
	claims: [lease, met],
	figures: [],
	ties: [],
	cooperation: [],
	findings: [
		{
			id: "headline-gap-1",
			rule: "headline-gap",
			claim: "claim-lease",
			outlet: "Harbour Gazette",
			places: [
				{
					article: "gazette",
					span: spanOf(gazette, "Estmark gets Tolvia's harbour"),
					quote: "Estmark gets Tolvia's harbour",
				},
				{
					article: "gazette",
					span: spanOf(gazette, "Estmark could win a lease of the northern harbour."),
					quote: "Estmark could win a lease of the northern harbour.",
				},
			],
			observed: "headline states it as fact (CT+)",
			expected: "no surer than the body, which hedges it (PS+)",
			text: "Harbour Gazette's headline states it as fact, its report hedges it: Tolvia leased its northern harbour to Estmark.",
			why: "Most readers see the headline only; it promises more than the report below it says. (docs/method.md#headline-gap)",
			review: { status: "proposed" },
		},
	],
	explanations: [],
};

export const facts: SiteFacts = { version: "0.1.0", made: "2031-03-07T08:00:00Z", collection: [] };

/** An audit of these stories and articles. */
export function auditOf(stories: readonly Story[], read: Iterable<Article> = articles.values()): Audit {
	return {
		...facts,
		articles: [...read].map(({ parts, discarded: _, ...rest }) => ({
			...rest,
			title: parts.find((part) => part.kind === "title")?.text ?? "",
			parts: parts.map(({ kind, text }) => ({ kind, length: text.length })),
		})),
		stories,
		redirects: [],
		outlets: [],
		findings: [],
		discarded: [],
	};
}

/** On all stories together: what outlets of one shore leave out of many stories. */
export const blindSpot: Finding = {
	id: "blind-spot-1",
	rule: "blind-spot",
	across: { outlets: ["Hangang Review", "Harbour Gazette"], stories: [story.id] },
	places: [
		{
			article: "wire",
			span: spanOf(wire, "Estmark's foreign office denied it."),
			quote: "Estmark's foreign office denied it.",
		},
	],
	observed: "12% of claims about Estmark, 64% of the other claims of the same stories",
	expected:
		"the same share of both, as among the other publishers; permuted within story 9999 times, 4 comparisons declared",
	text: "Over 20 stories, outlets of Eastern Shore tell 12% of what others tell of Estmark, and 64% of the rest (publishers: 2; p = 0.0004, false discoveries held at 5%).",
	why: "One story proves nothing; the same silence over many is worth a look. It is a pattern of the coverage collected, after outlets of one publisher and copies were counted once. (docs/method.md#blind-spot)",
	note: true,
	review: { status: "proposed" },
};

/** The front page of an audit. */
export function frontOf({ stories, articles: read, discarded, findings, comparisons, collection }: Audit): string {
	return frontPage(
		{
			stories: stories.map((each) => summarize(each, true)),
			findings,
			...(comparisons !== undefined && { comparisons }),
			articles: read.length,
			discarded,
		},
		{ ...facts, collection, demonstration: true },
	);
}
