import { fromJamo, toJamo } from "../../hangul.ts";
import type { Span } from "../../model/record.ts";
import type { Sentence, Token } from "../../model/text.ts";

/** An eojeol with the particle that a closing mark cuts off it: `"수락했다"고` is one word of three tokens. */
export interface Word {
	/** Indices of its first and last token. The first holds the stem. */
	readonly first: number;
	readonly last: number;
	/** Composed (NFC), without the marks within. */
	readonly form: string;
	/** The same by letters. */
	readonly letters: string;
	/** A comma follows it. */
	readonly comma: boolean;
}

const mark = /^[^\p{L}\p{N}%]+$/u;
const closing = /^(?:["”’'」』》〉)\].?!]+|…)$/;
/** What may be written on to a closing mark. */
const particle =
	/^(?:이?라[고는며]|이?라면서|이?란|고|며|면서|은|는|이|가|을|를|의|에|에서|와|과|도|으?로|으?로서|만|까지|부터|이다|이었다|였다|인|이라)(?:는|도|가|을|$)/;

/** The words of a sentence in order, marks left out. */
export function wordsOf({ tokens }: Sentence): readonly Word[] {
	const words: Word[] = [];
	tokens.forEach((token, at) => {
		if (mark.test(token.form)) return;
		const before = words.at(-1);
		const form = token.form.normalize("NFC");
		if (before && isCutOff(tokens, before.last, at, form)) {
			words[words.length - 1] = made(before.first, at, before.form + form, tokens);
		} else words.push(made(at, at, form, tokens));
	});
	return words;
}

const made = (first: number, last: number, form: string, tokens: readonly Token[]): Word => ({
	first,
	last,
	form,
	letters: toJamo(form),
	comma: /^[,、，]$/.test(tokens[last + 1]?.form ?? ""),
});

/** A per cent sign, or a particle with nothing but closing marks between, all touching. */
function isCutOff(tokens: readonly Token[], from: number, to: number, form: string): boolean {
	for (let at = from + 1; at <= to; at++) if (tokens[at - 1]?.to !== tokens[at]?.from) return false;
	if (form === "%") return to === from + 1;
	if (!particle.test(form)) return false;
	return tokens.slice(from + 1, to).every((token) => closing.test(token.form));
}

/** Particles by what they need before them; what ends like one without fitting is part of the noun (평가, 합의). */
const afterConsonant = /(?<=[ㄱ-ㅎ])(?:ㅇㅡㄴ|ㅇㅣ|ㅇㅡㄹ|ㄱㅘ|ㅇㅡㄹㅗ)$/;
const afterVowel = /(?<=[ㅏ-ㅣ])(?:ㄴㅡㄴ|ㄱㅏ|ㄹㅡㄹ|ㅇㅘ|ㄹㅗ)$/;
const afterAny = /(?:ㅇㅔㅅㅓㄴㅡㄴ|ㅇㅔㄴㅡㄴ|ㅇㅔㅅㅓ|ㅇㅔㄱㅔ|ㅇㅔ|ㅇㅢ|ㄷㅗ|ㄲㅔㅅㅓ|ㅁㅏㄴ|ㄲㅏㅈㅣ|ㅂㅜㅌㅓ)$/;
/** Endings of verbs that look like a particle after a vowel: 하는, 있는, 되는. */
const adnominal = /(?:ㅎㅏ|ㅇㅣㅆ|ㅇㅓㅄ|ㄷㅗㅣ|ㄷㅚ|ㅈㅣ|ㅆ|ㅣㄱㅣ|ㄱㅣ)ㄴㅡㄴ$/;

/** The particle on a noun, by letters; empty where there is none. */
export function particleOf({ letters }: Word, token: Token | undefined): string {
	if (token?.xpos !== undefined && /^N[A-Z]+$|^[^J]*(?:V|XS|E)[^J]*$/.test(token.xpos)) return "";
	const found = afterAny.exec(letters) ?? afterConsonant.exec(letters) ?? afterVowel.exec(letters);
	if (!found || found.index === 0) return "";
	if (adnominal.test(letters) && token?.xpos === undefined) return "";
	return found[0];
}

export const isTopic = (particle: string): boolean => /ㄴㅡㄴ$|^ㅇㅡㄴ$/.test(particle);

/** 만났다, 합의했다: a verb, an adjective, or a noun made one. */
export function isVerbal({ tokens }: Sentence, word: Word | undefined): boolean {
	return /V|XS[VA]/.test(tokens[word?.first ?? -1]?.xpos ?? "");
}

/** 만나고, 만나며, 만나지만, 만나는데: what joins a clause to the next one. */
export const isJoint = (word: Word | undefined): boolean =>
	/(?:ㄱㅗ|ㅁㅕ|ㅈㅣㅁㅏㄴ|ㄴㄷㅔ)$/.test(word?.letters ?? "");

/** Syllables that a particle written on to a noun takes: 은 one, 에서는 three. */
export function syllablesOf(particle: string): number {
	return particle === "" ? 0 : fromJamo(particle).length;
}

/** A span from one word to another, without the last one's particle. */
export function spanOfWords(sentence: Sentence, words: readonly Word[], from: number, to: number, bare: boolean): Span {
	const { tokens } = sentence;
	const [first, last] = [words[from] as Word, words[to] as Word];
	const token = tokens[last.last] as Token;
	const cut = bare && last.first === last.last ? cutOf(token, syllablesOf(particleOf(last, token))) : 0;
	const end = bare && last.first !== last.last ? (tokens[last.first] as Token).to : token.to - cut;
	return { i: sentence.i, from: (tokens[first.first] as Token).from, to: end };
}

/** Code units that so many syllables take at the end of a token, composed or not. */
function cutOf({ form }: Token, syllables: number): number {
	if (syllables === 0) return 0;
	const composed = form.normalize("NFC");
	return form.length - decomposedLength(form, composed.length - syllables);
}

function decomposedLength(form: string, syllables: number): number {
	for (let at = 0; at <= form.length; at++) {
		if (form.slice(0, at).normalize("NFC").length >= syllables && !/^[\u1160-\u11ff]/.test(form.slice(at))) return at;
	}
	return form.length;
}
