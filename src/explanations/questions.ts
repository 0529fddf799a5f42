import type { Article } from "../model/article.ts";
import type { OpenQuestion } from "../model/explanation.ts";
import type { Reading } from "../model/reading.ts";
import type { Candidate } from "./candidates.ts";
import { featuresOf, likeness } from "./likeness.ts";
import { type Coverage, outletOf, placeOf } from "./scene.ts";

/**
 * Questions that the coverage asks. "If it was a simple arms deal, why meet in person?" puts the arms deal in question: what its
 * condition is like is the explanation meant, and the questions that follow in the same article go on about it.
 */
export function findOpenQuestions(candidates: readonly Candidate[], coverage: Coverage): readonly OpenQuestion[] {
	const found = coverage.story.articles.flatMap((id) => {
		const article = coverage.articles.get(id);
		const reading = coverage.readings.get(id);
		return article && reading ? questionsIn(article, reading, candidates) : [];
	});
	// An article often asks in its standfirst what it asks again below.
	return found.filter((one, at) => found.findIndex(({ quote }) => quote === one.quote) === at);
}

function questionsIn(article: Article, reading: Reading, candidates: readonly Candidate[]): readonly OpenQuestion[] {
	let meant: string | undefined;
	return reading.questions.map(({ span, answeredBy }) => {
		const place = placeOf(article, span);
		meant = explanationIn(place.quote, candidates) ?? meant;
		return {
			...place,
			outlet: outletOf(article),
			...(meant !== undefined && { explanation: meant }),
			answers: (answeredBy ?? []).map((answer) => placeOf(article, answer)),
		};
	});
}

const condition = /\bif\b(.+?)(?:,|\bwhy\b|\bwhat\b|\?)/i;
const faintest = 0.05;

/** The likest explanation of what the question supposes; none where it supposes nothing. */
function explanationIn(question: string, candidates: readonly Candidate[]): string | undefined {
	const supposed = condition.exec(question)?.[1];
	if (supposed === undefined) return undefined;
	const features = featuresOf(supposed, []);
	const scored = candidates.map(({ explanation, features: own }) => ({
		id: explanation.id,
		score: likeness(features, new Map([...own].filter(([key]) => key.startsWith("theme ") || features.has(key)))),
	}));
	const best = scored.toSorted((a, b) => b.score - a.score)[0];
	return best && best.score > faintest ? best.id : undefined;
}
