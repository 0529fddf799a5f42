import type { Sentence } from "../../model/text.ts";
import { koreanLexicon, type Reporting, type ReportingVerb } from "./lexicon.ts";
import { isTopic, particleOf, type Word } from "./words.ts";

/** Words `from`..`to` of a sentence, both included. */
export interface Stretch {
	readonly from: number;
	readonly to: number;
}

/** Somebody is cited, in words of one sentence. */
export interface Cited {
	readonly source?: Stretch;
	readonly cue: Stretch;
	readonly content: Stretch;
	readonly reporting: Reporting;
}

/** A sentence as the rules see it. */
export interface Scene {
	readonly sentence: Sentence;
	readonly words: readonly Word[];
	readonly isTitle: boolean;
	/** Whether the noun phrase that ends at a word can speak: a state, an office, a person. */
	canSpeak(at: number): boolean;
}

type Complement =
	| "quote"
	| "while"
	| "proposal"
	| "thing"
	| "fact"
	| "manner"
	| "noun"
	| "whether"
	| "intent"
	| "adnominal";

const endings: readonly (readonly [Complement, RegExp])[] = [
	["proposal", /ㅈㅏㄱㅗ$/],
	["quote", /(?:ㄷㅏ|ㄹㅏ|ㄴㅑ)ㄱㅗ(?:ㄷㅗ|ㄴㅡㄴ)?$/],
	["while", /(?:ㄷㅏ|ㄹㅏ|ㅈㅏ)ㅁㅕ(?:ㄴㅅㅓ)?$/],
	["adnominal", /(?:ㄷㅏ|ㄹㅏ|ㄴㅑ)ㄴㅡㄴ$/],
	["manner", /ㄷㅗㄹㅗㄱ$/],
	["whether", /(?:[ㄴㄹ]ㅈㅣ(?:ㄹㅡㄹ|ㄴㅡㄴ|ㄷㅗ)?|ㅇㅕㅂㅜㄹㅡㄹ|ㅇㅕㅂㅜㄴㅡㄴ)$/],
	["thing", /^ㄱㅓㅅㅇㅡㄹㅗ/],
	["fact", /^(?:ㄱㅓㅅㅇㅡㄹ|ㄱㅓㅅㅇㅔ|ㅅㅏㅅㅣㄹㅇㅡㄹ|ㅅㅏㅅㅣㄹㅇㅔ|ㄷㅐㅎㅐ)$/],
	["fact", /(?:ㅆㅇㅡㅁ|ㅇㅣㅁ|ㅎㅏㅁ|ㄷㅗㅣㅁ|ㄷㅚㅁ)ㅇㅡㄹ$/],
];

/** How a word ends a clause that somebody may be cited with. */
export function complementOf({ words, sentence }: Scene, at: number): Complement | undefined {
	const word = words[at];
	if (!word) return undefined;
	const found = endings.find(([, pattern]) => pattern.test(word.letters))?.[0];
	if (found) return found;
	const isObject = /^(?:ㅇㅡㄹ|ㄹㅡㄹ)$/.test(particleOf(word, sentence.tokens[word.last]));
	return isObject ? "noun" : undefined;
}

/** The reporting verb at a word: the longest stem that fits. */
export function reportingVerbAt({ words, sentence }: Scene, at: number): ReportingVerb | undefined {
	const word = words[at] as Word;
	const { xpos } = sentence.tokens[word.first] ?? {};
	const fits = koreanLexicon().verbs.filter((verb) => verb.pattern.test(word.letters) && isVerbal(verb, word, xpos));
	return fits.toSorted((a, b) => b.stem.length - a.stem.length)[0];
}

const nounCues = /^(?:유감|뜻)$/;
const shortForms: Readonly<Record<string, RegExp>> = {
	하: /^(?:했|한다|하고|합니다|했습|했으|했는)/,
	보: /^(?:보고$|본다|봤|보는|봅니)/,
	쓰: /^(?:썼|쓴다)/,
	뜻: /^뜻을/,
	유감: /^유감을/,
};

function isVerbal({ stem }: ReportingVerb, { form }: Word, xpos: string | undefined): boolean {
	const short = shortForms[stem];
	if (short) return short.test(form);
	if (nounCues.test(stem)) return true;
	return xpos === undefined || /V|XS/.test(xpos);
}

/** How far behind what it cites a verb may stand: `무너졌다고 외교부 대변인이 8일 밝혔다`. */
const reach: Readonly<Record<string, number>> = {
	quote: 9,
	proposal: 9,
	while: 9,
	thing: 2,
	fact: 4,
	manner: 3,
	noun: 1,
	whether: 4,
	intent: 1,
};

/** Who asks with a clause in 며 says that, and asks for something else: 침범했다면서 재발 방지를 요구했다. */
const asking = /^(?:urge|order|propose)$/;

/** The last word of what the verb at `at` cites, not before `from`. */
export function contentEnd(scene: Scene, verb: ReportingVerb, at: number, from: number): number | undefined {
	for (let k = at - 1; k >= Math.max(from, at - 10); k--) {
		const kind = complementOf(scene, k);
		if (kind === undefined) {
			if (verb.takes.has("intent") && k === at - 1 && /[ㄹ]$/.test(scene.words[k]?.letters ?? "")) return k;
			continue;
		}
		if (kind === "while" && asking.test(verb.reporting.name)) continue;
		const name = (kind === "proposal" && verb.takes.has("quote")) || kind === "while" ? "quote" : kind;
		if (verb.takes.has(name) && at - k <= (reach[kind] ?? 1) && (kind !== "noun" || isEventNounWord(scene, k)))
			return k;
		if (kind === "quote" || kind === "proposal") return undefined;
	}
	return undefined;
}

function isEventNounWord({ words, sentence }: Scene, at: number): boolean {
	const word = words[at] as Word;
	const noun = word.form.slice(0, -1);
	const before = words[at - 1]?.form ?? "";
	const nouns = koreanLexicon().eventNouns;
	return (
		nouns.has(noun) || (noun === "사실" && nouns.has(before)) || isReportingNoun(noun) || sentence.tokens.length === 0
	);
}

const isReportingNoun = (noun: string): boolean => koreanLexicon().nouns.some((entry) => entry.noun === noun);

/**
 * Who says it: the first who can speak, or the first topic where another subject follows. The order of Korean puts the
 * speaker first and what is said inside.
 */
export function speakerIn(scene: Scene, from: number, to: number): Stretch | undefined {
	const { words, sentence } = scene;
	const marked: { readonly at: number; readonly particle: string }[] = [];
	for (let k = from; k <= to; k++) {
		const word = words[k] as Word;
		const particle = particleOf(word, sentence.tokens[word.first]);
		if (/^(?:ㅇㅡㄴ|ㄴㅡㄴ|ㅇㅣ|ㄱㅏ|ㄷㅗ|ㄲㅔㅅㅓ|ㅇㅔㅅㅓㄴㅡㄴ)$/.test(particle)) marked.push({ at: k, particle });
	}
	const found = marked.find(
		({ at, particle }, k) => scene.canSpeak(at) || (isTopic(particle) && k === 0 && marked.length > 1 && at < to),
	);
	return found && { from: phraseStart(scene, found.at, from), to: found.at };
}

const dates = /^(?:\d+(?:일|월|년|시|분)|이날|전날|지난|오늘|어제|최근|오전|오후|현지시간|올해|작년)/;

/** Where the noun phrase that ends at a word begins: nouns without particles, with 의 or 와, and numerals. */
export function phraseStart({ words, sentence }: Scene, at: number, from: number): number {
	let start = at;
	while (start > from) {
		const before = words[start - 1] as Word;
		const token = sentence.tokens[before.first];
		const particle = particleOf(before, token);
		const isVerb = /V|XS[VA]|E[CFTP]/.test(token?.xpos ?? "") && !/ETN/.test(token?.xpos ?? "");
		const isAdverb = /^MA/.test(token?.xpos ?? "");
		if (before.comma || isVerb || isAdverb || dates.test(before.form)) break;
		if (particle !== "" && !/^(?:ㅇㅢ|ㅇㅘ|ㄱㅘ)$/.test(particle)) break;
		start--;
	}
	return start;
}
