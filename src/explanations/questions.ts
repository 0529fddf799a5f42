import type { Article } from "../model/article.ts";
import type { Story } from "../model/audit.ts";
import type { OpenQuestion } from "../model/explanation.ts";
import type { Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { askedOf, least } from "./asking.ts";
import type { Candidate } from "./candidates.ts";
import { beginningsOf, featuresOf, likeness } from "./likeness.ts";
import { type Coverage, outletOf, paragraphsBetween, placeOf } from "./scene.ts";

/**
 * Questions that the coverage asks of its event, those that put an explanation in question first, then those that are most about it.
 * "If it was a simple arms deal, why meet in person?" puts the arms deal in question: what its condition is like is the explanation
 * meant, and the questions that follow at once go on about it.
 */
export function findOpenQuestions(candidates: readonly Candidate[], coverage: Coverage): readonly OpenQuestion[] {
	const about = new Set(beginningsOf(wordsOf(coverage.story)));
	const found = coverage.story.articles.flatMap((id) => {
		const article = coverage.articles.get(id);
		const reading = coverage.readings.get(id);
		return article && reading ? questionsIn(article, reading, candidates, about) : [];
	});
	// An article often asks in its standfirst what it asks again below, and another prints the same.
	const once = found.filter(({ key }, at) => found.findIndex((other) => other.key === key) === at);
	return once.toSorted((a, b) => b.weight - a.weight).map(({ question }) => question);
}

interface Asked {
	readonly question: OpenQuestion;
	readonly key: string;
	readonly weight: number;
}

function wordsOf({ title, claims }: Story): string {
	return [title, ...claims.map(({ statement }) => statement)].join(" ");
}

function questionsIn(
	article: Article,
	reading: Reading,
	candidates: readonly Candidate[],
	about: ReadonlySet<string>,
): readonly Asked[] {
	let meant: { readonly id: string; readonly after: Span } | undefined;
	return reading.questions.flatMap(({ span, answeredBy }) => {
		const weight = askedOf(span, reading, about);
		if (weight === undefined) return [];
		const place = placeOf(article, span);
		const own = explanationIn(place.quote, candidates);
		const id = own ?? (meant && paragraphsBetween(article, meant.after, span) <= followUp ? meant.id : undefined);
		meant = id === undefined ? undefined : { id, after: span };
		if (id === undefined && weight < least) return [];
		const question = {
			...place,
			outlet: outletOf(article),
			...(id !== undefined && { explanation: id }),
			answers: (answeredBy ?? []).map((answer) => placeOf(article, answer)),
		};
		const key = place.quote
			.toLowerCase()
			.replaceAll(/[^\p{L}\p{N}]+/gu, " ")
			.trim();
		return [{ question, key, weight: id === undefined ? weight : Number.POSITIVE_INFINITY }];
	});
}

/** Paragraphs from a question asked above an article to the first that takes it up, and on to the next: "The first: why …?", "The second: why in public?" */
const followUp = 4;

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
