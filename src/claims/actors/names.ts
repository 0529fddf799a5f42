import type { Sentence } from "../../model/text.ts";
import { asTitle, piecesOf } from "./pieces.ts";
import type { ActorLexicon, Entry } from "./tables.ts";

/** Words of one sentence that name somebody: tokens `[first, last]` and the readings that fit, longest match only. */
export interface NameMatch {
	readonly first: number;
	readonly last: number;
	readonly entries: readonly Entry[];
}

interface Piece {
	readonly text: string;
	readonly token: number;
}

export function matchNames(sentence: Sentence, lexicon: ActorLexicon): NameMatch[] {
	const pieces = piecesOfSentence(sentence);
	const found: NameMatch[] = [];
	for (let at = 0; at < pieces.length; ) {
		const match = longestAt(pieces, at, lexicon, sentence);
		// "the North Korean capital" is not of "the North": an article yields to a longer name behind it.
		const behind = /^the$/i.test(pieces[at]?.text ?? "") ? longestAt(pieces, at + 1, lexicon, sentence) : undefined;
		const yields = match && behind && behind.length >= match.length;
		const half = halved(pieces, at, lexicon, sentence);
		if (half && !match) found.push(half);
		if (match && !yields) found.push(match.match);
		at += match && !yields ? match.length : 1;
	}
	return found;
}

/** "North and South Korea": the name's second half is said once for both. */
function halved(
	pieces: readonly Piece[],
	at: number,
	lexicon: ActorLexicon,
	sentence: Sentence,
): NameMatch | undefined {
	const [first, and, second, whole] = pieces.slice(at, at + 4);
	if (!first || !second || !whole || !/^(?:and|or)$/.test(and?.text ?? "")) return undefined;
	if (!halves.has(first.text) || !halves.has(second.text)) return undefined;
	const found = longestAt([first, whole], 0, lexicon, sentence);
	return found?.length === 2 ? { ...found.match, last: first.token } : undefined;
}

const halves = new Set(["North", "South", "East", "West"]);

function piecesOfSentence(sentence: Sentence): Piece[] {
	const pieces: Piece[] = [];
	sentence.tokens.forEach((token, at) => {
		const before = sentence.tokens[at - 1];
		const shares = before?.from === token.from && before.to === token.to;
		// "Israel's" as one multiword token repeats its span; its words are matched by their own forms.
		for (const text of piecesOf(shares || token.form !== "" ? token.form : "")) pieces.push({ text, token: at });
	});
	return pieces;
}

function longestAt(pieces: readonly Piece[], at: number, lexicon: ActorLexicon, sentence: Sentence) {
	const first = pieces[at];
	if (!first) return undefined;
	let length = 0;
	let entries: Entry[] = [];
	for (const key of keysOf(first.text)) {
		for (const entry of lexicon.byFirst.get(key) ?? []) {
			if (entry.pieces.length < length) break;
			if (!fits(entry, pieces, at)) continue;
			if (entry.common && sentence.tokens[first.token]?.upos === "VERB") continue;
			if (entry.pieces.length > length) entries = [];
			length = entry.pieces.length;
			entries.push(entry);
		}
	}
	const last = pieces[at + length - 1];
	return last && entries.length > 0 ? { length, match: { first: first.token, last: last.token, entries } } : undefined;
}

function keysOf(piece: string): string[] {
	const lower = piece.toLowerCase();
	const title = asTitle(piece);
	return title ? [piece, title, lower] : lower === piece ? [piece] : [piece, lower];
}

function fits(entry: Entry, pieces: readonly Piece[], at: number): boolean {
	for (let n = 0; n < entry.pieces.length; n++) {
		const piece = pieces[at + n]?.text;
		const wanted = entry.pieces[n];
		if (piece === undefined || wanted === undefined) return false;
		if (piece === wanted) continue;
		if (entry.common ? piece.toLowerCase() !== wanted : asTitle(piece) !== wanted) return false;
	}
	return true;
}
