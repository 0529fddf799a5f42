import { bands } from "../model/reading.ts";
import type { Ahead } from "./ahead.ts";
import { type Clause, clauseOf } from "./clause.ts";
import type { Time } from "./clause-time.ts";
import { clauseWords } from "./clause-words.ts";
import { commonest } from "./commonest.ts";
import { asInBody } from "./headline-case.ts";
import { compareText } from "./moments.ts";
import { fromNoun, type Sides } from "./noun-statement.ts";
import type { Parties } from "./parties.ts";
import { formOf, type Tree } from "./phrase.ts";
import { supportOf, tellingStems } from "./support.ts";
import { thresholds } from "./thresholds.ts";
import { certaintyOf, isAhead, isDenial, isRecalled, type Told, treeOf } from "./told.ts";
import { render } from "./wording.ts";

/**
 * One English sentence for a claim: the plainest clause among its mentions, cut to its parts and told in the claim's own
 * tense. "The FBI investigated the affair." Words of other languages are left to those who read them. None where no mention's
 * clause holds together: what cannot be said in a sentence is no claim to show.
 */
export function stateClaim(
	told: readonly Told[],
	sides: Sides,
	isNegative: boolean,
	parties: Parties,
): string | undefined {
	const mentions = told.filter(isEnglish);
	if (mentions.length === 0) return quoted(told[0]);
	const words = fromClause(mentions, isNegative, parties) ?? fromNoun(mentions, sides, isNegative, parties);
	if (words === undefined) return undefined;
	// "Its 2014 annexation of Crimea" says when.
	const when = /\b(?:19|20)\d\d\b/.test(words) ? "" : occasion(mentions);
	const sentence = [words, when].filter((part) => part !== "").join(" ");
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${sentence.endsWith(".") ? "" : "."}`;
}

const isEnglish = ({ reading }: Told): boolean => /^(?:en|und)\b/.test(reading.language);

/** What is told in another language only stands in its own words. */
function quoted(told: Told | undefined): string | undefined {
	if (!told) return undefined;
	const { i, from, to } = told.sentence;
	return `“${told.article.parts[i]?.text.slice(from, to) ?? ""}”`;
}

/** A past occasion that reports recall has a claim of its own, and must not read like today's. */
function occasion(mentions: readonly Told[]): string {
	if (!mentions.every(isRecalled)) return "";
	const year = commonest<string>(mentions.flatMap(yearOf));
	return year === undefined ? "on an earlier occasion" : `in ${year}`;
}

/** One that its sentence gives it: what was worked out from the day of the article may be another. */
function yearOf(told: Told): readonly string[] {
	const { event, mention } = told;
	const tree = treeOf(told);
	const years = tree.tokens.flatMap((_, at) =>
		/^(?:19|20)\d\d$/.test(formOf(tree, at)) && hangsOn(tree, at, event.token) ? [formOf(tree, at)] : [],
	);
	return years.filter((year) => years.length === 1 || mention.when?.startsWith(year));
}

/** "2014" of "in March 2014", which hangs on "annexed". */
function hangsOn({ tokens }: Tree, at: number, event: number): boolean {
	const steps = [at];
	while (steps.length <= farthest) steps.push(tokens[steps.at(-1) ?? -1]?.head ?? -1);
	return steps.includes(event);
}

const farthest = 3;

/**
 * When it is told of. What an outlet states as fact, or most of those who are cited hold for certain, has happened, or holds
 * where the body of a report tells it in the present (headlines tell what has happened in the present). Of the rest each
 * clause has its own time: "may have sold" looks back, "may sell" ahead. "The summit" is said of one still to come, so where another
 * mention foretells it, only verbs tell that it was.
 */
function timeOf(mentions: readonly Told[]): Time | undefined {
	const current = mentions.filter((told) => !isForetold(told));
	const isAwaited = mentions.some((told) => isForetold(told) || isAhead(told));
	const facts = current.filter(({ cell, isVerb }) => cell === "fact" && (isVerb || !isAwaited));
	const held = current.filter((told) => certaintyOf(told) >= bands.certain);
	const telling = facts.length > 0 ? facts : held.length * 2 > mentions.length ? held : [];
	if (telling.length === 0) return undefined;
	const bodies = telling.filter((told) => !isHeadline(told));
	const holding = bodies.filter(({ event }) => event.tense === "present");
	return holding.length * 2 > bodies.length ? "present" : "past";
}

/** "Replied that they would discuss it": certain to who says so, and still to come. */
function isForetold({ event, reading }: Told): boolean {
	const tokens = reading.sentences[event.sentence]?.tokens ?? [];
	return event.tense === "future" || tokens.some(({ head, lemma }) => head === event.token && lemma === "would");
}

/** Captions too tell what has happened in the present. */
function isHeadline({ article, event }: Told): boolean {
	return ["title", "caption"].includes(article.parts[event.i]?.kind ?? "");
}

interface Candidate {
	readonly told: Told;
	readonly words: string;
	/** How far the other mentions' sentences say the same, 0 to 1. */
	readonly support: number;
	readonly score: number;
}

function fromClause(mentions: readonly Told[], isNegative: boolean, parties: Parties): string | undefined {
	const time = timeOf(mentions);
	const candidates = mentions.flatMap((told): readonly Candidate[] => {
		if (!isStatement(told)) return [];
		const clause = clauseOf(treeOf(told), told.event.token, told.mention, parties);
		const words = clause && isTelling(clause) ? wordsFor(clause, told, time, isNegative) : undefined;
		if (!clause || words === undefined) return [];
		const stems = tellingStems([clause.subject, clause.verb.lemma, ...clause.core].join(" "));
		const support = supportOf(stems, mentions, told);
		return [{ told, words, support, score: scoreOf(told, clause, mentions, time) + 3 * support }];
	});
	const supported = candidates
		.filter(({ support }) => support >= thresholds.claims.support)
		.toSorted((a, b) => b.score - a.score || compareText(a.told.article.id, b.told.article.id));
	// Who denies that arms are flowing says it of now, who fears it of what may come: it is told by those who hold it, where any can.
	const best = supported.find(({ told }) => !isDenial(told)) ?? supported[0];
	return best && (isHeadline(best.told) ? asInBody(best.words, best.told.article) : best.words);
}

/** No question, no line in capitals, no caption that stands in a body. */
function isStatement({ article, sentence: { i, from, to } }: Told): boolean {
	const text = article.parts[i]?.text.slice(from, to).trim() ?? "";
	const isShouted = text === text.toUpperCase() && text !== text.toLowerCase();
	return !isShouted && !/[?]["”’)]*$/.test(text) && !clauseWords.captions.test(text);
}

/** None where the clause can only be told as more, or as other, than it says. */
function wordsFor(clause: Clause, told: Told, time: Time | undefined, isNegative: boolean): string | undefined {
	const { ahead, subject } = clause;
	// "May have" and "could" look to what others state; "whether he will order" foretells something else than was ordered.
	const isItsOwn = clause.isBound || /^(?:will|would|can)$/.test(ahead?.modal ?? "");
	const tense = isItsOwn ? "ahead" : (time ?? ownTime(clause, told));
	// "No soldiers were hurt", "Seoul refused to sell" are negative as they stand.
	const isNo = /^no /i.test(subject);
	const isRefused = tense === "ahead" && clauseWords.refusing.has(ahead?.control?.verb.lemma ?? "");
	if ((isNo || isRefused) && !isNegative) return undefined;
	// "Does not bind", which the reading takes for certain: of the two one is wrong.
	if (clause.isNegated && !isNegative && !isDenial(told)) return undefined;
	const isAnnounced = isHeadline(told) && clause.isAnnounced;
	if (tense === "ahead" && !isAnnounced && !isTold(ahead, isNegative && !isRefused)) return undefined;
	return render(clause, tense, isNegative && !isNo && !isRefused);
}

/** Its modal takes a "not", whoever agreed to it or not to it did just that. */
function isTold(ahead: Ahead | undefined, isNegative: boolean): boolean {
	return ahead !== undefined && (ahead.modal !== undefined || ahead.isNegated === isNegative);
}

function ownTime({ time }: Clause, told: Told): Time {
	return time === "present" && isHeadline(told) ? "past" : time;
}

const mostWords = 12;

/** More than a name and a verb: "accused", "attacked". */
function isTelling({ rest, verb, sureness, subject }: Clause): boolean {
	return (
		(rest.some((words) => !/^(?:up|off|out|down|back|away|over|in|on)$/.test(words)) || verb.isPassive) &&
		sureness >= 0.5 &&
		subject.split(" ").length <= mostWords
	);
}

/** The parts that most mentions share, told plainly and short, in the tense of the whole. */
function scoreOf(told: Told, clause: Clause, mentions: readonly Told[], time: Time | undefined): number {
	const share = (isSame: (other: Told) => boolean) => mentions.filter(isSame).length / mentions.length;
	const lemma = share(({ event }) => event.lemma === told.event.lemma);
	const length = [clause.subject, ...clause.rest].join(" ").split(" ").length;
	const isOfTime = time === undefined ? clause.time !== "ahead" : clause.time === time;
	return (
		lemma * 2 +
		clause.sureness * 2 +
		(isOfTime ? 1 : 0) +
		(told.cell === "fact" ? 0.25 : 0) +
		(/^\p{Lu}/u.test(clause.subject) ? 0.5 : 0) -
		(clause.isResolved ? 1 : 0) -
		(clause.isCut ? 1 : 0) -
		(isHeadline(told) ? 1.5 : 0) -
		Math.max(0, length - 8) * 0.15
	);
}
