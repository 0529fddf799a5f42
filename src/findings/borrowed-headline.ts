import type { Article } from "../model/article.ts";
import type { Attribution, EventMention, Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { type Coverage, isReport, type Observation } from "./rule.ts";
import { thresholds } from "./thresholds.ts";
import { lemmasIn } from "./trace.ts";
import { say } from "./words.ts";

/**
 * A headline states as fact what its report has from unnamed people or another newsroom: "Rockets hit the embassy" over "Three
 * rockets reportedly hit the embassy, an official told CNN". One an article. The two are one event where the verb is the same and
 * most of the headline's words stand beside it; where any sentence states it, or somebody answers for it by name or office, nothing is said.
 */
export function borrowedHeadlines(coverage: Coverage): readonly Observation[] {
	return coverage.story.articles.flatMap((id) => {
		const [article, reading] = [coverage.articles.get(id), coverage.readings.get(id)];
		return article && reading && isReport(article) ? borrowedIn(article, reading).slice(0, 1) : [];
	});
}

function borrowedIn(article: Article, reading: Reading): readonly Observation[] {
	const title = article.parts.findIndex(({ kind }) => kind === "title");
	if (title < 0 || attributes(title, article, reading)) return [];
	return reading.events
		.filter((event) => event.i === title && isStated(event, reading))
		.flatMap((event) => {
			const told = reading.events.filter((other) => isToldAgain(event, other, reading));
			const lender = told.find(
				(other) => isEarly(other, title, reading) && isMain(other, reading) && lenderOf(other, article, reading),
			);
			if (!lender || !told.every((other) => lenderOf(other, article, reading))) return [];
			return [observe(event, lender, article, reading)];
		});
}

/** "Kim ready to arm Russia: US", "Officials say": the headline tells itself whose word it is. */
function attributes(title: number, article: Article, { attributions }: Reading): boolean {
	const isOfTitle = ({ i }: Span): boolean => i === title;
	return (
		attributing.test(article.parts[title]?.text ?? "") ||
		attributions.some(({ source, cue, content }) => [...source, ...cue, ...content].some(isOfTitle))
	);
}

const attributing = new RegExp(thresholds.attributingHeadline.join("|"), "iu");

/** As certain, by a verb that says something of its own, and as what the headline mainly says. */
function isStated(event: EventMention, reading: Reading): boolean {
	const [author] = event.factuality;
	return (
		author?.label === "CT+" &&
		author.uncertain !== true &&
		event.tense !== "future" &&
		isVerb(event, reading) &&
		!tooLittle.has(event.lemma.toLowerCase()) &&
		isMain(event, reading)
	);
}

/** "The missile it tested" takes the test for granted, wherever that comes from. */
function isMain(event: EventMention, reading: Reading): boolean {
	return !dependent.test(tokenOf(event, reading)?.deprel ?? "");
}

const dependent = /^(?:acl|advcl|csubj|xcomp)/;

const tooLittle: ReadonlySet<string> = new Set([...thresholds.lightVerbs, ...thresholds.casualtyVerbs]);

function isToldAgain(event: EventMention, other: EventMention, reading: Reading): boolean {
	if (other.i === event.i || other.lemma.toLowerCase() !== event.lemma.toLowerCase() || !isVerb(other, reading))
		return false;
	const [own, its] = [event, other].map((one) => new Set(lemmasIn(sentenceOf(one, reading), reading)));
	const shared = [...(own ?? [])].filter((lemma) => its?.has(lemma)).length;
	return shared >= Math.max(thresholds.headlineWords, (own?.size ?? 0) * thresholds.headlineShare);
}

/**
 * Whoever has it, where that is somebody whom nobody can ask or another newsroom, and the author commits to no more than his word.
 * A newsroom that cites itself has seen for itself.
 */
function lenderOf(event: EventMention, article: Article, reading: Reading): Attribution | undefined {
	const [author] = event.factuality;
	const holder = reading.attributions.findLast(({ content }) =>
		content.some(({ i, from, to }) => i === event.i && from <= event.from && event.to <= to),
	);
	const isLent =
		holder !== undefined &&
		holder.source.length > 0 &&
		lenders.has(holder.sourceKind) &&
		/^(?:past|present)$/.test(event.tense);
	if (!isLent || author?.label === "CT+" || author?.uncertain) return undefined;
	const isItself =
		article.outlet !== undefined && nameOf(holder, article).includes(article.outlet.replace(/^The /, ""));
	return isItself ? undefined : holder;
}

const lenders: ReadonlySet<Attribution["sourceKind"]> = new Set(["anonymous", "group", "outlet"]);

function isEarly(event: EventMention, title: number, { sentences }: Reading): boolean {
	const before = sentences.slice(0, event.sentence).filter(({ i }) => i !== title).length;
	return before < thresholds.leadSentences;
}

function isVerb(event: EventMention, reading: Reading): boolean {
	return tokenOf(event, reading)?.upos === "VERB";
}

const sentenceOf = ({ sentence }: EventMention, { sentences }: Reading) =>
	sentences[sentence] as Reading["sentences"][number];
const tokenOf = (event: EventMention, reading: Reading) => sentenceOf(event, reading).tokens[event.token];

function observe(event: EventMention, lent: EventMention, article: Article, reading: Reading): Observation {
	const placeOf = (one: EventMention): Observation["places"][number] => {
		const { i, from, to } = sentenceOf(one, reading);
		return { article: article.id, span: { i, from, to } };
	};
	const lender = lenderOf(lent, article, reading);
	const words = { outlet: article.outlet ?? article.id, source: lender ? nameOf(lender, article) : "" };
	return {
		...(article.outlet !== undefined && { outlet: article.outlet }),
		places: [placeOf(event), placeOf(lent)],
		observed: say("headline-gap.observed", { headline: say("sure.fact") }),
		expected: say("headline-gap.borrowed.expected", words),
		text: say("headline-gap.borrowed.text", words),
	};
}

function nameOf({ source }: Attribution, { parts }: Article): string {
	return source.map(({ i, from, to }) => parts[i]?.text.slice(from, to)).join(" ");
}
