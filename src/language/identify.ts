import { francAll } from "franc-min";

/** Words that English prose cannot do without and its neighbours do not have. */
const englishWords = /\b(the|of|and|to|that|with|for|was|has|by|from|are|said|its|will)\b/gi;
const englishShare = 0.06;
/** Below this many letters a statistical guess is a coin toss; Latin script is then taken for English. */
const enoughLetters = 120;
const sampleLength = 3000;

/**
 * The language of a text as a BCP 47 tag: "en", "ko", "und" where it has no letters. Short texts in Latin script,
 * headlines among them, are taken for English unless they are long enough to tell.
 */
export function identifyLanguage(text: string): string {
	const sample = text.slice(0, sampleLength);
	const letters = countOf(sample, /\p{L}/gu);
	if (letters === 0) return "und";
	const isLatin = countOf(sample, /\p{Script=Latin}/gu) / letters > 0.5;
	if (!isLatin) return byScript(sample) ?? guess(sample);
	const words = countOf(sample, /\S+/gu);
	const isEnglish = countOf(sample, englishWords) / words >= englishShare;
	return isEnglish || letters < enoughLetters ? "en" : guess(sample);
}

/** Scripts that belong to one language, and so need no guess: "북러 정상회담" is Korean however short. */
function byScript(sample: string): string | undefined {
	if (/\p{Script=Hangul}/u.test(sample)) return "ko";
	if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sample)) return "ja";
	if (/\p{Script=Han}/u.test(sample)) return "zh";
	return undefined;
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
