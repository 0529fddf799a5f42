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
	/** Words that cite; "said" unless told. */
	readonly cue?: string;
	readonly tense?: "past" | "future";
	readonly verb?: string;
	readonly presupposed?: true;
	/** Relation of the verb, to the word at this place where it has a head. */
	readonly deprel?: string;
	readonly head?: string;
}

const headline = "Rockets hit embassy in Port Ellery";
const official: Told = {
	words: "Rockets hit the embassy, an official said.",
	from: "anonymous",
	source: "an official",
};

/** A title and a body of sentences that each tell of something by their verb, a hit unless told; who says so holds the whole sentence. */
function borrowed(title: string | Told, ...body: readonly Told[]): readonly string[] {
	const text = body.map(({ words }) => words).join(" ");
	const headline = typeof title === "string" ? { words: title } : title;
	const told: readonly (Told & { readonly i: number; readonly from_: number })[] = [
		{ ...headline, i: 0, from_: 0 },
		...body.map((one) => ({ ...one, i: 1, from_: text.indexOf(one.words) })),
	];
	const sentences = told.map((one) => sentenceOf(one, one.i, one.from_));
	const reading: Reading = {
		id: "0",
		language: "en",
		engine: { version: "sketch" },
		sentences,
		attributions: told.flatMap(({ words, i, from_, from, source, cue = "said" }) => {
			if (!from) return [];
			const spanOf = (some: string) => {
				const at = from_ + words.indexOf(some);
				return { i, from: at, to: at + some.length };
			};
			const content = [{ i, from: from_, to: from_ + words.length }];
			const cited = source === undefined ? [] : [spanOf(source)];
			return [{ source: cited, cue: [spanOf(cue)], content, sourceKind: from, onRecord: false }];
		}),
		events: told.map(({ value = 3, from, i, tense = "past", verb = "hit", presupposed }, sentence) => {
			const token = sentences[sentence]?.tokens.findIndex(({ lemma }) => lemma === verb) ?? 0;
			const { from: start = 0, to = 0 } = sentences[sentence]?.tokens[token] ?? {};
			const author = { perspective: "author" as const, value: from ? 2 : value, cues: [] };
			const label = author.value >= 2.5 ? ("CT+" as const) : ("PR+" as const);
			const factuality = [{ ...author, label }];
			return {
				i,
				from: start,
				to,
				sentence,
				token,
				lemma: verb,
				factuality,
				tense,
				...(presupposed && { presupposed }),
			};
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
		{ kind: "title" as const, text: headline.words },
		{ kind: "body" as const, text },
	];
	return borrowedHeadlines({
		...coverage,
		articles: new Map([["0", { ...article, parts }]]),
		readings: new Map([["0", reading]]),
	}).map(({ text: said }) => said);
}

function sentenceOf({ words, deprel, head, verb = "hit" }: Told, i: number, at: number): Reading["sentences"][number] {
	const forms = [...words.matchAll(/\p{L}+/gu)].map(([form]) => form);
	const tokens = [...words.matchAll(/\p{L}+/gu)].map((match) => ({
		from: at + match.index,
		to: at + match.index + match[0].length,
		lemma: match[0],
		upos: match[0] === verb ? "VERB" : /^(?:the|an?|in|to|near)$/.test(match[0]) ? "DET" : "NOUN",
		feats: "_",
		head: match[0] === verb && head !== undefined ? forms.indexOf(head) : -1,
		deprel: match[0] === verb && deprel !== undefined ? deprel : "root",
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
	assert.deepEqual(borrowed(headline, { ...official, words: "Storms hit the coast, an official said." }), []);
});

test("what is to come is told as settled", () => {
	const title: Told = { words: "Rockets to hit embassy in Port Ellery", value: 2, tense: "future" };
	assert.deepEqual(borrowed(title, { ...official, tense: "future" }), [
		"A's headline tells as settled what its report has from an official.",
	]);
	assert.deepEqual(borrowed(title, official), []);
});

test("reports that are not named lend, others without a source do not", () => {
	const reported: Told = {
		words: "Amid reports that rockets hit the embassy, crowds fled.",
		from: "anonymous",
		cue: "reports",
	};
	assert.deepEqual(borrowed(headline, { ...reported, deprel: "acl", head: "reports" }), [
		"A's headline states as fact what its report has from reports that it does not name.",
	]);
	assert.deepEqual(borrowed(headline, { ...reported, deprel: "acl", head: "crowds" }), []);
	assert.deepEqual(
		borrowed(headline, { words: "Rockets hit the embassy, it seems.", from: "anonymous", cue: "seems" }),
		[],
	);
});

test("who worries lends nothing, nor do powers of what they do themselves", () => {
	const worried: Told = { words: "Officials worry that rockets hit the embassy.", from: "group", source: "Officials" };
	assert.deepEqual(borrowed(headline, { ...worried, cue: "worry" }), []);
	const gunners: Told = {
		words: "Rockets hit the embassy, rockets crews said.",
		from: "group",
		source: "rockets crews",
	};
	assert.deepEqual(borrowed(headline, gunners), []);
});

test("a headline may leave out its finite verb", () => {
	const title: Told = { words: "Rockets hit near embassy in Port Ellery", deprel: "acl", head: "Rockets" };
	assert.equal(borrowed(title, official).length, 1);
	assert.deepEqual(borrowed({ ...title, deprel: "advcl" }, official), []);
});

test("what somebody takes for granted is told by nobody", () => {
	const condemned: Told = {
		words: "Kim condemned the rockets that hit the embassy.",
		from: "named",
		source: "Kim",
		cue: "condemned",
	};
	assert.equal(borrowed(headline, official, { ...condemned, presupposed: true, deprel: "acl" }).length, 1);
	assert.deepEqual(borrowed(headline, official, condemned), []);
});

test("a report that opens with another newsroom's word has its headline from there, whatever the verb", () => {
	const opening: Told = {
		words: "Rockets struck the embassy in Port Ellery, Calder Wire reported.",
		verb: "struck",
		from: "outlet",
		source: "Calder Wire",
		cue: "reported",
	};
	assert.deepEqual(borrowed(headline, opening), ["A's headline states as fact what its report has from Calder Wire."]);
	assert.deepEqual(borrowed(headline, { ...opening, from: "anonymous" }), []);
	assert.deepEqual(borrowed(headline, { words: "Crowds fled.", verb: "fled" }, opening), []);
	const own: Told = { words: "Rockets struck the embassy in Port Ellery.", verb: "struck" };
	assert.deepEqual(borrowed(headline, opening, own), []);
});
