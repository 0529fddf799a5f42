/**
 * In: an article and its trees. Out: who is cited, by which words, for what. Never: a source that the text does not name.
 */
import type { Article } from "../../model/article.ts";
import type { Attribution } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import type { Text } from "../../model/text.ts";
import { treeOf } from "../coding/tree.ts";
import { antecedentOf } from "./antecedent.ts";
import { withContinued } from "./continued.ts";
import { withoutObjection } from "./contrast.ts";
import { type Draft, equal, holds, sizeOf } from "./draft.ts";
import { headlineDrafts } from "./headlines.ts";
import { adjectiveDrafts, adverbDrafts, scareDrafts } from "./hidden.ts";
import { merge } from "./merge.ts";
import { accordingDrafts, nounDrafts, quotedDrafts } from "./phrases.ts";
import { withPosts } from "./posts.ts";
import { openCast, resolveSource } from "./source.ts";
import { draftByTagger } from "./tagged-drafts.ts";
import { verbDrafts } from "./verbs.ts";

export function attribute(article: Article, text: Text): readonly Attribution[] {
	const byRules = draftByRules(article, text);
	const byTagger = draftByTagger(article, text, byRules);
	const merged = byTagger ? withContinued(article, merge(article, text, byTagger, byRules)) : byRules;
	const drafts = merged.map((draft) => withoutObjection(article, text, draft));
	return finish(article, text, withPosts(article, drafts));
}

/** Rules over trees, sentence by sentence. Given words have no title. */
export function draftByRules(article: Article, text: Text): Draft[] {
	return text.sentences.flatMap((sentence) => {
		const tree = treeOf(sentence);
		const isTitle = article.parts[sentence.i]?.kind === "title";
		return [
			...(isTitle ? headlineDrafts(sentence) : []),
			...verbDrafts(sentence, tree),
			...accordingDrafts(sentence, tree),
			...quotedDrafts(sentence, tree),
			...adverbDrafts(sentence, tree),
			...adjectiveDrafts(sentence, tree),
			...scareDrafts(sentence),
			...nounDrafts(sentence, tree),
		];
	});
}

const startOf = ({ cue, content }: Draft): Span => cue[0] ?? content[0] ?? { i: 0, from: 0, to: 0 };

/** Drafts in the order of their cues, with sources resolved and parents linked. */
function finish(article: Article, text: Text, drafts: readonly Draft[]): readonly Attribution[] {
	const cast = openCast(article);
	const sorted = drafts
		.filter(({ content }) => content.length > 0)
		.toSorted((a, b) => startOf(a).i - startOf(b).i || startOf(a).from - startOf(b).from);
	return sorted.map((draft, index) => {
		const { cue, content } = draft;
		const wordsOf = ({ i, from, to }: Span): string => article.parts[i]?.text.slice(from, to) ?? "";
		const source = withoutRelative(article, draft.source).filter((span) => !link.test(wordsOf(span)));
		const words = antecedentOf(article, text, source) ?? source.map(wordsOf).join(" ");
		const parent = parentOf(sorted, index);
		return { source, cue, content, ...resolveSource(words, source, cast), ...(parent !== undefined && { parent }) };
	});
}

/** "https://t.co/x says": a link is nobody, so whoever speaks stays hidden. */
const link = /^(?:https?:\/\/|www\.)\S+$/i;

/** "Two diplomats who asked not to be named": the tagger takes "who" along. */
function withoutRelative({ parts }: Article, source: readonly Span[]): readonly Span[] {
	const last = source.at(-1);
	const tail = last && / (?:who|which|that)$/i.exec(parts[last.i]?.text.slice(last.from, last.to) ?? "");
	return last && tail ? [...source.slice(0, -1), { ...last, to: last.to - tail[0].length }] : source;
}

/** The smallest attribution whose content holds this one's cue, and is not held by it in turn. */
function parentOf(drafts: readonly Draft[], index: number): number | undefined {
	const { cue = [], content = [], rule = "" } = drafts[index] ?? {};
	// "the agency said, citing officials": the agency passes on what the officials say.
	if (handedOn.has(rule)) {
		const above = drafts.findIndex((other) => !handedOn.has(other.rule) && equal(other.content, content));
		if (above >= 0) return above;
	}
	let best: number | undefined;
	drafts.forEach((other, candidate) => {
		if (candidate === index || !cue.every((span) => other.content.some((whole) => holds(whole, span)))) return;
		if (sizeOf(other.content) <= sizeOf(content)) return;
		if (best === undefined || sizeOf(other.content) < sizeOf(drafts[best]?.content ?? [])) best = candidate;
	});
	return cue.length > 0 ? best : undefined;
}

/** Rules of a source that stands behind another for the same words. */
const handedOn = new Set(["citing", "quoted"]);
