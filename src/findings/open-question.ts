import type { Question, Reading } from "../model/reading.ts";
import type { Coverage, Observation, Rule } from "./rule.ts";
import { thresholds } from "./thresholds.ts";
import { say } from "./words.ts";

/**
 * A question that an article itself asks ("Why did the two have to meet in person?") and that no sentence of the coverage
 * answers. Any statement, in any article, that holds half of the question's words may be its answer; then there is no finding.
 */
export const openQuestion: Rule = {
	id: "open-question",
	find: (coverage) =>
		coverage.story.articles.flatMap((id) => {
			const reading = coverage.readings.get(id);
			return reading ? reading.questions.flatMap((question) => observed(id, question, reading, coverage)) : [];
		}),
};

function observed(article: string, question: Question, reading: Reading, coverage: Coverage): readonly Observation[] {
	const { articles, readings, story } = coverage;
	const source = articles.get(article);
	const asked = source?.parts[question.span.i]?.text.slice(question.span.from, question.span.to) ?? "";
	const sentence = reading.sentences.find(({ i, from }) => i === question.span.i && from === question.span.from);
	if (!sentence || !isOwnQuestion(asked, sentence, question, reading)) return [];
	const words = contentOf(sentence);
	if (words.size < thresholds.questionWords) return [];
	const mayAnswer = story.articles.some((id) => isAnswered(words, readings.get(id)));
	if (mayAnswer) return [];
	const outlet = source?.outlet ?? article;
	return [
		{
			outlet,
			places: [{ article, span: question.span }],
			observed: say("open-question.observed", { outlet }),
			expected: say("open-question.expected", { n: story.articles.length }),
			text: say("open-question.text", { outlet, question: asked }),
		},
	];
}

type Sentence = Reading["sentences"][number];

/** Asked by the article, of something nameable: not a quotation, nobody's cited words, not "right?" to the reader. */
function isOwnQuestion(
	asked: string,
	{ i, from, to, tokens }: Sentence,
	question: Question,
	reading: Reading,
): boolean {
	const isCited = reading.attributions.some(({ content }) =>
		content.some((span) => span.i === i && span.from < to && from < span.to),
	);
	return (
		question.answeredBy === undefined &&
		!isCited &&
		!/["“”]/.test(asked) &&
		tokens.some(({ feats }) => feats.includes("PronType=Int")) &&
		tokens.some(({ upos }) => upos === "PROPN") &&
		!tokens.some(({ feats }) => feats.includes("Person=2"))
	);
}

const contentTags: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

function contentOf({ tokens }: Sentence): ReadonlySet<string> {
	return new Set(tokens.filter(({ upos }) => contentTags.has(upos)).map(({ lemma }) => lemma.toLowerCase()));
}

function isAnswered(words: ReadonlySet<string>, reading: Reading | undefined): boolean {
	const questions = new Set(reading?.questions.map(({ span }) => `${span.i}:${span.from}`));
	return (reading?.sentences ?? []).some((sentence) => {
		if (questions.has(`${sentence.i}:${sentence.from}`)) return false;
		const shared = [...contentOf(sentence)].filter((word) => words.has(word)).length;
		return shared >= words.size * thresholds.answerShare;
	});
}
