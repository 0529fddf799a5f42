import type { Sentence } from "../../model/text.ts";
import { subtree, type Tree } from "../coding/tree.ts";
import { findHedge, isEventNoun, wordOf } from "../factuality/lexicon.ts";
import { type Draft, spansOf } from "./draft.ts";
import { quoteMark } from "./features.ts";

/** "reportedly", "allegedly": a source that hides. */
export function adverbDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		if (findHedge(token.form.toLowerCase(), "adverb")?.rule !== "hearsay" || token.head < 0) return [];
		const content = subtree(tree, token.head).filter((word) => word !== at);
		return [{ source: [], cue: spansOf(sentence, [at]), content: spansOf(sentence, content), rule: "adverb" }];
	});
}

/** "the alleged transfers", "the reported landing": an adjective that hides its source. */
export function adjectiveDrafts(sentence: Sentence, tree: Tree): Draft[] {
	return sentence.tokens.flatMap((token, at) => {
		const noun = sentence.tokens[token.head];
		if (token.deprel !== "amod" || !noun || !isEventNoun(wordOf(noun))) return [];
		if (findHedge(token.form.toLowerCase(), "adjective")?.rule !== "hearsay") return [];
		const content = subtree(tree, token.head, ({ deprel }) => deprel !== "acl:relcl").filter((word) => word > at);
		return [{ source: [], cue: spansOf(sentence, [at]), content: spansOf(sentence, content), rule: "adverb" }];
	});
}

/** Most words that are put in quotation marks to hold them at a distance. */
const longestScare = 3;

/** Hungary "blackmailed" its partners; the "liberation" of the town: an event in somebody else's word, and no more than that. */
export function scareDrafts(sentence: Sentence): Draft[] {
	const marks: number[] = [];
	let isQuoted = false;
	sentence.tokens.forEach(({ form }, at) => {
		const mark = quoteMark(form, isQuoted);
		if (mark === 0) return;
		isQuoted = mark === 1;
		marks.push(at);
	});
	return marks.flatMap((from, k) => {
		const to = marks[k + 1];
		if (k % 2 === 1 || to === undefined || to - from - 1 > longestScare || to - from < 2) return [];
		// Marks pair wrongly where one is missing: ” and said “.
		if (/^[”’]/.test(sentence.tokens[from]?.form ?? "")) return [];
		const words = Array.from({ length: to - from - 1 }, (_, n) => from + 1 + n);
		const isEvent = words.some((at) => {
			const token = sentence.tokens[at];
			return token && (token.upos === "VERB" || (token.upos === "NOUN" && isEventNoun(wordOf(token))));
		});
		const mark = (at: number) => spansOfMark(sentence, at);
		return isEvent
			? [{ source: [], cue: [...mark(from), ...mark(to)], content: spansOf(sentence, words), rule: "scare" }]
			: [];
	});
}

const spansOfMark = (sentence: Sentence, at: number) => {
	const token = sentence.tokens[at];
	return token ? [{ i: sentence.i, from: token.from, to: token.to }] : [];
};
