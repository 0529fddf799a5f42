import { abbreviations, contractions, heldPrefixes, titles, units } from "./words.ts";

/** A written token `[from, to)` and where it is cut into words; most are one word. */
export interface Piece {
	readonly from: number;
	readonly to: number;
	/** Offsets in the token where a new word begins: [2] for "don't" (do, n't). */
	readonly cuts: readonly number[];
}

const none: readonly number[] = [];

/** Zero-width marks and soft hyphens: alone they are no token. */
const invisible = /^(?:\p{Default_Ignorable_Code_Point}|\p{Cf})+$/u;

// Any of these begins a token that runs to its end whatever else is in it. Tried in this order at each place.
const whole = [
	/(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}*]/iy,
	/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y,
	/(?<![\w.])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|co\.uk|info|io)(?:\/[^\s<>"“”]*[^\s<>"“”.,;:!?'’)\]}*])?(?![\w])/iy,
	/[\w-]+\.(?:docx?|xlsx?|pdf|pptx?|txt|csv|jpe?g|png|gif|html?|zip|mp[34])(?!\w)/iy,
	/[@#][\p{L}\p{N}_]+/uy,
	// Smileys, then dots, then runs of one mark.
	/(?<=^|\s)[:;=]['’]?-?[)(DPp/\\|](?=\s|$)/y,
	/\.{2,}|…+/y,
	/[!?]{2,}|([-*=_~#+])\1+|<<|>>|''|``|’’|‘‘/y,
	// Dates and telephone numbers.
	/\d{1,4}\/\d{1,2}(?:\/\d{2,4})?(?![\d/])/y,
	/(?:1-)?\d{3}-(?:\d{3}-)?\d{4}(?!\d)/y,
	/(?<![\p{L}\p{N}.])\.\d+(?![\p{L}\p{N}])/uy,
	// Numbers: 1,000.50 · 10:30 · 1.2.3; ordinals and decades with their letters.
	/(?<![\p{L}\d])['’]?\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s|['’]s(?=\s|$))(?![\p{L}\d])/iuy,
	/\d+(?:[.,:]\d+)+\p{L}+(?![\p{L}\p{N}])/uy,
	/\d+(?:[.:]\d+|,\d{3}(?!\d))*(?![\p{L}\p{N}])/uy,
	// Letters with points: U.S. · a.m. · Ph.D. · J.
	/(?:\p{L}\.){2,}(?:\p{Lu}(?!\p{L}))?/uy,
	/Ph\.D\.?/y,
	// Names with a sign within: AT&T.
	/[A-Z]+&[A-Z]+(?![a-z])/y,
];

const letters = /[\p{L}\p{M}\p{N}_\u00ad\u200b-\u200d\u2060\ufeff]+(?:['’ʼ`´](?=\p{L})[\p{L}\p{M}\p{N}_\u00ad]+)*/uy;

/** Tokens of text[from, to), in order; white space of every kind divides. */
export function tokenizeEnglish(text: string, from: number, to: number): Piece[] {
	const pieces: Piece[] = [];
	const spaces = /[\s\u0085\u2800]+/gu;
	spaces.lastIndex = from;
	let at = from;
	while (at < to) {
		spaces.lastIndex = at;
		const space = spaces.exec(text);
		const end = space === null ? to : Math.min(space.index, to);
		if (end > at && !invisible.test(text.slice(at, end))) tokenizeChunk(text, at, end, pieces);
		at = space === null ? to : Math.max(end, spaces.lastIndex);
	}
	return pieces;
}

function tokenizeChunk(text: string, from: number, to: number, pieces: Piece[]): void {
	let at = from;
	while (at < to) {
		const end = Math.min(to, endOfToken(text, at, from, to));
		const piece = text.slice(at, end);
		if (!invisible.test(piece)) pieces.push(...cutUnits(piece, at, end));
		at = end;
	}
}

function endOfToken(text: string, at: number, from: number, to: number): number {
	if (isPlain(text, at, to)) return to;
	for (const pattern of whole) {
		pattern.lastIndex = at;
		const found = pattern.exec(text);
		if (found && found[0].length > 0 && at + found[0].length <= to) return at + found[0].length;
	}
	letters.lastIndex = at;
	const word = letters.exec(text);
	if (word) return endOfWord(text, at, Math.min(to, at + word[0].length), from, to);
	const leading = text.slice(at, to);
	if (/^['’](?:s|S|em|tis|twas|cause|til|round|bout)(?![\p{L}])/u.test(leading)) {
		return at + (/^['’]\p{L}+/u.exec(leading)?.[0].length ?? 1);
	}
	const code = text.codePointAt(at) ?? 0;
	const sign = code > 0xffff ? 2 : 1;
	// Marks that join a sign to the one before it (variation selectors, skin tones, joiners) stay with it.
	const joined = /^(?:[\ufe00-\ufe0f\u200d]|\p{M}|\p{Emoji_Modifier}|(?<=\u200d)\p{Extended_Pictographic})+/u.exec(
		text.slice(at + sign, to),
	);
	return at + sign + (joined?.[0].length ?? 0);
}

/** Nearly every chunk is letters of a to z alone. */
function isPlain(text: string, from: number, to: number): boolean {
	for (let i = from; i < to; i++) {
		const code = text.charCodeAt(i) | 32;
		if (code < 97 || code > 122) return false;
	}
	return true;
}

/** A word takes its full stop where it is an abbreviation, and its hyphen after a prefix that stays. */
function endOfWord(text: string, at: number, end: number, from: number, to: number): number {
	const word = text.slice(at, end).toLowerCase();
	if (isPluralOwner(text, at, end, to)) return end + 1;
	if (text[end] === "." && end < to) {
		const isLast = end + 1 === to || !/[\p{L}\p{N}]/u.test(text[end + 1] ?? "");
		const isInitial = word.length === 1 && /\p{Lu}/u.test(text[at] ?? "") && end + 1 === to && word !== "i";
		if (isLast && (isInitial || ((titles.has(word) || abbreviations.has(word)) && isAbbreviation(text, at, word)))) {
			return end + 1;
		}
	}
	if (text[end] === "-" && at === from && heldPrefixes.has(word)) {
		letters.lastIndex = end + 1;
		const rest = letters.exec(text);
		if (rest && end + 1 + rest[0].length <= to) return end + 1 + rest[0].length;
	}
	return end;
}

/** "officials' talks": the apostrophe after s is a word of this token, but where it closes a quotation that opened before. */
function isPluralOwner(text: string, at: number, end: number, to: number): boolean {
	if ((text[end] !== "'" && text[end] !== "’") || end >= to || !/[sSzZx]/.test(text[end - 1] ?? "")) return false;
	if (end + 1 < to && /[\p{L}\p{N}]/u.test(text[end + 1] ?? "")) return false;
	return !hasOpenQuote(text, at, text[end] ?? "'");
}

/** Whether a single quotation opened in the same paragraph, at most 300 signs before. */
function hasOpenQuote(text: string, at: number, mark: string): boolean {
	const before = text.slice(Math.max(0, text.lastIndexOf("\n", at) + 1, at - 300), at + 1);
	const open = mark === "’" ? /‘[^’]*(?:\p{L}’\p{L}[^’]*)*$/u : /(?:^|[\s("“])'(?=\S)[^']*(?:\p{L}'\p{L}[^']*)*$/u;
	return open.test(before);
}

/** Short names of months, days and states are words as well ("sat.", "mar."): they count only with a capital. */
const alsoWords = new Set(
	"no sat sun mar jan wed art fig ed est min miss mass ill ind del mo la pa ga co wash ore al fri st fr v".split(" "),
);

function isAbbreviation(text: string, at: number, word: string): boolean {
	return !alsoWords.has(word) || /\p{Lu}/u.test(text[at] ?? "") || word === "al" || word === "v";
}

const negation = /n['’ʼ`]t$/i;
const clitic = /['’ʼ`](?:s|m|d|re|ve|ll)$/i;

function cutUnits(piece: string, from: number, to: number): Piece[] {
	const number = /^(\d+(?:[.,:]\d+)*)(\p{L}+)$/u.exec(piece);
	if (number && units.has((number[2] ?? "").toLowerCase())) {
		const middle = from + (number[1] ?? "").length;
		return [
			{ from, to: middle, cuts: none },
			{ from: middle, to, cuts: none },
		];
	}
	return [{ from, to, cuts: cutsOf(piece) }];
}

function cutsOf(piece: string): readonly number[] {
	const last = piece.length - 1;
	if (last > 0 && /[sSzZx]['’]$/.test(piece)) return [last];
	const ending = piece.charCodeAt(last) | 32;
	// t, s, m, d, e, l, a, o: no other letter ends a word that is cut.
	if (ending !== 116 && ending !== 115 && ending !== 109 && ending !== 100 && ending !== 101 && ending !== 108) {
		if (ending !== 97 && ending !== 111) return none;
	}
	if (piece.length <= 8) {
		const known = contractions.get(piece.toLowerCase());
		if (known) return known;
	}
	if (piece.length > 3 && negation.test(piece)) return [piece.length - 3];
	const found = piece.length > 2 ? clitic.exec(piece) : null;
	return found && found.index > 0 && !/^\d/.test(piece) ? [found.index] : none;
}
