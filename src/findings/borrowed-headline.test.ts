import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attribution, Reading } from "../model/reading.ts";
import { borrowedHeadlines } from "./borrowed-headline.ts";
import { coverageOf } from "./fixture.ts";

interface Told {
	readonly words: string;
	readonly value?: number;
	readonly from?: Attribution["sourceKind"];
	readonly source?: string;
}

const headline = "Rockets hit embassy in Port Ellery";
const official: Told = {
	words: "Rockets hit the embassy, an official said.",
	from: "anonymous",
	source: "an official",
};

/** A title and a body of sentences that all tell of a hit; who says so holds the whole sentence. */
function borrowed(title: string, ...body: readonly Told[]): readonly string[] {
	const text = body.map(({ words }) => words).join(" ");
	const told: readonly (Told & { readonly i: number; readonly from_: number })[] = [
		{ words: title, i: 0, from_: 0 },
		...body.map((one) => ({ ...one, i: 1, from_: text.indexOf(one.words) })),
	];
	const sentences = told.map(({ words, i, from_ }) => sentenceOf(words, i, from_));
	const reading: Reading = {
		id: "0",
		language: "en",
		engine: { version: "sketch" },
		sentences,
		attributions: told.flatMap(({ words, i, from_, from, source = "" }) => {
			if (!from) return [];
			const at = from_ + words.indexOf(source);
			const content = [{ i, from: from_, to: from_ + words.length }];
			return [
				{ source: [{ i, from: at, to: at + source.length }], cue: [], content, sourceKind: from, onRecord: false },
			];
		}),
		events: told.map(({ value = 3, from, i }, sentence) => {
			const token = sentences[sentence]?.tokens.findIndex(({ lemma }) => lemma === "hit") ?? 0;
			const { from: start = 0, to = 0 } = sentences[sentence]?.tokens[token] ?? {};
			const author = { perspective: "author" as const, value: from ? 2 : value, cues: [] };
			const label = author.value >= 2.5 ? ("CT+" as const) : ("PR+" as const);
			const factuality = [{ ...author, label }];
			return { i, from: start, to, sentence, token, lemma: "hit", factuality, tense: "past" as const };
		}),
		mentions: [],
		figures: [],
		interpretations: [],
		questions: [],
	};
	const coverage = coverageOf([{ outlet: "A" }]);
	const article = coverage.articles.get("0");
	assert.ok(article);
	const parts = [
		{ kind: "title" as const, text: title },
		{ kind: "body" as const, text },
	];
	return borrowedHeadlines({
		...coverage,
		articles: new Map([["0", { ...article, parts }]]),
		readings: new Map([["0", reading]]),
	}).map(({ text: said }) => said);
}

function sentenceOf(words: string, i: number, at: number): Reading["sentences"][number] {
	const tokens = [...words.matchAll(/\p{L}+/gu)].map((match) => ({
		from: at + match.index,
		to: at + match.index + match[0].length,
		lemma: match[0],
		upos: match[0] === "hit" ? "VERB" : /^(?:the|an?|in)$/.test(match[0]) ? "DET" : "NOUN",
		feats: "_",
		head: -1,
		deprel: "root",
		p: 1,
	}));
	return { i, from: at, to: at + words.length, tokens };
}

test("a headline states what its report has from somebody unnamed", () => {
	assert.deepEqual(borrowed(headline, official), ["A's headline states as fact what its report has from an official."]);
});

test("or from another newsroom, but not from itself", () => {
	const from = (source: string): Told => ({
		words: `Rockets hit the embassy, ${source} said.`,
		from: "outlet",
		source,
	});
	assert.equal(borrowed(headline, from("Calder Wire")).length, 1);
	assert.deepEqual(borrowed(headline, from("A")), []);
});

test("silent where a sentence states it, or somebody answers for it by name or office", () => {
	assert.deepEqual(borrowed(headline, official, { words: "Rockets hit the embassy twice." }), []);
	const minister: Told = { words: "Rockets hit the embassy, Kim said.", from: "named", source: "Kim" };
	assert.deepEqual(borrowed(headline, official, minister), []);
});

test("silent where the headline tells itself whose word it is", () => {
	assert.deepEqual(borrowed("Rockets hit embassy in Port Ellery: officials", official), []);
});

test("the same verb of other things is another event", () => {
	assert.deepEqual(borrowed(headline, { words: "Storms hit the coast, an official said.", from: "anonymous" }), []);
});
