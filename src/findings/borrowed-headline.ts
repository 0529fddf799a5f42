import type { Article } from "../model/article.ts";
import type { Attribution, EventMention, Reading } from "../model/reading.ts";
import { isForetold, isReported, lenderOf, wordsOf } from "./lender.ts";
import { type Coverage, isReport, type Observation } from "./rule.ts";
import { anyOf, thresholds } from "./thresholds.ts";
import { holderOf, isMain, isVerb, sentenceOf, tokenOf, toldAgain } from "./told-again.ts";
import { say } from "./words.ts";

/**
 * A headline states flatly what its report has from unnamed people, unnamed reports or another newsroom: "Rockets hit the embassy"
 * over "Three rockets reportedly hit the embassy, an official told CNN", "Minister to attend rally" over "will attend, according to
 * news reports". One an article. The two are one event where the verb is the same and most of the headline's words stand beside it;
 * where any sentence states it, or somebody answers for it by name or office, nothing is said.
 */
export function borrowedHeadlines(coverage: Coverage): readonly Observation[] {
	return coverage.story.articles.flatMap((id) => {
		const [article, reading] = [coverage.articles.get(id), coverage.readings.get(id)];
		return article && reading && isReport(article) ? borrowedIn(article, reading).slice(0, 1) : [];
	});
}

function borrowedIn(article: Article, reading: Reading): readonly Observation[] {
	const title = article.parts.findIndex(({ kind }) => kind === "title");
	if (title < 0 || attributing.test(article.parts[title]?.text ?? "")) return [];
	return reading.events
		.filter((event) => event.i === title && isStated(event, reading))
		.flatMap((event) => {
			const told = toldAgain(event, reading);
			const lends = (other: EventMention) => {
				const lender = lenderOf(event, other, article, reading);
				return lender && { other, lender };
			};
			const lent = told
				.filter((other) => isEarly(other, title, reading))
				.map(lends)
				.find((one) => one && (isMain(one.other, reading) || isReported(one.other, one.lender, reading)));
			return lent && told.every(lends) ? [observe(event, lent.other, lent.lender, article, reading)] : [];
		});
}

/** "Kim ready to arm Russia: US", "Officials say": the headline tells itself whose word it is. */
const attributing = anyOf(thresholds.attributingHeadline);

/**
 * As certain or, of what is to come, as settled ("to attend"): by a verb that says something of its own, as what the headline mainly
 * says, and in nobody's words. "Court rejects appeal" cites nobody for the rejection, though a reader finds a speaker there.
 */
function isStated(event: EventMention, reading: Reading): boolean {
	const [author] = event.factuality;
	return (
		(author?.label === "CT+" || (isForetold(event) && author?.label === "PR+")) &&
		author.uncertain !== true &&
		isVerb(event, reading) &&
		!thresholds.casualtyVerbs.includes(event.lemma.toLowerCase()) &&
		(isMain(event, reading) || isClipped(event, reading)) &&
		holderOf(event, reading) === undefined
	);
}

/** "Terms being agreed in border talks": a headline without its finite verb. */
function isClipped(event: EventMention, reading: Reading): boolean {
	const { tokens } = sentenceOf(event, reading);
	const token = tokenOf(event, reading);
	return token?.deprel === "acl" && tokens[token.head]?.deprel === "root";
}

function isEarly(event: EventMention, title: number, { sentences }: Reading): boolean {
	const before = sentences.slice(0, event.sentence).filter(({ i }) => i !== title).length;
	return before < thresholds.leadSentences;
}

function observe(
	event: EventMention,
	lent: EventMention,
	lender: Attribution,
	article: Article,
	reading: Reading,
): Observation {
	const placeOf = (one: EventMention): Observation["places"][number] => {
		const { i, from, to } = sentenceOf(one, reading);
		return { article: article.id, span: { i, from, to } };
	};
	// "The Oslo daily reported", within a sentence.
	const source = wordsOf(lender.source, article).replace(/^(?:The|An?) /, (first) => first.toLowerCase());
	const words = { outlet: article.outlet ?? article.id, source: source || say("headline-gap.borrowed.reports") };
	return {
		...(article.outlet !== undefined && { outlet: article.outlet }),
		places: [placeOf(event), placeOf(lent)],
		observed: say("headline-gap.observed", { headline: say(isForetold(event) ? "sure.settled" : "sure.fact") }),
		expected: say("headline-gap.borrowed.expected", words),
		text: say(isForetold(event) ? "headline-gap.borrowed.foretold" : "headline-gap.borrowed.text", words),
	};
}
