import type { Word } from "../rules.ts";

/**
 * An eojeol is a word with what is written on to it; the treebanks cut off the marks around and in it, and what follows a
 * closing mark is a word again: "협의회(가칭)가" is five. Numbers keep their points, compounds their hyphens, "3~4" its tilde.
 */
const piece = new RegExp(
	[
		String.raw`(?:https?:\/\/|www\.)[^\s,)」』》〉"”’]*[^\s,.)」』》〉"”’]`,
		String.raw`[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+`,
		// A word: letters, marks and digits, joined by what joins them within.
		String.raw`[\p{L}\p{M}\p{N}]+(?:(?:(?<=\p{N})[.,:](?=\p{N})|[-~∼〜&](?=[\p{L}\p{N}])|(?<=[A-Za-z])[.'’](?=[A-Za-z]))[\p{L}\p{M}\p{N}]+)*`,
		String.raw`\.{2,}|…+|(?<mark>[^\s\p{L}\p{M}\p{N}])\k<mark>*`,
		// A combining sign that stands alone.
		String.raw`\S`,
	].join("|"),
	"gu",
);

export function tokenizeKorean(text: string, from: number, to: number): Word[] {
	const words: Word[] = [];
	for (const found of text.slice(from, to).matchAll(piece)) {
		const start = from + found.index;
		words.push({ from: start, to: start + found[0].length, form: found[0] });
	}
	return words;
}
