/**
 * What the network sees of a word besides its own vector: ends, beginnings and shape, hashed into small tables. They
 * depend on the form alone, so the sum over a form is computed once and kept.
 */
export interface FormTables {
	/** Rows of each hashed table, in the order of `hashedFeatures`. */
	readonly sizes: readonly number[];
}

export const formTables = [
	{ name: "suffix1", size: 256 },
	{ name: "suffix2", size: 512 },
	{ name: "suffix3", size: 2048 },
	{ name: "suffix4", size: 3072 },
	{ name: "prefix2", size: 512 },
	{ name: "prefix3", size: 2048 },
	{ name: "shape", size: 256 },
] as const;

/** Row in each of `formTables`. */
export function hashedFeatures(form: string): number[] {
	const word = wordKey(form);
	const cut = (n: number): string => word.slice(-n);
	const keys = [cut(1), cut(2), cut(3), cut(4), word.slice(0, 2), word.slice(0, 3), shapeOf(form)];
	return keys.map((key, i) => hash(key, i) % (formTables[i]?.size ?? 1));
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
