import { glossOf } from "../../glosses.ts";
import type { Article } from "../../model/article.ts";
import type { Reading } from "../../model/reading.ts";
import type { Span } from "../../model/record.ts";

/** A sentence by what stays the same when it is put into another language. */
export interface Line {
	readonly span: Span;
	/** Index of the sentence in its reading. */
	readonly sentence: number;
	readonly kind: Article["parts"][number]["kind"];
	/** Beginnings of its words in English, or of what they mean in English. */
	readonly words: ReadonlySet<string>;
	readonly numbers: ReadonlySet<string>;
	readonly quotations: number;
	readonly length: number;
}

export function linesOf(article: Article, reading: Reading): readonly Line[] {
	return reading.sentences.flatMap(({ i, from, to }, sentence): readonly Line[] => {
		const part = article.parts[i];
		if (!part || part.kind === "caption") return [];
		const text = part.text.slice(from, to);
		return [
			{
				span: { i, from, to },
				sentence,
				kind: part.kind,
				words: wordsIn(text),
				numbers: numbersIn(text),
				quotations: (text.match(/["“”「」]/g) ?? []).length >> 1,
				// A Hangul syllable takes as long to say as some two and a half letters.
				length: text.length + 1.5 * (text.match(/\p{Script=Hangul}/gu)?.length ?? 0),
			},
		];
	});
}

/** So many letters are the same in "agree", "agreed" and "agreement". */
const beginning = 5;

export const keyOf = (word: string): string => word.toLowerCase().slice(0, beginning);

function wordsIn(text: string): ReadonlySet<string> {
	const words = text.normalize("NFC").match(/\p{L}+/gu) ?? [];
	const meant = words.flatMap((word) => glossOf(word) ?? (/^\p{Script=Latin}/u.test(word) ? [word] : []));
	return new Set(meant.filter((word) => word.length > 3 || /^\p{Lu}/u.test(word)).map(keyOf));
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Digits, and months by their number: Sept. 13 and 9월 13일 share both. */
function numbersIn(text: string): ReadonlySet<string> {
	const digits = (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replaceAll(",", ""));
	const named = (text.match(/\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?/g) ?? []).map(
		(month) => String(months.indexOf(month.slice(0, 3).toLowerCase()) + 1),
	);
	return new Set([...digits, ...named]);
}
