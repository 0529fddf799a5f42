import { findGloss, isForeign } from "../glosses.ts";

/**
 * The words of a text as features: what two reports of one event share, whatever language stage runs later. No tags are
 * needed here, so a hundred thousand articles can be digested in minutes.
 */
export interface Word {
	/** Lower case, without English inflection: "missiles" and "missile" are one feature. */
	readonly stem: string;
	/** Capitalised where a sentence does not begin: names tell events apart better than other words do. */
	readonly isName: boolean;
	/** Of a language that is compared by its glosses, and without one: only texts of that language share it. */
	readonly isUnglossed: boolean;
}

const pattern = /[\p{L}\p{N}]+/gu;
const possessive = /^(?:s|t|d|ll|re|ve|m)$/;

export function wordsOf(text: string): readonly Word[] {
	const words: Word[] = [];
	let sentenceOpens = true;
	let last = 0;
	for (const match of text.matchAll(pattern)) {
		const form = match[0];
		sentenceOpens = opensSentence(text, last, match.index, sentenceOpens);
		last = match.index + form.length;
		const gloss = findGloss(form);
		if (gloss !== undefined) {
			words.push(...gloss.words.map((word) => ({ stem: stemOf(word), isName: gloss.isName, isUnglossed: false })));
			sentenceOpens = false;
			continue;
		}
		const lower = form.toLowerCase();
		const isShort = form.length < 2 && lower >= "a" && lower <= "z";
		if (!isShort && !possessive.test(lower))
			words.push(
				countedIn(lower) ?? {
					stem: stemOf(lower),
					isName: lower !== form && !sentenceOpens,
					isUnglossed: isForeign(form),
				},
			);
		sentenceOpens = false;
	}
	return words;
}

/** 13일 and "13" are one day. */
function countedIn(lower: string): Word | undefined {
	const digits = /^(\d+)\p{Script=Hangul}/u.exec(lower)?.[1];
	return digits === undefined ? undefined : { stem: digits, isName: false, isUnglossed: false };
}

/** "Inc. The", "“We", a new line: a capital there says nothing. */
function opensSentence(text: string, from: number, to: number, before: boolean): boolean {
	if (before) return true;
	for (let at = from; at < to; at++) {
		const sign = text.charCodeAt(at);
		if (sign === 10 || sign === 46 || sign === 33 || sign === 63 || sign === 0x201c || sign === 34 || sign === 58)
			return true;
	}
	return false;
}

/** Of all words but the shortest. */
export function stemsOf(text: string, shortest = 3): ReadonlySet<string> {
	return new Set(wordsOf(text).flatMap(({ stem }) => (stem.length >= shortest ? [stem] : [])));
}

const hissing = /(?:s|x|z|ch|sh)es$/;

/** Light on purpose: it must be right for "launches", "launched", "launching", and may leave "said" alone. */
export function stemOf(word: string): string {
	if (word.length < 5 || !isLatin(word)) return word;
	if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
	if (hissing.test(word)) return word.slice(0, -2);
	const singular = word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
	if (singular.length > 5 && singular.endsWith("ing")) return undouble(singular.slice(0, -3));
	if (singular.length > 4 && singular.endsWith("ed")) return undouble(singular.slice(0, -2));
	return singular.endsWith("e") ? singular.slice(0, -1) : singular;
}

/** "shipp" (shipped) and "ship" are one. */
function undouble(stem: string): string {
	const end = stem.length - 1;
	return end > 1 && stem[end] === stem[end - 1] ? stem.slice(0, end) : stem;
}

function isLatin(word: string): boolean {
	const first = word.charCodeAt(0);
	return first >= 97 && first <= 122;
}

/** FNV-1a, 32 bits: features are kept as numbers, and at a million of them one in four thousand meets another. */
export function hashOf(text: string): number {
	let hash = 2166136261;
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
	return hash >>> 0;
}
