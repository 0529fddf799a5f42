import type { Sentence } from "../../model/text.ts";

/**
 * The period a figure is about: the year nearest to it in its sentence ("as of 2022"), two years of a range ("from 2016 to
 * 2017" is "2016/2017"), or a year told from the day of publication ("last year").
 */
export function periodNear(sentence: Sentence, at: number, published: string | undefined): string | undefined {
	const years = sentence.tokens.flatMap(({ form }, index) => (isYear(form) ? [{ form, index }] : []));
	const [first, second] = years;
	if (first && second && years.length === 2 && isRange(sentence, first.index, second.index)) {
		return `${first.form}/${second.form}`;
	}
	const nearest = years.toSorted((a, b) => Math.abs(a.index - at) - Math.abs(b.index - at))[0];
	return nearest?.form ?? relativeYear(sentence, published);
}

export function isYear(form: string): boolean {
	return /^(?:19|20)\d{2}$/.test(form);
}

function isRange(sentence: Sentence, from: number, to: number): boolean {
	return to - from === 2 && /^(?:to|and|-|–|through|until)$/i.test(sentence.tokens[from + 1]?.form ?? "");
}

function relativeYear(sentence: Sentence, published: string | undefined): string | undefined {
	if (published === undefined) return undefined;
	const year = Number(published.slice(0, 4));
	const words = sentence.tokens.map(({ form }) => form.toLowerCase()).join(" ");
	if (/\b(?:last|previous) year\b/.test(words)) return String(year - 1);
	return /\bthis year\b/.test(words) ? String(year) : undefined;
}
