/** Scripts that belong to one language of the news, or nearly: the others leave the language unknown. */
const scripts: readonly (readonly [language: string, letters: RegExp])[] = [
	["ko", /\p{Script=Hangul}/gu],
	["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	["zh", /\p{Script=Han}/gu],
	["he", /\p{Script=Hebrew}/gu],
	["el", /\p{Script=Greek}/gu],
	["th", /\p{Script=Thai}/gu],
	["ka", /\p{Script=Georgian}/gu],
	["hy", /\p{Script=Armenian}/gu],
];

/** English words that its neighbours do not have: "was" and "will" are German too, "for" is Danish, "has" is Spanish. */
const englishAlone = "the of and that with from said says its have would could they which this after";

/**
 * The commonest small words: a text in the language is full of them, a text in another is not. Those that are English words too are
 * left out: "Xi met Putin, who met Kim" is no Dutch, and nobody needs "die" to know German.
 */
const smallWords: Readonly<Record<string, string>> = {
	en: `${englishAlone} to in is was for on by has at an a as over will it are not be his how what who against into about`,
	de: "der das und ist nicht von mit ein eine auf für dem sich",
	fr: "le la les des et est une dans que du qui sur pas au",
	es: "el la los las que en y del una por para se su es",
	pt: "o os ao que em um da não uma para com por dos na se",
	it: "il di che la non per una della sono del le gli nel è",
	nl: "de het een en dat niet op te zijn voor aan er",
	id: "yang di dengan untuk ini itu dari tidak pada akan dalam juga oleh ke",
};

const speakersOf = Map.groupBy(
	Object.entries(smallWords).flatMap(([language, words]) => words.split(" ").map((word) => ({ language, word }))),
	({ word }) => word,
);

/**
 * The language a page names, unless its script says otherwise (templates often say "en" over Korean text); where it
 * names none, the language of the script, or of the small words. Unknown stays absent.
 */
export function findLanguage(text: string, named: string | undefined): string | undefined {
	const sample = text.slice(0, 20_000);
	const byScript = languageOfScript(sample);
	if (byScript !== undefined) return byScript;
	const tag = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(named ?? "")?.[1]?.toLowerCase();
	const words = countSmallWords(sample);
	const byWords = languageOfWords(words);
	// An English article in a German edition's frame: hardly a "der" in it, and a "the" in every line.
	const isMistaken = byWords !== undefined && tag !== undefined && shareOf(tag, words) < 0.04;
	return isMistaken ? byWords : (tag ?? byWords);
}

/** Whether there is a word that only English has, which tells of a text too short to count in. */
export function hasEnglishWord(text: string): boolean {
	return anyEnglishAlone.test(text);
}

const anyEnglishAlone = new RegExp(`\\b(?:${englishAlone.replaceAll(" ", "|")})\\b`, "i");

function languageOfScript(text: string): string | undefined {
	const foreign = text.match(/[^\p{ASCII}]+/gu)?.join("") ?? "";
	const latin = countLatin(text);
	if (foreign.length < 0.1 * latin) return undefined;
	const letters = count(foreign, /\p{L}/gu) + latin;
	if (letters === 0 || foreign.length / letters < 0.1) return undefined;
	// Japanese is Han with kana between; Korean papers put Han into Hangul: so the rarer script is tried first.
	const found = scripts.find(
		([language, pattern]) => count(foreign, pattern) / letters > (language === "ja" ? 0.1 : 0.3),
	);
	if (found) return found[0];
	if (count(foreign, /\p{Script=Cyrillic}/gu) / letters > 0.5) return cyrillic(text);
	if (count(foreign, /\p{Script=Arabic}/gu) / letters > 0.5) return /[پچژگ]/.test(text) ? "fa" : "ar";
	return undefined;
}

function cyrillic(text: string): string | undefined {
	if (/[іїєґ]/i.test(text) && !/[ыэъ]/i.test(text)) return "uk";
	return /[ыэ]/i.test(text) && !/[іў]/i.test(text) ? "ru" : undefined;
}

/** In running text the small words of its language are about one in four; half of that is required, and two of them. */
const leastShare = 0.12;
const leastCount = 2;

interface SmallWords {
	readonly words: number;
	/** How many of them are small words of each language. */
	readonly counts: ReadonlyMap<string, number>;
}

function countSmallWords(text: string): SmallWords {
	const words = text.match(/\p{L}+/gu) ?? [];
	const counts = new Map(Object.keys(smallWords).map((language) => [language, 0]));
	for (const [at, word] of words.entries()) {
		const lower = word.toLowerCase();
		// But for the first word a capital is a name's: "Le Pen", "Las Vegas", "Los Angeles", "UN".
		for (const { language } of speakersOf.get(lower) ?? [])
			if (language === "en" || at === 0 || word === lower) counts.set(language, (counts.get(language) ?? 0) + 1);
	}
	return { words: words.length, counts };
}

function languageOfWords({ words, counts }: SmallWords): string | undefined {
	if (words < 5) return undefined;
	const [best] = [...counts].sort((a, b) => b[1] - a[1]);
	return best && best[1] >= leastCount && best[1] / words >= leastShare ? best[0] : undefined;
}

/** Of a language whose small words are not listed nothing can be said: its share counts as enough. */
function shareOf(language: string, { words, counts }: SmallWords): number {
	return (counts.get(language) ?? Math.max(1, words)) / Math.max(1, words);
}

function countLatin(text: string): number {
	let letters = 0;
	for (let at = 0; at < text.length; at++) {
		const small = text.charCodeAt(at) | 32;
		if (small >= 97 && small <= 122) letters++;
	}
	return letters;
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}
