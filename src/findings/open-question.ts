import type { Article } from "../model/article.ts";
import type { Reading } from "../model/reading.ts";
import {
	asksWhy,
	contentOf,
	couldBeAnswered,
	leavesOpen,
	type Question,
	questionIn,
	type Sentence,
} from "./question.ts";
import { type Coverage, isReport, type Observation, type Rule } from "./rule.ts";
import { anyOf, thresholds } from "./thresholds.ts";
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
	const article = coverage.articles.get(id);
	if (!isReport(article) || speaksAsI(article)) return [];
	const reading = coverage.readings.get(id);
	const open = reading?.sentences.filter((sentence) => isOpen(sentence, id, reading, coverage)) ?? [];
	return open.map((sentence) => observe(id, sentence, coverage));
}

/** "The point, I think, is worry": a column, whatever its genre is given as. */
function speaksAsI(article: Article | undefined): boolean {
	return (article?.parts ?? []).some(({ text }) => opining.test(text.replace(/[“"][^”"]*[”"]?/gu, "")));
}

const opining = anyOf(thresholds.opining);

/** Nobody is cited for it, and no article answers what it asks. */
function isOpen(sentence: Sentence, id: string, reading: Reading, coverage: Coverage): boolean {
	const question = questionIn(textOf(sentence, id, coverage));
	return (
		question !== undefined &&
		couldBeAnswered(question, sentence) &&
		!isCited(sentence, question, reading) &&
		!coverage.story.articles.some((other) => isAnswered(question, sentence, other, coverage))
	);
}

/**
 * Somebody is cited for not knowing ("Egypt's role remains unclear, Mr. Shaath said"), or for what stands beside it. What is cited
 * within the question is part of it: "agreed" in "whether they agreed is not known" cites nobody for that. Nor is an aside against
 * what is cited ("he had left, police said, but it is unclear when"), unless somebody is cited after it.
 */
function isCited({ i, from, to }: Sentence, question: Question, { attributions }: Reading): boolean {
	const [start, unknown] = [from + question.start, from + question.unknown];
	const isAside = aside.test(question.text.slice(0, question.start));
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

/**
 * Another statement of this article, not itself one of not knowing or not telling. Two words of five are of the same topic, and no answer;
 * but why somebody did it is told in other words, beside who did and what.
 */
function isAnswered(question: Question, asked: Sentence, id: string, coverage: Coverage): boolean {
	const words = contentOf(asked, question.asked, question.end);
	const least = asksWhy(question) ? thresholds.reasonWords : thresholds.answerWords;
	const enough = Math.max(Math.min(words.size, least), words.size * thresholds.answerShare);
	return (coverage.readings.get(id)?.sentences ?? []).some((sentence) => {
		if (sentence === asked) return false;
		const shared = [...contentOf(sentence)].filter((word) => words.has(word)).length;
		return shared >= enough && !leavesOpen(textOf(sentence, id, coverage));
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
