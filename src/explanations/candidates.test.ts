import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../model/article.ts";
import type { Claim, ClaimMention, Story } from "../model/audit.ts";
import type { Interpretation, Reading } from "../model/reading.ts";
import { findCandidates } from "./candidates.ts";

const mention = (article: string, to: number, cell: ClaimMention["cell"] = "fact"): ClaimMention => ({
	article,
	outlet: article,
	span: { i: 0, from: 0, to: 4 },
	sentence: { i: 0, from: 0, to },
	cell,
	value: 3,
	own: true,
	origins: [],
});

const claim = (id: string, statement: string, rest: Partial<Claim>): Claim => ({
	id,
	statement,
	source: "TCD",
	target: "TGO",
	contested: false,
	standing: [],
	outlets: { fact: 1, attributed: 0, hedged: 0, denied: 0, silent: 0 },
	mentions: [],
	...rest,
});

function statementsOf(claims: readonly Claim[], texts: Readonly<Record<string, string>>, said: readonly string[] = []) {
	const article = (id: string): Article =>
		({ id, outlet: id, parts: [{ kind: "body", text: texts[id] ?? "" }], byline: [] }) as unknown as Article;
	const articles = new Map(Object.keys(texts).map((id) => [id, article(id)]));
	// A made reading: whatever is aimed at stands after "at ".
	const readings = new Map(Object.entries(texts).map(([id, text]) => [id, readingOf(id, text, said.includes(id))]));
	const story = { articles: [...articles.keys()], outlets: [], claims, origins: [], figures: [] } as unknown as Story;
	const [main] = claims;
	return findCandidates(main ?? assert.fail(), { story, articles, readings, groups: [] }).map(
		({ explanation }) => explanation.statement,
	);
}

function readingOf(id: string, text: string, isInterpretive: boolean): Reading {
	const words = [...text.matchAll(/[\p{L}]+|[.?]/gu)].map(({ 0: form, index }) => ({
		form,
		lemma: form,
		upos: "NOUN",
		feats: "",
		head: -1,
		deprel: "dep",
		from: index,
		to: index + form.length,
	}));
	const at = text.indexOf("at ") + 3;
	const one = {
		kind: "purpose",
		rule: "aim",
		sentence: 0,
		span: { i: 0, from: 0, to: 3 },
		about: { i: 0, from: 0, to: text.indexOf(" was") },
		content: { i: 0, from: at, to: text.length - 1 },
		chain: [],
		event: 0,
	} as unknown as Interpretation;
	return {
		id,
		sentences: [{ i: 0, from: 0, to: text.length, tokens: words }],
		mentions: [],
		attributions: [],
		events: [{ factuality: [{ perspective: "author", label: "CT+", value: 3, cues: [] }] }],
		interpretations: isInterpretive ? [one] : [],
		questions: [],
	} as unknown as Reading;
}

const event = claim("claim-a", "Chad attacked the port.", { type: "ASSAULT" });
const texts = { Gazette: "Chad attacked the port.", Herald: "Is the attack by Chad an end or a beginning?" };

test("the event in other words explains nothing of it; another act that is contested does", () => {
	const rival = (type: Claim["type"]) =>
		claim("claim-b", "Chad armed rebels in Togo.", {
			...(type && { type }),
			contested: true,
			mentions: [mention("Gazette", texts.Gazette.length)],
		});
	assert.deepEqual(statementsOf([event, rival("AID")], texts), ["Chad armed rebels in Togo."]);
	assert.deepEqual(statementsOf([event, rival("ASSAULT")], texts), []);
});

test("a claim that is only asked about is no explanation", () => {
	const asked = claim("claim-b", "Chad armed rebels in Togo.", {
		type: "AID",
		contested: true,
		mentions: [mention("Herald", texts.Herald.length)],
	});
	assert.deepEqual(statementsOf([event, asked], texts), []);
});

test("what a claim says already is no explanation", () => {
	const other = claim("claim-c", "Togo moved soldiers to the border.", { type: "MOBILIZE" });
	const aimedAt = (words: string) =>
		statementsOf([event, other], { Gazette: `The attack was aimed at ${words}.` }, ["Gazette"]);
	assert.deepEqual(aimedAt("soldiers on the border"), []);
	assert.deepEqual(aimedAt("ships of the navy"), ["The event was aimed at ships of the navy."]);
});
