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

/** Words that a search asks for, each about as often as such a word stands in news: once in 400 words. */
const asked = { en: ["harbour", "kim", "un"], ko: ["임대", "톨비아", "협상은"] } as const;

/** As many words as a newspaper uses in a month, about; a few of them are most of its text. */
const vocabularySize = 20_000;

const vocabularies = { en: vocabularyOf("en"), ko: vocabularyOf("ko") };

function vocabularyOf(language: keyof typeof syllables): readonly string[] {
	const pick = numbers();
	const known = syllables[language];
	return Array.from({ length: vocabularySize }, (_, rank) =>
		Array.from({ length: syllablesAt(rank) }, () => known[pick(known.length)]).join(""),
	);
}

/** The words used most are the short ones. */
function syllablesAt(rank: number): number {
	if (rank < 40) return 1;
	return rank < 1000 ? 2 : 3;
}

export function inventedWords(language: keyof typeof syllables, pick: Numbers): () => string {
	const [words, rare] = [vocabularies[language], asked[language]];
	return () => {
		const at = pick(400 * rare.length);
		return rare[at] ?? words[Math.floor(vocabularySize ** (pick(1000) / 1000))] ?? "";
	};
}
