import type { Piece } from "./tokenize.ts";
import { abbreviations, openers, titles } from "./words.ts";

const terminal = /^(?:[.?!]+|…+|[.?!…]{2,})$/;
const closer = /^(?:["”’'»)\]}]|''|’’)$/;
const speech = new Set(
	`said says say asked asks told tells added adds replied wrote writes tweeted answered declared insisted warned argued
	exclaimed shouted continued concluded explained noted recalled wondered according`.split(/\s+/),
);

/**
 * Where sentences end among the tokens of one block: indices of the tokens that begin a new one.
 * `"Why now?" Kim asked. He left.` is two.
 */
export function sentenceStarts(text: string, pieces: readonly Piece[]): number[] {
	const starts: number[] = [];
	let first = 0;
	for (let i = 0; i + 1 < pieces.length; i++) {
		const end = endAfter(text, pieces, i, first);
		if (end === undefined || end + 1 >= pieces.length) continue;
		starts.push(end + 1);
		first = end + 1;
		i = end;
	}
	return starts;
}

const formOf = (text: string, piece: Piece | undefined): string => (piece ? text.slice(piece.from, piece.to) : "");

/** Last token of the sentence if one ends at token i, closing marks included. */
function endAfter(text: string, pieces: readonly Piece[], i: number, first: number): number | undefined {
	const form = formOf(text, pieces[i]);
	// Lists of addresses: each is a sentence to the treebanks.
	if (isAddress(form)) return /^(?:https?:|www\.|\p{Lu})/u.test(formOf(text, pieces[i + 1])) ? i : undefined;
	const last = form.charCodeAt(form.length - 1);
	// . ! ? …
	if (last !== 46 && last !== 33 && last !== 63 && last !== 8230) return undefined;
	const isAbbreviated = form.length > 1 && !terminal.test(form);
	if (!isAbbreviated && !terminal.test(form)) return undefined;
	const end = withClosers(text, pieces, i);
	const next = formOf(text, pieces[end + 1]);
	if (next === "") return undefined;
	if (isAbbreviated) return end === i && endsAbbreviated(text, pieces, i, form, next) ? end : undefined;
	if (isNumbering(text, pieces, i, first)) return undefined;
	if (/^[,;:)\]]/.test(next) || (/^\p{Ll}/u.test(next) && goesOnSmall(pieces, i, end, form, next))) return undefined;
	if (/^[.?!…]/.test(next)) return undefined;
	if (/^\d/.test(next) && pieces[end]?.to === pieces[end + 1]?.from) return undefined;
	const after = formOf(text, pieces[end + 2]);
	if (/^["“‘'([]$/.test(next) && /^\p{Ll}/u.test(after)) return undefined;
	if (end > i && isSpeechTag(text, pieces, end, form)) return undefined;
	return end;
}

/**
 * Whether a small letter after an end shows that there was none: after dots, after a quotation (`"Why?" he asked`), and
 * where no space divides. Else people who write without capitals end sentences too: 203 of 220 such places in EWT do.
 */
function goesOnSmall(pieces: readonly Piece[], i: number, end: number, form: string, next: string): boolean {
	if (/^\p{Ll}\p{Lu}/u.test(next) || isAddress(next)) return false;
	return end > i || /^(?:\.\.|…)/.test(form) || pieces[end]?.to === pieces[end + 1]?.from;
}

const isAddress = (form: string): boolean => /^(?:https?:|www\.)/i.test(form);

/** Marks that close and touch the end belong to the sentence, and so do notes: "It fell.[2]". */
function withClosers(text: string, pieces: readonly Piece[], i: number): number {
	let end = i;
	for (let j = i + 1; j < pieces.length; j++) {
		const [before, piece] = [pieces[j - 1], pieces[j]];
		const form = formOf(text, piece);
		const touches = before?.to === piece?.from;
		if (touches && (closer.test(form) || terminal.test(form))) end = j;
		else if (form === "[" && isNote(text, pieces, j)) end = j += 2;
		else break;
	}
	return end;
}

const isNote = (text: string, pieces: readonly Piece[], j: number): boolean =>
	/^\d+$/.test(formOf(text, pieces[j + 1])) && formOf(text, pieces[j + 2]) === "]";

/** "U.S." may end a sentence: it does before a word that opens one. A title ("Gen. Petraeus") never does. */
function endsAbbreviated(text: string, pieces: readonly Piece[], i: number, form: string, next: string): boolean {
	const word = form.slice(0, -1).toLowerCase();
	if (!/^[\p{Lu}"“‘'(]/u.test(next)) return false;
	if (titles.has(word)) return word === "no" && i > 0 && openers.has(next.toLowerCase()) && /^\p{Ll}/u.test(form);
	const isInitial = /^\p{Lu}\.$/u.test(form);
	const opener = openers.has((/^["“‘'(]/.test(next) ? formOf(text, pieces[i + 2]) : next).toLowerCase());
	if (isInitial) return opener && next.length > 1 && i > 0 && !/^\p{Lu}/u.test(formOf(text, pieces[i - 1]));
	if (abbreviations.has(word) || /\p{L}\.\p{L}/u.test(form)) return opener;
	return true;
}

/** "1." and "a." at the start number a point of a list. */
function isNumbering(text: string, pieces: readonly Piece[], i: number, first: number): boolean {
	return i === first + 1 && /^(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})$/.test(formOf(text, pieces[first]));
}

/** `"Are they here?" Kim said`: a question or cry with its speaker after it goes on. */
function isSpeechTag(text: string, pieces: readonly Piece[], end: number, form: string): boolean {
	if (!/[?!]/.test(form) || !/["”’']/.test(formOf(text, pieces[end]))) return false;
	for (let j = end + 1; j <= end + 4 && j < pieces.length; j++) {
		const word = formOf(text, pieces[j]);
		if (speech.has(word.toLowerCase())) return true;
		if (terminal.test(word) || /^["“]/.test(word)) return false;
	}
	return false;
}
