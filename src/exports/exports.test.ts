import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import { annotationPage, claimsCsv, findingsCsv } from "./index.ts";

const body = 'Seoul objected. Moscow "may" sell, one said.';
const article: Article = {
	id: "a 1",
	url: "https://example.com/a",
	outlet: "The Example",
	genre: "report",
	parts: [{ kind: "body", text: body }],
	byline: [],
	published: "2023-09-13",
	publishedPrecision: "day",
	images: [],
	discarded: [],
};
const sentence = { i: 0, from: 16, to: 44 };
const story: Story = {
	id: "s1",
	title: "A sale, perhaps",
	articles: ["a 1"],
	outlets: ["The Example"],
	dyads: [["RUS", "PRK"]],
	origins: [],
	copies: [],
	claims: [
		{
			id: "c1",
			statement: "Russia sells arms.",
			type: "AID",
			source: "RUS",
			contested: true,
			standing: [{ at: "2023-09-13", value: "possible", origins: ["o1"] }],
			outlets: { fact: 0, attributed: 0, hedged: 1, denied: 0, silent: 0 },
			mentions: [
				{
					article: "a 1",
					mention: 0,
					span: { i: 0, from: 29, to: 33 },
					sentence,
					outlet: "The Example",
					cell: "hedged",
					value: 1,
					own: true,
					origins: ["o1", "o2"],
				},
			],
		},
	],
	figures: [],
	ties: [],
	cooperation: [],
	findings: [
		{
			id: "f1",
			rule: "presumed",
			claim: "c1",
			outlet: "The Example",
			places: [{ article: "a 1", span: sentence, quote: body.slice(16, 44) }],
			observed: "seen",
			expected: "wanted",
			text: "In words.",
			why: "Because.",
			review: { status: "proposed" },
		},
	],
	explanations: [],
};
const articles = new Map([[article.id, article]]);

test("claims.csv has a row a mention, with the sentence it rests on and nothing more of the text", () => {
	assert.equal(
		claimsCsv([story], articles),
		[
			"story,story_title,claim,statement,type,source,target,contested,standing,fact,attributed,hedged,denied,silent,outlet,cell,value,own_voice,presupposed,unsure,likelihood,origins,article,url,published,part,from,to,sentence",
			's1,"A sale, perhaps",c1,Russia sells arms.,AID,RUS,,true,possible,0,0,1,0,0,The Example,hedged,1,true,false,,,o1;o2,a 1,https://example.com/a,2023-09-13,body,16,44,"Moscow ""may"" sell, one said."',
			"",
		].join("\n"),
	);
});

test("claims.csv says where the outlet's cell is unsure, and how likely the sentence tells the claim; neither where nothing judged it", () => {
	const [claim] = story.claims;
	const [mention] = claim?.mentions ?? [];
	assert.ok(claim && mention);
	const columnsOf = (told: Partial<typeof claim>) => {
		const [head = "", row = ""] = claimsCsv([{ ...story, claims: [{ ...claim, ...told }] }], articles).split("\n");
		const at = head.split(",").indexOf("unsure");
		// The title has a comma.
		return row.split(",").slice(at + 1, at + 3);
	};
	assert.deepEqual(columnsOf({}), ["", ""]);
	assert.deepEqual(columnsOf({ unsure: [] }), ["false", ""]);
	assert.deepEqual(columnsOf({ unsure: ["The Example"], mentions: [{ ...mention, likelihood: 0.7 }] }), [
		"true",
		"0.7",
	]);
});

test("findings.csv has a row a place", () => {
	assert.equal(
		findingsCsv({ stories: [story], findings: [] }, articles),
		[
			"finding,rule,status,note,story,story_title,claim,outlet,text,observed,expected,why,place,article,url,published,part,from,to,quote",
			'f1,presumed,proposed,,s1,"A sale, perhaps",c1,The Example,In words.,seen,wanted,Because.,1,a 1,https://example.com/a,2023-09-13,body,16,44,"Moscow ""may"" sell, one said."',
			"",
		].join("\n"),
	);
});

test("annotations anchor to the sentence by quote and by position", () => {
	const page = JSON.parse(annotationPage([story], articles));
	assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
	assert.deepEqual(page.items[0], {
		id: "urn:parallax:mention:c1:a%201:0",
		type: "Annotation",
		motivation: "classifying",
		body: [
			{ type: "TextualBody", purpose: "describing", value: "Russia sells arms.", format: "text/plain" },
			{ type: "TextualBody", purpose: "tagging", value: "hedged" },
			{ type: "TextualBody", purpose: "tagging", value: "PS+" },
		],
		target: {
			source: "https://example.com/a",
			selector: [
				{ type: "TextQuoteSelector", exact: 'Moscow "may" sell, one said.' },
				{ type: "FragmentSelector", value: "part=0", refinedBy: { type: "TextPositionSelector", start: 16, end: 44 } },
			],
		},
	});
	assert.equal(page.items[1].id, "urn:parallax:finding:f1:0");
});
