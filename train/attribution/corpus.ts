import { beginOf, isAllowed, type Role, type Run } from "../../src/claims/attribution/decode.ts";
import type { Draft } from "../../src/claims/attribution/draft.ts";
import { featuresOf, type Lemmas, lemmaKey } from "../../src/claims/attribution/features.ts";
import { draftByRules } from "../../src/claims/attribution/index.ts";
import { type Paragraph, paragraphsOf } from "../../src/claims/attribution/paragraphs.ts";
import type { Article } from "../../src/model/article.ts";
import type { Language } from "../../src/model/text.ts";

type Pairs = readonly (readonly [number, number])[];

/** A PolNeAR article as it lies in the data folder. */
export interface GoldArticle {
	readonly id: string;
	readonly publisher: string;
	readonly text: string;
	readonly attributions: readonly { readonly source: Pairs; readonly cue: Pairs; readonly content: Pairs }[];
	readonly discard: Pairs;
}

/** One paragraph to learn from: states as int8 (× 127), features, and the tag of each word; −1 is unscored. */
export interface Example {
	readonly paragraph: Paragraph;
	readonly states: Int8Array;
	readonly features: Int32Array;
	readonly gold: Int8Array;
	readonly links: readonly Link[];
}

export interface Link {
	readonly source?: Run;
	readonly cue: Run;
	readonly content: readonly Run[];
}

const articleOf = ({ id, text }: Pick<GoldArticle, "id" | "text">): Article => ({
	id,
	genre: "unknown",
	parts: [{ kind: "body", text }],
	byline: [],
	images: [],
	discarded: [],
});

/** Lemmas seen this often in the articles have a row of their own. */
const fewest = 4;

function lemmasOf(examples: readonly Draftless[]): Lemmas {
	const counts = new Map<string, number>();
	for (const { paragraph } of examples) {
		for (const { token } of paragraph.tokens) counts.set(lemmaKey(token), (counts.get(lemmaKey(token)) ?? 0) + 1);
	}
	const kept = [...counts].filter(([key, count]) => count >= fewest && !key.includes("\n")).map(([key]) => key);
	return new Map(["", ...kept.sort()].map((key, k) => [key, k]));
}

/** An example before the lemmas that have a row are known. */
type Draftless = Omit<Example, "features"> & { readonly drafts: readonly Draft[] };

/** Every article is read once; its examples stay together. */
export function examplesOf(
	articles: readonly GoldArticle[],
	language: Language,
): { readonly lemmas: Lemmas; readonly byArticle: readonly (readonly Example[])[] } {
	const read = articles.map((gold) => draftlessOf(gold, language));
	const lemmas = lemmasOf(read.flat());
	const byArticle = read.map((own) =>
		own.map(({ drafts, ...example }) => ({ ...example, features: featuresOf(example.paragraph, drafts, lemmas) })),
	);
	return { lemmas, byArticle };
}

function draftlessOf(gold: GoldArticle, language: Language): Draftless[] {
	const article = articleOf(gold);
	const text = language.read(article.parts);
	const drafts = draftByRules(article, text);
	return paragraphsOf(article, text).map((paragraph) => {
		const states = paragraph.sentences.flatMap((sentence) => (sentence.states ? [sentence.states] : []));
		const links = linksOf(paragraph, gold);
		return {
			paragraph: withoutStates(paragraph),
			states: toBytes(states),
			drafts,
			gold: tagsOf(paragraph, links, gold.discard),
			links,
		};
	});
}

/** The floats of a million words would fill the memory; the bytes are kept. */
function withoutStates(paragraph: Paragraph): Paragraph {
	const bare = new Map(
		paragraph.sentences.map((sentence) => {
			const { states: _, ...rest } = sentence;
			return [sentence, rest];
		}),
	);
	return {
		sentences: [...bare.values()],
		tokens: paragraph.tokens.map((place) => ({ ...place, sentence: bare.get(place.sentence) ?? place.sentence })),
	};
}

function toBytes(states: readonly Float32Array[]): Int8Array {
	const out = new Int8Array(states.reduce((n, own) => n + own.length, 0));
	let at = 0;
	for (const own of states) for (const value of own) out[at++] = Math.round(Math.max(-1, Math.min(1, value)) * 127);
	return out;
}

function runOf({ tokens }: Paragraph, from: number, to: number): Run | undefined {
	const first = tokens.findIndex(({ token }) => token.to > from && token.from < to);
	if (first < 0) return undefined;
	let last = first;
	while (last + 1 < tokens.length && (tokens[last + 1]?.token.from ?? to) < to) last++;
	return { from: first, to: last + 1, score: 0 };
}

function linksOf(paragraph: Paragraph, { attributions }: GoldArticle): Link[] {
	const runs = (pairs: Pairs): Run[] => pairs.flatMap(([from, to]) => runOf(paragraph, from, to) ?? []);
	return attributions.flatMap(({ source, cue, content }) => {
		const [cueRun] = runs(cue);
		const [sourceRun] = runs(source);
		const pieces = runs(content);
		if (!cueRun) return pieces.length > 0 ? [{ cue: { from: 0, to: 0, score: 0 }, content: pieces }] : [];
		return [{ cue: cueRun, content: pieces, ...(sourceRun && { source: sourceRun }) }];
	});
}

/** A word has one role: spans of the corpus do not cross. */
function tagsOf({ tokens }: Paragraph, links: readonly Link[], discard: Pairs): Int8Array {
	const out = new Int8Array(tokens.length);
	const put = (run: Run, role: Role): void => {
		for (let k = run.from; k < run.to; k++) out[k] = beginOf(role) + (k === run.from ? 0 : 1);
	};
	for (const { source, cue, content } of links) {
		for (const run of content) put(run, "content");
		if (source) put(source, "source");
		put(cue, "cue");
	}
	tokens.forEach(({ token }, k) => {
		if (discard.some(([from, to]) => token.from < to && from < token.to)) out[k] = -1;
		// A span that lost its first word to another, which shares a token with it, begins at the next.
		else if (!isAllowed(out[k - 1] ?? 0, out[k] ?? 0) && out[k - 1] !== -1) out[k] = (out[k] ?? 0) - 1;
	});
	return out;
}
