import type { Article } from "../../model/article.ts";
import type { Figure } from "../../model/reading.ts";
import type { Sentence, Token } from "../../model/text.ts";
import { childrenBy, lemmaOf, relationOf, treeOf } from "../coding/tree.ts";
import { figureLexicon } from "./lexicon.ts";
import { type ActorsAt, isMeasureNoun, parties, seriesMeasure } from "./measure.ts";
import { isYear, periodNear } from "./period.ts";

type Found = Omit<Figure, "attribution">;

/** Words that place something among all its years: "a record", "the highest since 2017", "the lowest ever". */
interface Superlative {
	readonly unit: string;
	/** The year of "since 2017". */
	readonly value?: number;
	readonly first: number;
	readonly last: number;
	/** The last word of the phrase itself: "high" of "record high", "highest" of "highest since 2017". */
	readonly word: number;
}

/** "Trade hit a record", "exports were the lowest since 2017": checkable where the words are said of what a series measures. */
export function findRecords(sentence: Sentence, actorsAt: ActorsAt, article: Article): readonly Found[] {
	return sentence.tokens.flatMap((_, at): readonly Found[] => {
		const found = superlativeAt(sentence, at);
		const measure = found && (seriesMeasure(sentence, "percent") ?? seriesMeasure(sentence, "usd"));
		if (!found || found.unit === "first" || measure === undefined || !isOfMeasure(sentence, found.word)) return [];
		return [
			{
				...toFigure(sentence, found),
				measure: measure === "trade-growth" ? "trade-total" : measure,
				...parties(sentence, actorsAt, at),
				...periodOf(sentence, found, article),
			},
		];
	});
}

/** "Their first summit since 2019": of the word that names the meeting. */
export function firstMeetingAt(sentence: Sentence, meeting: number): Omit<Found, "measure"> | undefined {
	const tree = treeOf(sentence);
	const near = [...childrenBy(tree, meeting, "amod"), ...childrenBy(tree, meeting, "advmod")];
	const [first] = near.flatMap((at) => superlativeAt(sentence, at) ?? []).filter(({ unit }) => unit === "first");
	// What a meeting was the first in "since 2019" must be said after it: "the first visit by a Russian leader since 2000".
	return first && first.last > meeting ? { ...toFigure(sentence, first), unit: "first-since" } : undefined;
}

function toFigure({ i, tokens }: Sentence, { unit, value, first, last }: Superlative): Omit<Found, "measure"> {
	const span = { i, from: (tokens[first] as Token).from, to: (tokens[last] as Token).to };
	return { span, ...(value !== undefined && { value }), comparator: "=", unit };
}

/** "Since" lies so many words behind "highest" at most: "the highest level of any year since 2017". */
const reach = 9;

function superlativeAt({ tokens }: Sentence, at: number): Superlative | undefined {
	const phrase = figureLexicon().records.find(({ words }) =>
		words.every((word, n) => tokens[at + n]?.form.toLowerCase() === word),
	);
	if (!phrase) return undefined;
	const last = at + phrase.words.length - 1;
	// "Set a record", "on record": the noun alone claims nothing of a level; "a record 190 billion", "record trade" do.
	if (phrase.unit.startsWith("record"))
		return phrase.words.length > 1 || isAttributive(tokens[at])
			? { unit: phrase.unit, first: at, last, word: last }
			: undefined;
	for (let next = last + 1; next < Math.min(last + reach, tokens.length); next++) {
		const word = tokens[next]?.form.toLowerCase();
		const isEver = word === "ever" || (word === "record" && tokens[next - 1]?.form.toLowerCase() === "on");
		if (isEver && phrase.unit !== "first") return { unit: recordOf(phrase.unit), first: at, last: next, word: last };
		if (word !== "since") continue;
		const year = [next + 1, next + 2].find((place) => isYear(tokens[place]?.form ?? ""));
		if (year === undefined) return undefined;
		const unit = phrase.unit === "first" ? "first" : "first-since";
		return { unit, value: Number(tokens[year]?.form), first: at, last: year, word: last };
	}
	return undefined;
}

function recordOf(unit: string): string {
	return unit === "lowest" ? "record-low" : "record-high";
}

function isAttributive(token: Token | undefined): boolean {
	return token !== undefined && /^(?:amod|compound|nummod)$/.test(relationOf(token));
}

/**
 * Whether what is highest or a record is what a series measures: "record exports", "a record high of exports", "exports hit a
 * record high". "A record deficit in trade" is a record of something else.
 */
function isOfMeasure(sentence: Sentence, at: number): boolean {
	const tree = treeOf(sentence);
	const isIts = (place: number, ...relations: string[]): boolean =>
		childrenBy(tree, place, ...relations).some((child) => isMeasureNoun(sentence, child));
	const own = sentence.tokens[at];
	const noun = own && isAttributive(own) ? own.head : at;
	// "The highest ever": the superlative is what is said of them.
	if (isMeasureNoun(sentence, noun) || isIts(at, "nsubj")) return true;
	const token = sentence.tokens[noun];
	if (!token || !(/^(?:NUM|SYM)$/.test(token.upos) || figureLexicon().levels.has(lemmaOf(token)))) return false;
	return isIts(noun, "nmod", "nsubj") || isIts(token.head, "nsubj", "nsubj:pass", "obj");
}

/** The year of "since" is not the one that the record is of. */
function periodOf(sentence: Sentence, { value, first, last }: Superlative, article: Article): Pick<Found, "period"> {
	const tokens = value === undefined ? sentence.tokens : sentence.tokens.filter((_, at) => at < first || at > last);
	const period = periodNear({ ...sentence, tokens }, first, article.published);
	return period === undefined ? {} : { period };
}
