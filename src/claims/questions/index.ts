/** In: trees. Out: the questions that a text asks, and where it answers them. Never: a question that it only reports. */
import type { Question } from "../../model/reading.ts";
import type { Sentence, Text } from "../../model/text.ts";

export function findQuestions(text: Text): readonly Question[] {
	return text.sentences.flatMap((sentence, at): readonly Question[] => {
		if (!isQuestion(sentence)) return [];
		const answer = text.sentences[at + 1];
		return [{ span: spanOf(sentence), ...(answer && isAnswer(answer, sentence) && { answeredBy: [spanOf(answer)] }) }];
	});
}

/** "What need would there be for their leaders to meet in person?" Three words at least: "Really?" asks nothing. */
function isQuestion({ tokens }: Sentence): boolean {
	const closing = tokens.findLast(({ form }) => !/^["'”’)\]]+$/.test(form));
	return closing?.form.endsWith("?") === true && tokens.filter(({ upos }) => upos !== "PUNCT").length >= 3;
}

const answers = /^(?:yes|no|because|perhaps|probably|certainly|hardly|not|the answer|for one|one reason)\b/i;

/** The next sentence answers where it opens as an answer does; that it stands next alone says nothing. */
function isAnswer(sentence: Sentence, question: Sentence): boolean {
	const opening = sentence.tokens
		.slice(0, 2)
		.map(({ form }) => form)
		.join(" ");
	return sentence.i === question.i && answers.test(opening);
}

function spanOf({ i, from, to }: Sentence): Question["span"] {
	return { i, from, to };
}
