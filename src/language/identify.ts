import { francAll } from "franc-min";
import { findLanguage, hasEnglishWord } from "../find-language.ts";

/** Below this many letters a statistical guess is a coin toss. */
const enoughLetters = 120;
const sampleLength = 3000;

export interface Identified {
	/** BCP 47: "en", "ko"; "und" where there are no letters. */
	readonly tag: string;
	/** Whether the text itself tells. Where it does not, it is taken for English, and whoever asks has to say so. */
	readonly isSure: boolean;
}

/**
 * The language of a text that names none: as pages are told, by script and small words; where these are silent, by its
 * letters if it is long enough. "Kim trifft Putin" tells nothing: taken for English, not sure.
 */
export function identifyLanguage(text: string): Identified {
	const sample = text.slice(0, sampleLength);
	const letters = countOf(sample, /\p{L}/gu);
	if (letters === 0) return { tag: "und", isSure: true };
	const found = findLanguage(sample, undefined);
	if (found !== undefined) return { tag: found, isSure: true };
	const isLatin = countOf(sample, /\p{Script=Latin}/gu) / letters > 0.5;
	if (isLatin && letters < enoughLetters) return { tag: "en", isSure: hasEnglishWord(sample) };
	return { tag: guess(sample), isSure: letters >= enoughLetters };
}

/** Names from everywhere make a sentence of news look foreign; a guess has to leave English well behind. */
const wellBehind = 0.9;

function guess(sample: string): string {
	const ranked = francAll(sample);
	const english = ranked.find(([code]) => code === "eng")?.[1] ?? 0;
	if (english >= wellBehind) return "en";
	return Intl.getCanonicalLocales(ranked[0]?.[0] ?? "und")[0] ?? "und";
}

function countOf(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
