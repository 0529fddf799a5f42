import type { Reading } from "../model/reading.ts";
import { anyOf, thresholds } from "./thresholds.ts";

export type Sentence = Reading["sentences"][number];

/** What a sentence says is not known ("Whether they agreed is not known"); offsets are of the sentence. */
export interface Question {
	readonly text: string;
	/** Of the first word that belongs to it, and of the word that says that it is not known. */
	readonly start: number;
	readonly unknown: number;
	/** What is asked: "whether they agreed". */
	readonly asked: number;
	readonly end: number;
}

export function questionIn(text: string): Question | undefined {
	const told = notKnown.exec(text);
	if (told === null) return undefined;
	const start = told.index;
	const asked = told[0].search(questionWord);
	return {
		text,
		start,
		unknown: start + told[0].search(notKnowing),
		asked: start + asked,
		end: start + asked + clauseOf(told[0].slice(asked)).length,
	};
}

/** "It is unclear how many were inside, but schools can hold hundreds": what follows is no part of what is not known. */
function clauseOf(asked: string): string {
	const end = asked.search(turn);
	return end < 0 ? asked : asked.slice(0, end);
}

const questionWord = /(?<!\beven )\b(?:whether|if|what|who|whom|whose|which|how|why|when|where)\b/iu;
const turn =
	/(?:,|;|\s[-–—]+)\s*(?:but|and|though|although|yet|since|because|as|even)\b|\s(?:is|was|remains?|remained) (?:not (?:yet )?(?:known|clear)|(?:still )?(?:unclear|unknown|(?:an )?open))\b/iu;
const notKnown = anyOf(thresholds.notKnown);
const notKnowing = /\b(?:not|unclear|unknown|open)\b/iu;

/** "He did not say what he paid": no answer, though all words are there. */
export function leavesOpen(text: string): boolean {
	return text.trimEnd().endsWith("?") || notKnown.test(text) || untold.test(text);
}

const untold = anyOf(thresholds.untold);

/**
 * Articles of the time could tell, and a reader could see that they do. Not so of what is to come, of what held for an hour
 * ("whether he is still at large"), of how words are meant, of what is asked as a reproach, and of what names nobody.
 */
export function couldBeAnswered(question: Question, sentence: Sentence): boolean {
	const { text, start, asked, end } = question;
	const clause = text.slice(asked, end);
	return !(
		foretold.test(text.slice(start, end)) ||
		known.test(text) ||
		argued.test(text) ||
		passing.test(clause) ||
		quotes.test(clause) ||
		!namesEnough(question, sentence)
	);
}

const foretold = anyOf(thresholds.foretold);
/** "At the time it was unclear": by now it is known. */
const known = anyOf(thresholds.knownSince);
const argued = anyOf(thresholds.argued);
const passing = anyOf(thresholds.passing);
/** "Whether his “burning skies” was a threat": what words mean, or are said to mock, no article can tell. */
const quotes = /[“"]/u;
const calendar = anyOf(thresholds.calendar);

/**
 * Its sentence bears a name, of a day at least. What is asked does too, or has words enough to be known again elsewhere and is not of
 * "him" or "them", who stand in another sentence: "whether he was there on Wednesday" is asked of nobody.
 */
function namesEnough(question: Question, sentence: Sentence): boolean {
	const { text, asked, end } = question;
	const names = sentence.tokens.filter(({ upos }) => upos === "PROPN");
	const isNamed = tokensIn(sentence, asked, end).some(
		(token) => names.includes(token) && !isTime(token, sentence, text),
	);
	const isOfSomebody = /^\S+ (?:he|she|it|they)\b/iu.test(text.slice(asked, end));
	const isLong = contentOf(sentence, asked, end).size >= thresholds.questionWords;
	return names.length > 0 && (isNamed || (isLong && !isOfSomebody));
}

/** "Wednesday", or in brackets: "(10:20 p.m. ET)". */
function isTime({ from, lemma }: Sentence["tokens"][number], sentence: Sentence, text: string): boolean {
	return calendar.test(lemma) || /\([^)]*$/u.test(text.slice(0, from - sentence.from));
}

/** "Why he left": the answer has other words than the question. */
export function asksWhy({ text, asked }: Question): boolean {
	return /^why\b/iu.test(text.slice(asked));
}

const contentTags: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** The content words of a sentence, or of the part of it between two offsets. */
export function contentOf(sentence: Sentence, start = 0, end = Number.POSITIVE_INFINITY): ReadonlySet<string> {
	return new Set(
		tokensIn(sentence, start, end)
			.filter(({ upos }) => contentTags.has(upos))
			.map(({ lemma }) => lemma.toLowerCase()),
	);
}

function tokensIn({ from, tokens }: Sentence, start: number, end: number): Sentence["tokens"] {
	return tokens.filter((token) => token.from - from >= start && token.to - from <= end);
}
