import type { Reading } from "../model/reading.ts";
import { type Coverage, isReport, type Observation, type Rule } from "./rule.ts";
import { thresholds } from "./thresholds.ts";
import { say } from "./words.ts";

/**
 * What an article says is not known ("Whether the two sides agreed on arms without putting it on paper is not known"), and no
 * sentence of the coverage answers. Any statement, in any article, that holds half of its words may be the answer; then nothing
 * is open. Sentences with a question mark are no questions of the coverage: nearly all ask to lead on or to persuade. What is to
 * come ("whether he will sign is not clear") nobody can answer yet, and opinion wonders as an argument.
 */
export const openQuestion: Rule = {
	id: "open-question",
	find: (coverage) => {
		// One article that leaves something open is no coverage that does.
		const families = new Set(coverage.story.outlets.map(coverage.familyOf));
		return families.size < thresholds.askingOutlets
			? []
			: onceEach(coverage.story.articles.flatMap((id) => openIn(id, coverage)));
	},
};

/** An outlet that asks the same in the same words in two articles asks once. */
function onceEach(asked: readonly Observation[]): readonly Observation[] {
	return [...new Map(asked.toReversed().map((one) => [one.text, one])).values()].toReversed();
}

function openIn(id: string, coverage: Coverage): readonly Observation[] {
	if (!isReport(coverage.articles.get(id))) return [];
	const reading = coverage.readings.get(id);
	const open = reading?.sentences.filter((sentence) => isOpen(sentence, id, reading, coverage)) ?? [];
	return open.map((sentence) => observe(id, sentence, coverage));
}

type Sentence = Reading["sentences"][number];

/** Nobody is cited for it, it names somebody or something, and says enough for an answer to be recognised. */
function isOpen(sentence: Sentence, id: string, reading: Reading, coverage: Coverage): boolean {
	const text = textOf(sentence, id, coverage);
	const told = notKnown.exec(text);
	if (told === null) return false;
	const question = clauseOf(told[0]);
	const asked = told.index + question.search(questionWord);
	const words = contentOf(sentence, asked, told.index + question.length);
	return (
		!(foretold.test(question) || known.test(text)) &&
		!isCited(sentence, told, text, reading) &&
		sentence.tokens.some(({ upos }) => upos === "PROPN") &&
		contentOf(sentence).size >= thresholds.questionWords &&
		!coverage.story.articles.some((other) => isAnswered(words, sentence, other, coverage))
	);
}

/** "It is unclear how many were inside, but schools can hold hundreds": what follows is no part of what is not known. */
function clauseOf(told: string): string {
	const end = told.search(turn);
	return end < 0 ? told : told.slice(0, end);
}

const questionWord = /\b(?:whether|if|what|who|whom|whose|which|how|why|when|where)\b/iu;
const turn = /(?:,|;|\s[-–—]+)\s*(?:but|and|though|although|yet|since|because)\b/iu;

const notKnown = anyOf(thresholds.notKnown);
const foretold = anyOf(thresholds.foretold);
/** "At the time it was unclear": by now it is known. */
const known = anyOf(thresholds.knownSince);
const notKnowing = /\b(?:not|unclear|unknown|open)\b/iu;

function anyOf(patterns: readonly string[]): RegExp {
	return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join("|"), "iu");
}

/**
 * Somebody is cited for not knowing ("Egypt's role remains unclear, Mr. Shaath said"), or for what stands beside it. What is cited
 * within the question is part of it: "agreed" in "whether they agreed is not known" cites nobody for that. Nor is an aside against
 * what is cited ("he had left, police said, but it is unclear when"), unless somebody is cited after it.
 */
function isCited({ i, from, to }: Sentence, told: RegExpExecArray, text: string, { attributions }: Reading): boolean {
	const start = from + told.index;
	const unknown = start + told[0].search(notKnowing);
	const isAside = aside.test(text.slice(0, told.index));
	return attributions
		.filter(({ source }) => source.length > 0)
		.filter(({ cue }) => !isAside || cue.some((span) => span.i === i && span.from > unknown && span.to <= to))
		.some(
			({ cue, content }) =>
				content.some((span) => span.i === i && span.from <= unknown && unknown < span.to) ||
				cue.some((span) => span.i === i && from <= span.from && span.from < to && span.from < start),
		);
}

const aside = /(?:,|;|\s[-–—]+)\s*(?:but|and|though|although|yet)\s+(?:it|what)?\s*$/iu;

function textOf({ i, from, to }: Sentence, id: string, { articles }: Coverage): string {
	return articles.get(id)?.parts[i]?.text.slice(from, to) ?? "";
}

const contentTags: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

/** The content words of a sentence, or of the part of it between two offsets. */
function contentOf({ from, tokens }: Sentence, start = 0, end = Number.POSITIVE_INFINITY): ReadonlySet<string> {
	return new Set(
		tokens
			.filter((token) => token.from - from >= start && token.to - from <= end && contentTags.has(token.upos))
			.map(({ lemma }) => lemma.toLowerCase()),
	);
}

/** Another statement of this article that is not itself one of not knowing. Two words of five are of the same topic, and no answer. */
function isAnswered(words: ReadonlySet<string>, asked: Sentence, id: string, coverage: Coverage): boolean {
	const enough = Math.max(Math.min(words.size, thresholds.answerWords), words.size * thresholds.answerShare);
	return (coverage.readings.get(id)?.sentences ?? []).some((sentence) => {
		if (sentence === asked) return false;
		const shared = [...contentOf(sentence)].filter((word) => words.has(word)).length;
		const text = textOf(sentence, id, coverage);
		return shared >= enough && !text.trimEnd().endsWith("?") && !notKnown.test(text);
	});
}

function observe(article: string, { i, from, to }: Sentence, coverage: Coverage): Observation {
	const source = coverage.articles.get(article);
	const outlet = source?.outlet ?? article;
	const question = source?.parts[i]?.text.slice(from, to) ?? "";
	return {
		outlet,
		places: [{ article, span: { i, from, to } }],
		observed: say("open-question.observed", { outlet }),
		expected: say("open-question.expected", { n: coverage.story.articles.length }),
		text: say("open-question.text", { outlet, question }),
	};
}
