import { type ConlluSentence, commentOf } from "../../src/language/conllu.ts";
import type { Sentence } from "../../src/model/text.ts";
import type { SentenceInput } from "./score.ts";

/** The text that a treebank was made from: paragraphs by blank lines, one space where the file tells of none. */
export function rawText(sentences: readonly ConlluSentence[]): string {
	let text = "";
	sentences.forEach((sentence, s) => {
		const opens = sentence.comments.some((comment) => /^# new(?:par|doc)\b/.test(comment));
		if (s > 0 && opens) text = `${text.trimEnd()}\n\n`;
		text += sentenceText(sentence);
	});
	return text.trimEnd();
}

function sentenceText({ words, ranges }: ConlluSentence): string {
	const rangeAt = new Map(ranges.map((range) => [range.from, range]));
	let text = "";
	for (let i = 0; i < words.length; ) {
		const unit = rangeAt.get(i) ?? words[i];
		text += (unit?.form ?? "") + (/(?:^|\|)SpaceAfter=No(?:\||$)/.test(unit?.misc ?? "") ? "" : " ");
		i = rangeAt.get(i)?.to ?? i + 1;
	}
	return text;
}

export const isNews = (sentence: ConlluSentence): boolean =>
	/^(?:GUM_)?news_|^wsj|^n\d{5}/i.test(commentOf(sentence, "sent_id") ?? "");

/** What the engine says of a text, in the scorer's terms: words that share a span are one multiword token. */
export function toInput(sentence: Sentence, text: string): SentenceInput {
	const ranges: { from: number; to: number; form: string }[] = [];
	const { tokens } = sentence;
	for (let i = 0; i < tokens.length; ) {
		let to = i + 1;
		while (to < tokens.length && tokens[to]?.from === tokens[i]?.from && tokens[to]?.to === tokens[i]?.to) to++;
		if (to > i + 1) ranges.push({ from: i, to, form: text.slice(tokens[i]?.from, tokens[i]?.to) });
		i = to;
	}
	return { words: tokens, ranges };
}
