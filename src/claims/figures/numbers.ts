import type { Token } from "../../model/text.ts";
import { figureLexicon } from "./lexicon.ts";

/** A number as it stands in a sentence: tokens `[first, last]`. */
export interface FoundNumber {
	readonly first: number;
	readonly last: number;
	readonly value: number;
	/** "Two thirds" says its own unit. */
	readonly unit?: "fraction";
}

/**
 * The value of a numeral, undefined where it is none. "1,532.49" and "1.532,49" are both 1532.49. A lone separator before exactly three
 * digits groups thousands ("1,532"), but a point does so only where there are several ("1.532.000"); any other comma is a
 * decimal one ("1,5"). English coverage writes "1.532" for a number just above one and a half.
 */
export function parseNumeral(form: string): number | undefined {
	const digits = form.replace(/(?<=\d)(?:st|nd|rd|th|s|-plus)$/i, "");
	if (!/^[\d][\d.,]*$/.test(digits)) return undefined;
	const lastComma = digits.lastIndexOf(",");
	const lastPoint = digits.lastIndexOf(".");
	const plain = (text: string): number | undefined => (Number.isFinite(Number(text)) ? Number(text) : undefined);
	if (lastComma >= 0 && lastPoint >= 0) {
		return lastComma < lastPoint
			? plain(digits.replaceAll(",", ""))
			: plain(digits.replaceAll(".", "").replace(",", "."));
	}
	if (lastComma >= 0) {
		return /^\d{1,3}(?:,\d{3})+$/.test(digits) ? plain(digits.replaceAll(",", "")) : plain(digits.replace(",", "."));
	}
	return /^\d{1,3}(?:\.\d{3}){2,}$/.test(digits) ? plain(digits.replaceAll(".", "")) : plain(digits);
}

const fractions = new Map([
	["half", 1 / 2],
	["third", 1 / 3],
	["quarter", 1 / 4],
	["fifth", 1 / 5],
	["tenth", 1 / 10],
]);

/** The number that begins at a token: numerals, number words, their scales, and fractions. */
export function numberAt(tokens: readonly Token[], first: number): FoundNumber | undefined {
	const fraction = fractionAt(tokens, first);
	if (fraction) return fraction;
	const start = numeralOrWord(tokens[first]);
	if (start === undefined) return undefined;
	let value = start;
	let last = first;
	for (let at = first + 1; at < tokens.length; at++) {
		const next = wordValue(tokens[at]);
		if (next === undefined || next < 12) break;
		if (next >= 100 || next === 12) value *= next;
		else break;
		last = at;
	}
	return { first, last, value: Number(value.toPrecision(12)) };
}

/** "A third", "two thirds", "half of its trade". */
function fractionAt(tokens: readonly Token[], first: number): FoundNumber | undefined {
	const form = tokens[first]?.form.toLowerCase() ?? "";
	if (form === "half" && tokens[first + 1]?.form === "of") return { first, last: first, value: 0.5, unit: "fraction" };
	const part = fractions.get((tokens[first + 1]?.form.toLowerCase() ?? "").replace(/s$/, ""));
	if (part === undefined || tokens[first + 2]?.form !== "of") return undefined;
	const times = form === "a" || form === "one" ? 1 : wordValue(tokens[first]);
	if (times === undefined || times * part >= 1) return undefined;
	return { first, last: first + 1, value: Number((times * part).toFixed(4)), unit: "fraction" };
}

function numeralOrWord(token: Token | undefined): number | undefined {
	if (!token) return undefined;
	return parseNumeral(token.form) ?? (token.upos === "NUM" ? wordValue(token) : undefined);
}

function wordValue(token: Token | undefined): number | undefined {
	const form = token?.form.toLowerCase() ?? "";
	const [tens, ones] = form.split("-");
	const { numbers } = figureLexicon();
	const value = numbers.get(tens ?? "");
	if (value === undefined) return numbers.get(form.replace(/s$/, ""));
	return ones === undefined ? value : value + (numbers.get(ones) ?? 0);
}
