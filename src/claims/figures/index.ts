/**
 * In: an article, its trees, who is cited, who is named. Out: what its numbers say, of what, when. Never: a number without its words.
 */
import type { Article } from "../../model/article.ts";
import type { Attribution, Figure } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";
import type { Sentence, Text, Token } from "../../model/text.ts";
import type { ActorMap } from "../actors/index.ts";
import { lemmaOf } from "../coding/tree.ts";
import { figureLexicon } from "./lexicon.ts";
import { type ActorsAt, changesMeasure, countedNoun, parties, seriesMeasure } from "./measure.ts";
import { type FoundNumber, numberAt } from "./numbers.ts";
import { isYear, periodNear } from "./period.ts";
import { findRecords } from "./records.ts";
import { findSummits } from "./summits.ts";

export function findFigures(
	article: Article,
	text: Text,
	attributions: readonly Attribution[],
	actors: ActorMap,
): readonly Figure[] {
	if (!text.language.startsWith("en")) return [];
	return text.sentences.flatMap((sentence, s) => {
		const at: ActorsAt = (token) => actors.at(s, token);
		const numbers = findNumbers(sentence).map((number) => toFigure(sentence, number, at, article));
		const found = [
			...joinRanges(sentence, numbers),
			...findTrends(sentence, at, article),
			...findRecords(sentence, at, article),
			...findSummits(sentence, at, article),
		];
		return found.toSorted((a, b) => a.span.from - b.span.from).map((figure) => withAttribution(figure, attributions));
	});
}

/** Numbers that measure something: no years, days of a month, ages, times of day or parts of names. */
function findNumbers(sentence: Sentence): readonly FoundNumber[] {
	const found: FoundNumber[] = [];
	for (let at = 0; at < sentence.tokens.length; at++) {
		const number = numberAt(sentence.tokens, at);
		if (!number) continue;
		at = number.last;
		if (isMeasure(sentence.tokens, number)) found.push(number);
	}
	return found;
}

const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?$/i;

function isMeasure(tokens: readonly Token[], { first, last }: FoundNumber): boolean {
	const token = tokens[first] as Token;
	const before = tokens[first - 1]?.form ?? "";
	const after = tokens[last + 1]?.form ?? "";
	if (first === last && isYear(token.form) && !figureLexicon().units.has(after.toLowerCase())) return false;
	if (months.test(before) || months.test(after)) return false;
	if (/^(?:aged|age|No\.|number|Resolution|resolution)$/.test(before) || /^(?:a\.m\.|p\.m\.|am|pm|:)$/i.test(after))
		return false;
	if (/\d(?:st|nd|rd|th)$/i.test(token.form)) return false;
	// "one of them" counts nothing.
	if (/^(?:one|zero)$/i.test(token.form) && first === last) return false;
	return token.upos === "NUM" || /^[\d$]/.test(token.form) || /^(?:a|half)$/i.test(token.form);
}

type Found = Omit<Figure, "attribution">;

function toFigure(sentence: Sentence, number: FoundNumber, actorsAt: ActorsAt, article: Article): Found {
	const { tokens } = sentence;
	const unit = unitOf(tokens, number);
	const last = unit.last;
	const series = seriesMeasure(sentence, unit.unit);
	const noun = countedNoun(sentence, unit.unit === "count" ? number.last : last);
	const period = periodNear(sentence, number.first, article.published);
	const first = tokens[unit.first] as Token;
	return {
		span: spanOf(sentence, first, tokens[last] as Token),
		value: number.value,
		comparator: comparatorBefore(tokens, unit.first),
		unit: unit.unit,
		measure: series ?? noun,
		...(series !== undefined && parties(sentence, actorsAt, number.first)),
		...(period !== undefined && { period }),
	};
}

function unitOf(tokens: readonly Token[], number: FoundNumber): { unit: string; first: number; last: number } {
	const { units } = figureLexicon();
	const form = (at: number): string => tokens[at]?.form.toLowerCase() ?? "";
	const { first, last } = number;
	const before = units.get(form(first - 1));
	if (number.unit) return { unit: number.unit, first, last };
	if (before !== undefined && /^\p{Sc}|\$$/u.test(form(first - 1))) return { unit: before, first: first - 1, last };
	const two = units.get(`${form(last + 1)} ${form(last + 2)}`);
	if (two !== undefined) return { unit: two, first, last: last + 2 };
	const after = units.get(form(last + 1));
	return after === undefined ? { unit: "count", first, last } : { unit: after, first, last: last + 1 };
}

/** "Up to 300 shells" bounds; "shot up to 96.7 %" does not, there "up" is the verb's. */
function comparatorBefore(tokens: readonly Token[], first: number): Figure["comparator"] {
	const near = tokens.slice(Math.max(0, first - 3), first);
	const words = near.map(({ form }) => form.toLowerCase()).join(" ");
	const [verb] = near;
	if (words.endsWith("up to") && verb && (verb.upos === "VERB" || isTrendWord(verb, "up"))) return "=";
	return figureLexicon().comparators.find(([phrase]) => words === phrase || words.endsWith(` ${phrase}`))?.[1] ?? "=";
}

/** "Between 10 and 15 %", "10 to 15 %", "10-15 %" are one range. */
function joinRanges(sentence: Sentence, figures: readonly Found[]): readonly Found[] {
	const joined: Found[] = [];
	for (const figure of figures) {
		const before = joined.at(-1);
		const between = before && textBetween(sentence, before.span.to, figure.span.from);
		const isRange =
			before?.value !== undefined &&
			figure.value !== undefined &&
			before.value < figure.value &&
			/^\s*(?:to|and|-|–|or)\s*$/.test(between ?? "") &&
			(before.unit === figure.unit || before.unit === "count") &&
			(!/and/.test(between ?? "") || wordBefore(sentence, before.span.from) === "between");
		if (!before || !isRange) {
			joined.push(figure);
			continue;
		}
		const { value: high, ...rest } = figure;
		joined[joined.length - 1] = {
			...rest,
			low: before.value as number,
			high: high as number,
			span: { ...figure.span, from: before.span.from },
		};
	}
	return joined;
}

function textBetween(sentence: Sentence, from: number, to: number): string {
	return sentence.tokens
		.filter((token) => token.from >= from && token.to <= to)
		.map(({ form }) => form)
		.join(" ");
}

function wordBefore(sentence: Sentence, from: number): string | undefined {
	return sentence.tokens.findLast((token) => token.to <= from)?.form.toLowerCase();
}

function isTrendWord(token: Token, particle: string): boolean {
	const { trends } = figureLexicon();
	return trends.has(`${lemmaOf(token)}_${particle}`) || trends.has(`${token.form.toLowerCase()}_${particle}`);
}

/** "Shot up", "doubled": what is said of a series without a number of its own. Only of measures that a series has. */
function findTrends(sentence: Sentence, actorsAt: ActorsAt, article: Article): readonly Found[] {
	return sentence.tokens.flatMap((token, at): readonly Found[] => {
		const particle = sentence.tokens[at + 1]?.form.toLowerCase() ?? "";
		const { trends } = figureLexicon();
		const phrase = trends.get(`${lemmaOf(token)}_${particle}`);
		const trend = phrase ?? (token.upos === "VERB" ? trends.get(lemmaOf(token)) : undefined);
		const measure = trend && (seriesMeasure(sentence, "percent") ?? seriesMeasure(sentence, "usd"));
		if (!trend || measure === undefined || !changesMeasure(sentence, at)) return [];
		const period = periodNear(sentence, at, article.published);
		return [
			{
				span: spanOf(sentence, token, phrase ? (sentence.tokens[at + 1] as Token) : token),
				...(trend.value !== undefined && { value: trend.value }),
				comparator: "=",
				unit: trend.unit,
				measure: measure === "trade-growth" ? "trade-total" : measure,
				...parties(sentence, actorsAt, at),
				...(period !== undefined && { period }),
			},
		];
	});
}

export function spanOf(sentence: Sentence, first: Token, last: Token): Span {
	return { i: sentence.i, from: first.from, to: last.to };
}

function withAttribution(figure: Found, attributions: readonly Attribution[]): Figure {
	const index = attributions.findLastIndex(({ content }) =>
		content.some((span) => span.i === figure.span.i && span.from <= figure.span.from && figure.span.to <= span.to),
	);
	return index < 0 ? figure : { ...figure, attribution: index };
}
