/**
 * In: an article and its trees. Out: who is cited, by which words, for what. Never: a source that the text does not name.
 */
import type { Article } from "../../model/article.ts";
import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import type { Text } from "../../model/text.ts";
import { treeOf } from "../coding/tree.ts";
import { type Draft, equal, overlap, sizeOf } from "./draft.ts";
import { headlineDrafts } from "./headlines.ts";
import { adjectiveDrafts, adverbDrafts, scareDrafts } from "./hidden.ts";
import { accordingDrafts, nounDrafts } from "./phrases.ts";
import { openCast, resolveSource } from "./source.ts";
import { draftByTagger } from "./tagger.ts";
import { verbDrafts } from "./verbs.ts";

export function attribute(article: Article, text: Text): readonly Attribution[] {
	const byRules = draftByRules(article, text);
	const byTagger = draftByTagger(article, text, byRules);
	return finish(article, byTagger ? merge(article, byTagger, byRules) : byRules);
}

/**
 * The tagger's spans stand. The rules add what it does not look for, because its gold has no nesting: sources that hide in
 * an adverb, headlines, and a saying within what somebody else says ("Seoul says Washington believes …").
 */
function merge(article: Article, byTagger: readonly Draft[], byRules: readonly Draft[]): Draft[] {
	// "Moscow reportedly bought shells": who did it is not who says so.
	const hidden = byRules.filter(({ rule }) => rule === "adverb");
	const own = byTagger
		.filter(({ content }) => content.length > 0)
		.map((draft) => mended(draft, byRules))
		.map((draft) => (hidden.some(({ cue }) => equal(cue, draft.cue)) ? { ...draft, source: [] } : draft));
	const fresh = byRules.filter(
		({ cue, rule }) => !own.some((other) => (rule === "adverb" ? equal : overlap)(other.cue, cue)),
	);
	const kept = [...own, ...fresh.filter(({ rule }) => added.has(rule))];
	return [
		...kept,
		...fresh.filter((draft) => draft.rule === "verb" && isNested(draft, kept, article)),
		...byRules.filter(({ rule, content }) => rule === "scare" && !own.some((other) => overlap(other.content, content))),
	];
}

const added = new Set(["headline", "adverb", "according", "citing", "noun", "passive"]);

/** Where the tagger found who is cited by no words, or of an inserted "according to" only what stands before it, the tree helps. */
function mended(draft: Draft, byRules: readonly Draft[]): Draft {
	const rule = byRules.find(({ cue, rule }) => rule !== "adverb" && overlap(cue, draft.cue));
	if (!rule) return draft;
	const source = draft.source.length === 0 && draft.cue.length > 0 ? rule.source : draft.source;
	const isPart =
		rule.rule === "according" &&
		sizeOf(draft.content) < 0.5 * sizeOf(rule.content) &&
		draft.content.every((span) => rule.content.some((whole) => holds(whole, span)));
	return { ...draft, source, content: isPart ? rule.content : draft.content };
}

/**
 * A named source of its own, and all of it within the unquoted content of another. What "he" and "they" say there is the
 * speaker's own, as a rule ("he said he believed").
 */
function isNested({ source, cue, content }: Draft, own: readonly Draft[], article: Article): boolean {
	const [place] = source;
	if (!place || cue.length === 0) return false;
	const text = article.parts[place.i]?.text ?? "";
	if (!named.test(text.slice(place.from, place.to))) return false;
	return own.some((other) =>
		other.content.some(
			(whole) =>
				[...source, ...cue, ...content].every((span) => holds(whole, span)) &&
				!/["“”]/.test(text.slice(whole.from, place.from)),
		),
	);
}

const named =
	/^(?:the )?(?!(?:I|he|she|we|they|it|you|who|that|which|his|her|their|my|our|people|some|many|voters)\b)\p{L}[\p{L}.]+/iu;

/** Rules over trees, sentence by sentence. Given words have no title. */
export function draftByRules(article: Article, text: Text): Draft[] {
	return text.sentences.flatMap((sentence) => {
		const tree = treeOf(sentence);
		const isTitle = article.parts[sentence.i]?.kind === "title";
		return [
			...(isTitle ? headlineDrafts(sentence) : []),
			...verbDrafts(sentence, tree),
			...accordingDrafts(sentence, tree),
			...adverbDrafts(sentence, tree),
			...adjectiveDrafts(sentence, tree),
			...scareDrafts(sentence),
			...nounDrafts(sentence, tree),
		];
	});
}

const startOf = ({ cue, content }: Draft): Span => cue[0] ?? content[0] ?? { i: 0, from: 0, to: 0 };

/** Drafts in the order of their cues, with sources resolved and parents linked. */
export function finish(article: Article, drafts: readonly Draft[]): readonly Attribution[] {
	const cast = openCast(article);
	const sorted = drafts
		.filter(({ content }) => content.length > 0)
		.toSorted((a, b) => startOf(a).i - startOf(b).i || startOf(a).from - startOf(b).from);
	return sorted.map((draft, index) => {
		const { source, cue, content } = draft;
		const words = source.map((span) => article.parts[span.i]?.text.slice(span.from, span.to) ?? "").join(" ");
		const parent = parentOf(sorted, index);
		return { source, cue, content, ...resolveSource(words, source, cast), ...(parent !== undefined && { parent }) };
	});
}

/** The smallest attribution whose content holds this one's cue, and is not held by it in turn. */
function parentOf(drafts: readonly Draft[], index: number): number | undefined {
	const cue = drafts[index]?.cue ?? [];
	let best: number | undefined;
	drafts.forEach((other, candidate) => {
		if (candidate === index || !cue.every((span) => other.content.some((whole) => holds(whole, span)))) return;
		if (sizeOf(other.content) <= sizeOf(drafts[index]?.content ?? [])) return;
		if (best === undefined || sizeOf(other.content) < sizeOf(drafts[best]?.content ?? [])) best = candidate;
	});
	return cue.length > 0 ? best : undefined;
}

const holds = (outer: Span, inner: Span): boolean =>
	outer.i === inner.i && outer.from <= inner.from && inner.to <= outer.to;
