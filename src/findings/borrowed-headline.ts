import type { Article } from "../model/article.ts";
import type { Attribution, EventMention, Reading } from "../model/reading.ts";
import type { Span } from "../model/record.ts";
import { type Coverage, isReport, type Observation } from "./rule.ts";
import { thresholds } from "./thresholds.ts";
import { lemmasIn } from "./trace.ts";
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
			const again = reading.events.filter((other) => isToldAgain(event, other, reading));
			const told = again.length > 0 ? again : openingOf(event, reading);
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
const attributing = new RegExp(thresholds.attributingHeadline.join("|"), "iu");

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

function isForetold({ tense }: EventMention): boolean {
	return tense === "future";
}

/** "Terms being agreed in border talks": a headline without its finite verb. */
function isClipped(event: EventMention, reading: Reading): boolean {
	const { tokens } = sentenceOf(event, reading);
	const token = tokenOf(event, reading);
	return token?.deprel === "acl" && tokens[token.head]?.deprel === "root";
}

/** "Amid reports that it received a million": the clause depends on the word that cites. */
function isReported(event: EventMention, { cue }: Attribution, reading: Reading): boolean {
	const head = sentenceOf(event, reading).tokens[tokenOf(event, reading)?.head ?? -1];
	return head !== undefined && cue.some(({ i, from, to }) => i === event.i && from <= head.from && head.to <= to);
}

/** "The missile it tested" takes the test for granted, wherever that comes from. */
function isMain(event: EventMention, reading: Reading): boolean {
	return !dependent.test(tokenOf(event, reading)?.deprel ?? "");
}

const dependent = /^(?:acl|advcl|csubj|xcomp)/;

/** What somebody takes for granted rests on nobody's word ("he condemned the missile that hit the embassy"): it tells nothing again. */
function isToldAgain(event: EventMention, other: EventMention, reading: Reading): boolean {
	return (
		other.i !== event.i &&
		other.lemma.toLowerCase() === event.lemma.toLowerCase() &&
		!thresholds.lightVerbs.includes(event.lemma.toLowerCase()) &&
		isVerb(other, reading) &&
		!(other.presupposed && !isCore(other, reading) && holderOf(other, reading)) &&
		shares(event, other, reading, thresholds.headlineShare)
	);
}

/**
 * A report that opens with another newsroom's word, most of the headline's words in it, has the headline from there, whatever its verb:
 * "Sergeant to face charges" over "The sergeant will be charged with desertion, Calder Wire reported". Unless it states the same itself.
 */
function openingOf(event: EventMention, reading: Reading): readonly EventMention[] {
	const body = reading.events.filter(
		(other) => other.i !== event.i && isCore(other, reading) && shares(event, other, reading, thresholds.openingShare),
	);
	const first = reading.sentences.findIndex(({ i }) => i !== event.i);
	const isOfItsOwn = (other: EventMention) =>
		!holderOf(other, reading) && !isCue(other, reading) && other.factuality[0]?.label === "CT+";
	if (body.some(isOfItsOwn)) return [];
	return body.filter((other) => other.sentence === first && holderOf(other, reading)?.sourceKind === "outlet");
}

function isCue(event: EventMention, { attributions }: Reading): boolean {
	return attributions.some(({ cue }) =>
		cue.some(({ i, from, to }) => i === event.i && from <= event.from && event.to <= to),
	);
}

/** What its sentence says, or says that somebody says. */
function isCore(event: EventMention, reading: Reading): boolean {
	return /^(?:root|ccomp|parataxis)$/.test(tokenOf(event, reading)?.deprel ?? "");
}

function shares(event: EventMention, other: EventMention, reading: Reading, share: number): boolean {
	const [own, its] = [event, other].map((one) => new Set(lemmasIn(sentenceOf(one, reading), reading)));
	const shared = [...(own ?? [])].filter((lemma) => its?.has(lemma)).length;
	return shared >= Math.max(thresholds.headlineWords, (own?.size ?? 0) * share);
}

/**
 * Whoever has it, where that is somebody whom nobody can ask, or another newsroom, and the author commits to no more than their word.
 * A newsroom that cites itself has seen for itself, and of what powers say they do they are no borrowed source.
 */
function lenderOf(
	headline: EventMention,
	event: EventMention,
	article: Article,
	reading: Reading,
): Attribution | undefined {
	const [author] = event.factuality;
	const holder = holderOf(event, reading);
	if (!holder || author?.label === "CT+" || author?.uncertain) return undefined;
	const isOfOneTime = isForetold(headline) ? isForetold(event) : /^(?:past|present)$/.test(event.tense);
	const cue = wordsOf(holder.cue, article);
	const isLent = holder.source.length > 0 ? lenders.has(holder.sourceKind) && saying.test(cue) : hearsay.test(cue);
	return isOfOneTime && isLent && !isItself(holder, article) && !isActor(holder, headline, reading)
		? holder
		: undefined;
}

function holderOf(event: EventMention, { attributions }: Reading): Attribution | undefined {
	return attributions.findLast(({ content }) =>
		content.some(({ i, from, to }) => i === event.i && from <= event.from && event.to <= to),
	);
}

const saying = new RegExp(thresholds.lendingCue.join("|"), "iu");
const hearsay = new RegExp(thresholds.hearsayCue.join("|"), "iu");

function isItself({ source }: Attribution, article: Article): boolean {
	return article.outlet !== undefined && wordsOf(source, article).includes(article.outlet.replace(/^The /, ""));
}

/** Who is cited shares a word with whom the headline tells of, before its verb. */
function isActor({ source }: Attribution, headline: EventMention, reading: Reading): boolean {
	const { i, from } = sentenceOf(headline, reading);
	const actor = new Set(lemmasIn({ i, from, to: headline.from }, reading));
	return source.some((span) => lemmasIn(span, reading).some((lemma) => actor.has(lemma)));
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
	const source = wordsOf(lender.source, article) || say("headline-gap.borrowed.reports");
	const words = { outlet: article.outlet ?? article.id, source };
	return {
		...(article.outlet !== undefined && { outlet: article.outlet }),
		places: [placeOf(event), placeOf(lent)],
		observed: say("headline-gap.observed", { headline: say(isForetold(event) ? "sure.settled" : "sure.fact") }),
		expected: say("headline-gap.borrowed.expected", words),
		text: say(isForetold(event) ? "headline-gap.borrowed.foretold" : "headline-gap.borrowed.text", words),
	};
}

function wordsOf(spans: readonly Span[], { parts }: Article): string {
	return spans.map(({ i, from, to }) => parts[i]?.text.slice(from, to)).join(" ");
}
