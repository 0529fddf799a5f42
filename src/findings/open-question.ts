import type { Reading } from "../model/reading.ts";
import type { Coverage, Observation, Rule } from "./rule.ts";
import { thresholds } from "./thresholds.ts";
import { say } from "./words.ts";

/**
 * What an article says is not known ("Whether the two sides agreed on arms without putting it on paper is not known"), and no
 * sentence of the coverage answers. Any statement, in any article, that holds half of its words may be the answer; then nothing
 * is open. Sentences with a question mark are no questions of the coverage: nearly all ask to lead on or to persuade.
 */
export const openQuestion: Rule = {
	id: "open-question",
	find: (coverage) =>
		coverage.story.articles.flatMap((id) => {
			const reading = coverage.readings.get(id);
			const open = reading?.sentences.filter((sentence) => isOpen(sentence, id, reading, coverage)) ?? [];
			return open.map((sentence) => observe(id, sentence, coverage));
		}),
};

type Sentence = Reading["sentences"][number];

/** Nobody is cited for it, it names somebody or something, and says enough for an answer to be recognised. */
function isOpen(sentence: Sentence, id: string, reading: Reading, coverage: Coverage): boolean {
	const words = contentOf(sentence);
	const told = notKnown.exec(textOf(sentence, id, coverage));
	return (
		told !== null &&
		!isCited(sentence, told, reading) &&
		sentence.tokens.some(({ upos }) => upos === "PROPN") &&
		words.size >= thresholds.questionWords &&
		!coverage.story.articles.some((other) => isAnswered(words, sentence, other, coverage))
	);
}

const notKnown = new RegExp(thresholds.notKnown.map((pattern) => `(?:${pattern})`).join("|"), "iu");

/**
 * Somebody is cited for most of what is told as not known: "agreed" in "whether they agreed is not known" cites nobody for
 * that, and "it remains unclear" has a source no more than it has a name.
 */
function isCited({ i, from }: Sentence, told: RegExpExecArray, { attributions }: Reading): boolean {
	const [start, end] = [from + told.index, from + told.index + told[0].length];
	return attributions
		.filter(({ source }) => source.length > 0)
		.flatMap(({ content }) => content)
		.some((span) => span.i === i && 2 * (Math.min(span.to, end) - Math.max(span.from, start)) > end - start);
}

function textOf({ i, from, to }: Sentence, id: string, { articles }: Coverage): string {
	return articles.get(id)?.parts[i]?.text.slice(from, to) ?? "";
}

const contentTags: ReadonlySet<string> = new Set(["NOUN", "PROPN", "VERB", "ADJ", "NUM"]);

function contentOf({ tokens }: Sentence): ReadonlySet<string> {
	return new Set(tokens.filter(({ upos }) => contentTags.has(upos)).map(({ lemma }) => lemma.toLowerCase()));
}

/** Another statement of this article that is not itself one of not knowing. */
function isAnswered(words: ReadonlySet<string>, asked: Sentence, id: string, coverage: Coverage): boolean {
	return (coverage.readings.get(id)?.sentences ?? []).some((sentence) => {
		if (sentence === asked) return false;
		const shared = [...contentOf(sentence)].filter((word) => words.has(word)).length;
		const text = textOf(sentence, id, coverage);
		return shared >= words.size * thresholds.answerShare && !text.trimEnd().endsWith("?") && !notKnown.test(text);
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
