import type { Word } from "../rules.ts";

const terminal = /^(?:\.+|[?!]+|…+|。+)$/;
const closer = /^(?:["”’'」』》〉)\]]+)$/;
const pairs: ReadonlyMap<string, string> = new Map(
	["“”", "‘’", "「」", "『』", "()", "《》", "〈〉", '""'].map(([a, b]) => [a, b] as [string, string]),
);

/** Words that a quotation may have and still be read as one; a mark that is never closed holds nothing together. */
const longestQuotation = 80;

/** What a quotation is taken up by when it goes on: "…겠습니다."라고 말했다, "…한다." 며. */
const takesUp = /^(?:이?라[고는며면]|이?란|고|며|면서|는|하고|등|을|를|이|가|은|와|과|의|에|으로|로|이다)/u;

const number = /^\d{1,4}$/;

/** Indices of the words that begin a sentence, the first left out. */
export function sentenceStarts(words: readonly Word[]): number[] {
	const starts: number[] = [];
	let held = -1;
	for (let i = 0; i + 1 < words.length; i++) {
		if (i > held) held = closingOf(words, i) ?? held;
		if (!terminal.test((words[i] as Word).form)) continue;
		const end = withClosers(words, i);
		const next = words[end + 1];
		if (next === undefined) break;
		if (end >= held && !goesOn(words, i, end, next)) starts.push(end + 1);
		i = end;
	}
	return starts;
}

/** Where the quotation or bracket that opens at i is closed. */
function closingOf(words: readonly Word[], i: number): number | undefined {
	const close = pairs.get((words[i] as Word).form);
	if (close === undefined) return undefined;
	for (let j = i + 1; j < Math.min(words.length, i + longestQuotation); j++) if (words[j]?.form === close) return j;
	return undefined;
}

function withClosers(words: readonly Word[], i: number): number {
	let end = i;
	while (closer.test(words[end + 1]?.form ?? "") && words[end]?.to === words[end + 1]?.from) end++;
	return end;
}

function goesOn(words: readonly Word[], i: number, end: number, next: Word): boolean {
	const touches = words[end]?.to === next.from;
	const isPoint = words[i]?.form === ".";
	// A date or a numbered point: "9. 13.", "1. 개요".
	if (isPoint && number.test(words[i - 1]?.form ?? "") && (touches || number.test(next.form) || isCounted(words, i)))
		return true;
	if (terminal.test(next.form) || /^[,;:)\]]/.test(next.form)) return true;
	if (end > i && takesUp.test(next.form)) return true;
	// "U.S.", "v2.0": a point between letters of a word in Latin script.
	return touches && isPoint && /^[A-Za-z\d]/.test(next.form);
}

/** The point is a point's of a list or a date's last: nothing, or another point, stands before its number. */
const isCounted = (words: readonly Word[], i: number): boolean => i === 1 || words[i - 2]?.form === ".";
