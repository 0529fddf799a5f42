/** A number from 0 to just below. */
export type Numbers = (below: number) => number;

/** The same numbers each time: a linear congruential generator in 32-bit whole numbers. */
export function numbers(): Numbers {
	let state = 7;
	return (below) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const syllables = {
	en: [
		"har",
		"bour",
		"min",
		"is",
		"ter",
		"lease",
		"sign",
		"ed",
		"talk",
		"of",
		"port",
		"deny",
		"the",
		"kim",
		"est",
		"mark",
	],
	ko: ["항", "구", "임", "대", "톨", "비", "아", "협", "상", "장", "관", "밝", "혔", "북", "한", "포"],
} as const;

/** Words that a search asks for. They are no others' of the vocabulary; one of them stands in 400 words, each in 1,200. */
const asked = { en: ["harbour", "kim", "un"], ko: ["임대", "톨비아", "협상은"] } as const;

/** As many different words as a newspaper uses in a month, about; a few of them are most of its text. */
const vocabularySize = 20_000;

const vocabularies = { en: vocabularyOf("en"), ko: vocabularyOf("ko") };

function vocabularyOf(language: keyof typeof syllables): readonly string[] {
	const pick = numbers();
	const known = syllables[language];
	const taken = new Set<string>(asked[language]);
	const words: string[] = [];
	while (words.length < vocabularySize) {
		const word = Array.from({ length: syllablesAt(words.length) }, () => known[pick(known.length)]).join("");
		if (taken.has(word)) continue;
		taken.add(word);
		words.push(word);
	}
	return words;
}

/** The words used most are the short ones. Of sixteen syllables there are 16 words of one, 256 of two and 4,096 of three. */
function syllablesAt(rank: number): number {
	if (rank < 12) return 1;
	if (rank < 200) return 2;
	return rank < 3000 ? 3 : 4;
}

export function inventedWords(language: keyof typeof syllables, pick: Numbers): () => string {
	const [words, rare] = [vocabularies[language], asked[language]];
	return () => {
		const at = pick(400 * rare.length);
		if (at < rare.length) return rare[at] as string;
		// As in any text, the nth word stands there about one nth as often as the first.
		return words[Math.floor(vocabularySize ** (pick(1e6) / 1e6)) - 1] as string;
	};
}
