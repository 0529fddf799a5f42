/**
 * What three letters at a time cannot find: pairs of syllables within Korean (and Han, and Kana) words, since most Korean
 * words that anybody looks for are two syllables long, and whole words of two letters: "UN", "EU".
 */
export function pairsOf(folded: string): readonly string[] {
	const pairs = new Set<string>();
	for (const [run] of folded.matchAll(
		/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu,
	)) {
		const letters = [...run];
		for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(`${letters[at]}${letters[at + 1]}`);
	}
	for (const [word] of folded.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]{2}(?![\p{L}\p{N}])/gu)) pairs.add(word);
	return [...pairs];
}
