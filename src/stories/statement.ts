import { bands } from "../model/reading.ts";
import { type Ahead, type Clause, clauseOf, type Time, type Verb } from "./clause.ts";
import { asInBody } from "./headline-case.ts";
import { compareText } from "./moments.ts";
import { mutualAct } from "./mutual.ts";
import { withArticle } from "./names.ts";
import { articleFor, eventPhrase } from "./nominal.ts";
import type { Parties } from "./parties.ts";
import { pastOf, thirdPerson } from "./past-tense.ts";
import { treeOf } from "./phrase.ts";
import { blocksOf, isMass } from "./predicates.ts";
import { isMutual } from "./sameness.ts";
import { thresholds } from "./thresholds.ts";
import { isRecalled, type Told } from "./told.ts";
import { wordsOf } from "./words.ts";

/** Who acts on whom, as the whole claim has it. */
export interface Sides {
	readonly source?: string;
	readonly target?: string;
}

/**
 * One English sentence for a claim: the plainest clause among its mentions, cut to its parts and told in the claim's own
 * tense. "The FBI investigated the affair." Words of other languages are left to those who read them. None where no mention's clause holds together: what cannot be said in a
 * sentence is no claim to show.
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
	const year = commonest(mentions.flatMap(({ mention }) => mention.when?.slice(0, 4) ?? []));
	return year === undefined ? "on an earlier occasion" : `in ${year}`;
}

/**
 * When it is told of. What an outlet states as fact, or most of those who are cited hold for certain, has happened, or holds
 * where the body of a report tells it in the present (headlines tell what has happened in the present). Of the rest each
 * clause has its own time: "may have sold" looks back, "may sell" ahead.
 */
function timeOf(mentions: readonly Told[]): Time | undefined {
	const current = mentions.filter((told) => !isForetold(told));
	const facts = current.filter(({ cell }) => cell === "fact");
	const held = current.filter(({ value, said }) => Math.max(Math.abs(value), Math.abs(said)) >= bands.certain);
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
	readonly clause: Clause;
	/** How far the other mentions' sentences say the same, 0 to 1. */
	readonly support: number;
	readonly score: number;
}

function fromClause(mentions: readonly Told[], isNegative: boolean, parties: Parties): string | undefined {
	const time = timeOf(mentions);
	const candidates = mentions.flatMap((told): readonly Candidate[] => {
		const { article, reading, event, mention } = told;
		const sentence = reading.sentences[event.sentence];
		const clause = sentence && clauseOf(treeOf(article, sentence), event.token, mention, parties);
		if (!clause || !isTelling(clause)) return [];
		const words = stemsOf([clause.subject, clause.verb.lemma, ...clause.core].join(" "));
		const support = supportOf(words, mentions, told);
		return [{ told, clause, support, score: scoreOf(told, clause, mentions, time) + 3 * support }];
	});
	const supported = candidates
		.filter(({ support }) => support >= thresholds.claims.support)
		.toSorted((a, b) => b.score - a.score || compareText(a.told.article.id, b.told.article.id));
	// Who denies that arms are flowing says it of now, who fears it of what may come: it is told by those who hold it, where any can.
	const best = supported.find(({ told }) => !isDenying(told)) ?? supported[0];
	if (!best) return undefined;
	// "No soldiers were hurt" is negative as it stands.
	const isSaid = /^no /i.test(best.clause.subject);
	if (isSaid && !isNegative) return undefined;
	const words = render(best.clause, time ?? ownTime(best), isNegative && !isSaid);
	return isHeadline(best.told) ? asInBody(words, best.told.article) : words;
}

function isDenying({ value, said }: Told): boolean {
	return Math.min(value, said) <= -0.5;
}

function ownTime({ told, clause }: Candidate): Time {
	return clause.time === "present" && isHeadline(told) ? "past" : clause.time;
}

const mostWords = 12;

/** More than a name and a verb: "accused", "attacked". */
function isTelling({ rest, verb, sureness, subject }: Clause): boolean {
	return (rest.length > 0 || verb.isPassive) && sureness >= 0.5 && subject.split(" ").length <= mostWords;
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
		(isOfTime ? 0.5 : 0) +
		(told.cell === "fact" ? 0.25 : 0) +
		(/^\p{Lu}/u.test(clause.subject) ? 0.5 : 0) -
		(clause.isResolved ? 1 : 0) -
		(clause.isCut ? 1 : 0) -
		(isHeadline(told) ? 1.5 : 0) -
		Math.max(0, length - 8) * 0.15
	);
}

/** The share of some words that the other mentions' sentences have too, on average. */
function supportOf(words: ReadonlySet<string>, mentions: readonly Told[], own: Told): number {
	if (words.size === 0) return 0;
	const others = mentions.filter((told) => told !== own);
	if (others.length === 0) return 1;
	const shares = others.map((other) => words.intersection(sentenceStems(other)).size / words.size);
	return shares.reduce((sum, one) => sum + one, 0) / shares.length;
}

const stems = new WeakMap<Told, ReadonlySet<string>>();

function sentenceStems(told: Told): ReadonlySet<string> {
	const known = stems.get(told);
	if (known) return known;
	const { i, from, to } = told.sentence;
	const found = stemsOf(`${told.article.parts[i]?.text.slice(from, to) ?? ""} ${told.event.lemma}`);
	stems.set(told, found);
	return found;
}

function stemsOf(text: string): ReadonlySet<string> {
	return new Set(wordsOf(text).flatMap(({ stem }) => (stem.length > 3 ? [stem] : [])));
}

function render({ subject, isPlural, verb, rest, ahead }: Clause, time: Time, isNegative: boolean): string {
	const group =
		(time === "ahead" && ahead && aheadGroup(verb, ahead, isPlural, isNegative)) ||
		(verb.lemma === "be" ? beingGroup(time, isPlural, isNegative) : verbGroup(verb, time, isPlural, isNegative));
	const words = [plain(subject), group, ...rest].filter((part) => part !== "").join(" ");
	return isNegative ? words : withoutAny(words);
}

/** "Did not attack any member of NATO", told as a claim that it did: "attacked a member of NATO". */
function withoutAny(words: string): string {
	return words.replace(anyPhrase, (_, noun: string) => {
		const last = noun.split(" ").at(-1) ?? "";
		return last.endsWith("s") || isMass(last) ? noun : `${articleFor(noun)} ${noun}`;
	});
}

const anyPhrase = /\bany (.+?)(?= (?:of|in|on|for|to|against|between|with|from|at|over|by|about|near)\b|[,.]|$)/g;

/** "The two leaders" at the head of a claim are two leaders still; an article's quotation marks are its own. */
function plain(words: string): string {
	return words.replace(/["“”]/g, "");
}

function beingGroup(time: Time, isPlural: boolean, isNegative: boolean): string {
	const not = isNegative ? " not" : "";
	switch (time) {
		case "past":
			return `${isPlural ? "were" : "was"}${not}`;
		case "present":
			return `${isPlural ? "are" : "is"}${not}`;
		case "ahead":
			return `${not} to be`.trim();
	}
}

/** "would not sell", "agreed to sell"; whoever agreed not to is told as headlines do. */
function aheadGroup(verb: Verb, { modal, control }: Ahead, isPlural: boolean, isNegative: boolean): string | undefined {
	const bare = verb.isPassive ? `be ${verb.participle ?? pastOf(verb.lemma).participle}` : verb.lemma;
	if (modal !== undefined) return `${modal}${isNegative ? " not" : ""} ${bare}`;
	if (control === undefined || isNegative) return undefined;
	const group =
		control.adjective === undefined
			? verbGroup(control.verb, control.time, isPlural, false)
			: `${beingGroup(control.time, isPlural, false)} ${control.adjective}`;
	return `${group} to ${bare}`;
}

function verbGroup(verb: Verb, time: Time, isPlural: boolean, isNegative: boolean): string {
	const forms = pastOf(verb.lemma);
	if (verb.isPassive) return `${beingGroup(time, isPlural, isNegative)} ${verb.participle ?? forms.participle}`;
	switch (time) {
		case "past":
			if (verb.isUnderWay) return `${beingGroup(time, isPlural, isNegative)} ${verb.progressive}`;
			return isNegative ? `did not ${verb.lemma}` : (verb.past ?? forms.past);
		case "present":
			if (verb.progressive !== undefined) return `${beingGroup(time, isPlural, isNegative)} ${verb.progressive}`;
			if (isNegative) return `${isPlural ? "do" : "does"} not ${verb.lemma}`;
			return isPlural ? verb.lemma : thirdPerson(verb.lemma);
		case "ahead":
			// As headlines tell it: "North Korea to supply shells to Russia".
			return `${isNegative ? "not " : ""}to ${verb.lemma}`;
	}
}

function fromNoun(
	mentions: readonly Told[],
	{ source, target }: Sides,
	isNegative: boolean,
	parties: Parties,
): string | undefined {
	const nouns = mentions.filter(({ isVerb }) => !isVerb);
	const act = mutualAct(commonest(nouns.filter(isMutual).map(({ event }) => event.lemma)) ?? "");
	if (act !== undefined && source !== undefined && target !== undefined && source !== target) {
		const [one, other] = [source, target].map((code) => withArticle(parties.nameOf(code)));
		const time = timeOf(mentions) === undefined ? "ahead" : "past";
		const group = verbGroup({ lemma: act.lemma, isPassive: false }, time, false, isNegative);
		return [one, group, act.rest, other].join(" ");
	}
	const named = nouns.filter(isNamedEvent).flatMap((told) => {
		const sentence = told.reading.sentences[told.event.sentence];
		const phrase = sentence && eventPhrase(treeOf(told.article, sentence), told.event.token);
		return phrase === undefined ? [] : [{ phrase, support: supportOf(stemsOf(phrase.bare), mentions, told) }];
	});
	const best = named.toSorted((a, b) => b.support - a.support || compareText(a.phrase.bare, b.phrase.bare))[0];
	if (!best || best.support < thresholds.claims.support) return undefined;
	const { words, bare, isPlural } = best.phrase;
	const be = isPlural ? "were" : "was";
	return isNegative ? `there ${be} no ${bare}` : `there ${be} ${words}`;
}

/** "attack", "talks"; not "time", "part". */
function isNamedEvent({ mention, root }: Told): boolean {
	return mention.type !== undefined || blocksOf(root).length > 1;
}

/** The commonest word, the first in the alphabet of two as common. */
function commonest<Word extends string>(words: readonly Word[]): Word | undefined {
	const counts = [...Map.groupBy(words, (word) => word)].map(([word, all]) => ({ word, count: all.length }));
	return counts.sort((a, b) => b.count - a.count || compareText(a.word, b.word))[0]?.word;
}
