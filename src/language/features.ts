/**
 * What the network sees of a word besides its own vector: ends, beginnings and shape, hashed into small tables. They
 * depend on the form alone, so the sum over a form is computed once and kept. Each language chooses its own.
 */
export interface FormFeatures {
	readonly tables: readonly FormTable[];
	/** What stands in each of the tables for a form, before it is hashed. */
	keysOf(form: string): readonly string[];
	/** The form as looked up in word tables. */
	wordKey(form: string): string;
	/** What stands for the form in texts that word vectors are learnt from, its wordKey first; absent: that alone. */
	textKeys?(form: string): readonly string[];
}

export interface FormTable {
	readonly name: string;
	readonly size: number;
}

/** Row in each of the tables. */
export function hashedFeatures({ tables, keysOf }: FormFeatures, form: string): number[] {
	return keysOf(form).map((key, i) => hash(key, i) % (tables[i]?.size ?? 1));
}

/** The form as looked up in word tables: lower case, digits alike, typographic marks as typewriters have them. */
export function wordKey(form: string): string {
	return plainMarks(form).toLowerCase().replace(/\d/g, "0");
}

/** Written variants of one mark read alike. */
export function plainMarks(form: string): string {
	return /^[\x20-\x7e]*$/.test(form)
		? form
		: form
				.replace(/[‘’‚‛ʼ′]/g, "'")
				.replace(/[“”„‟″«»]/g, '"')
				.replace(/[‐‑‒–—―−]+/g, (dashes) => (dashes === "‐" || dashes === "‑" ? "-" : "--"))
				.replace(/…/g, "...")
				.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "");
}

/** "Xx", "X", "d-x": runs of letters and digits collapsed, up to 8 signs; how long the first run is, is kept for capitals. */
export function shapeOf(form: string): string {
	let shape = "";
	let last = "";
	for (const char of plainMarks(form)) {
		const kind = kindOf(char);
		if (kind === last && kind !== char) {
			if (shape.length === 1 && kind === "X") shape = "XX";
			continue;
		}
		if (shape.length >= 8) break;
		shape += kind;
		last = kind;
	}
	return shape;
}

function kindOf(char: string): string {
	if (char >= "a" && char <= "z") return "x";
	if (char >= "A" && char <= "Z") return "X";
	if (char >= "0" && char <= "9") return "d";
	if (char < "\x7f") return char;
	if (/\p{Lu}/u.test(char)) return "X";
	if (/\p{Ll}/u.test(char)) return "x";
	if (/\p{L}/u.test(char)) return "l";
	if (/\p{N}/u.test(char)) return "d";
	return /\p{Extended_Pictographic}/u.test(char) ? "e" : "s";
}

/** FNV-1a over UTF-16 units. */
function hash(key: string, seed: number): number {
	let h = (0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b9)) | 0;
	for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
	h ^= h >>> 15;
	h = Math.imul(h, 0x2c1b3c6d);
	return (h ^ (h >>> 12)) >>> 0;
}
