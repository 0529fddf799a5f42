import type { Sentence } from "../../model/text.ts";

/**
 * The period a figure is about: a quarter or months of a year where the sentence says so, the year nearest to it ("as of
 * 2022"), two years of a range ("from 2016 to 2017" is "2016/2017"), or a year told from the day of publication ("last year").
 */
export function periodNear(sentence: Sentence, at: number, published: string | undefined): string | undefined {
	const years = sentence.tokens.flatMap(({ form }, index) => (isYear(form) ? [{ form, index }] : []));
	const [first, second] = years;
	if (first && second && years.length === 2 && isRange(sentence, first.index, second.index)) {
		return `${first.form}/${second.form}`;
	}
	const words = sentence.tokens.map(({ form }) => form.toLowerCase()).join(" ");
	const nearest = years.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0]?.form;
	return partOfYear(words, nearest, published) ?? nearest ?? relativeYear(words, published);
}

export function isYear(form: string): boolean {
	return /^(?:19|20)\d{2}$/.test(form);
}

function isRange(sentence: Sentence, from: number, to: number): boolean {
	return to - from === 2 && /^(?:to|and|-|–|through|until)$/i.test(sentence.tokens[from + 1]?.form ?? "");
}

function relativeYear(words: string, published: string | undefined): string | undefined {
	if (published === undefined) return undefined;
	const year = Number(published.slice(0, 4));
	if (/\b(?:last|previous) year\b/.test(words)) return String(year - 1);
	return /\bthis year\b/.test(words) ? String(year) : undefined;
}

/** First and last month of parts of a year. */
const parts: readonly (readonly [RegExp, number, number])[] = [
	[/\bfirst quarter\b/, 1, 3],
	[/\bsecond quarter\b/, 4, 6],
	[/\bthird quarter\b/, 7, 9],
	[/\bfourth quarter\b/, 10, 12],
	[/\bfirst (?:half|six months)\b/, 1, 6],
	[/\bsecond half\b/, 7, 12],
];

/** "Grew almost 40 % in the first quarter" is nothing that a year's figure could tell. */
function partOfYear(words: string, year: string | undefined, published: string | undefined): string | undefined {
	const part = parts.find(([pattern]) => pattern.test(words));
	if (part) {
		const [, from, to] = part;
		const known = year ?? yearBefore(published, from);
		return known && `${known}-${two(from)}/${known}-${two(to)}`;
	}
	if (
		published === undefined ||
		!/\b(?:recent|past few|last few) (?:weeks|months)\b|\b(?:last|past) month\b/.test(words)
	) {
		return undefined;
	}
	return `${monthsBefore(published, 3)}/${published.slice(0, 7)}`;
}

/** The year of publication, or the one before where that part of it was still to come. */
function yearBefore(published: string | undefined, month: number): string | undefined {
	if (published === undefined) return undefined;
	const year = Number(published.slice(0, 4));
	return String(Number(published.slice(5, 7)) >= month ? year : year - 1);
}

function monthsBefore(published: string, months: number): string {
	const all = Number(published.slice(0, 4)) * 12 + Number(published.slice(5, 7)) - 1 - months;
	return `${Math.floor(all / 12)}-${two((all % 12) + 1)}`;
}

function two(month: number): string {
	return String(month).padStart(2, "0");
}
