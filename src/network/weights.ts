import { ParallaxError } from "../errors.ts";

/**
 * A weights file: "PLXW", a header length, a JSON header, then the data of its entries, one after the other, aligned to 4.
 * "rows": int8 with a float scale for each row (value = int8 × scale); "floats": as they are; "nibbles": two 4-bit values
 * a byte, with a float scale for each row; "text": UTF-8; "numbers": 32 bits, unsigned.
 */
export type EntryKind = "rows" | "floats" | "nibbles" | "text" | "numbers";

export interface Rows {
	readonly kind: "rows";
	readonly rows: number;
	readonly cols: number;
	readonly scales: Float32Array;
	readonly data: Int8Array;
}

export interface Floats {
	readonly kind: "floats";
	readonly rows: number;
	readonly cols: number;
	readonly data: Float32Array;
}

/** Value of column c: ((byte >> 4 × (c % 2)) & 15) − 8, times the row's scale. cols is even. */
export interface Nibbles {
	readonly kind: "nibbles";
	readonly rows: number;
	readonly cols: number;
	readonly scales: Float32Array;
	readonly data: Uint8Array;
}

export interface TextEntry {
	readonly kind: "text";
	readonly text: string;
}

export interface Numbers {
	readonly kind: "numbers";
	readonly rows: number;
	readonly cols: number;
	readonly data: Uint32Array;
}

export type Entry = Rows | Floats | Nibbles | TextEntry | Numbers;
export type Weights = ReadonlyMap<string, Entry>;

interface Header {
	readonly entries: readonly {
		readonly name: string;
		readonly kind: EntryKind;
		readonly rows: number;
		readonly cols: number;
	}[];
}

const magic = "PLXW";
const align = (n: number): number => (n + 3) & ~3;

export function encodeWeights(weights: Weights): Uint8Array {
	const chunks: Uint8Array[] = [];
	const entries = [...weights].map(([name, entry]) => {
		const parts = entryBytes(entry);
		for (const part of parts) chunks.push(padded(part));
		return entry.kind === "text"
			? { name, kind: entry.kind, rows: 1, cols: parts[0]?.byteLength ?? 0 }
			: { name, kind: entry.kind, rows: entry.rows, cols: entry.cols };
	});
	const header = padded(new TextEncoder().encode(JSON.stringify({ entries } satisfies Header)), 0x20);
	const start = new Uint8Array(8);
	start.set(new TextEncoder().encode(magic));
	new DataView(start.buffer).setUint32(4, header.byteLength, true);
	return Buffer.concat([start, header, ...chunks]);
}

function entryBytes(entry: Entry): Uint8Array[] {
	if (entry.kind === "text") return [new TextEncoder().encode(entry.text)];
	if (entry.kind === "floats" || entry.kind === "numbers") return [bytesOf(entry.data)];
	return [bytesOf(entry.scales), bytesOf(entry.data)];
}

const bytesOf = (data: Float32Array | Int8Array | Uint8Array | Uint32Array): Uint8Array =>
	new Uint8Array(data.buffer, data.byteOffset, data.byteLength);

function padded(bytes: Uint8Array, filler = 0): Uint8Array {
	const out = new Uint8Array(align(bytes.byteLength)).fill(filler);
	out.set(bytes);
	return out;
}

/** Entries are views of the given bytes: nothing is copied but where the bytes are not aligned. */
export function decodeWeights(given: Uint8Array, name = "weights"): Weights {
	const bytes = given.byteOffset % 4 === 0 ? given : new Uint8Array(given);
	if (bytes.byteLength < 8 || new TextDecoder().decode(bytes.subarray(0, 4)) !== magic) {
		throw new ParallaxError("weights-malformed", `${name}: this is no weights file; run git lfs or download it again`);
	}
	const headerLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
	const header = parseHeader(bytes.subarray(8, 8 + headerLength), name);
	const weights = new Map<string, Entry>();
	let at = 8 + headerLength;
	for (const { name: entry, kind, rows, cols } of header.entries) {
		const sizes = entrySizes(kind, rows, cols);
		if (at + sizes.total > bytes.byteLength) {
			throw new ParallaxError("weights-malformed", `${name}: the file ends within "${entry}"; download it again`);
		}
		weights.set(entry, readEntry(bytes, at, kind, rows, cols));
		at += sizes.total;
	}
	return weights;
}

function parseHeader(bytes: Uint8Array, name: string): Header {
	try {
		return JSON.parse(new TextDecoder().decode(bytes)) as Header;
	} catch (cause) {
		throw new ParallaxError("weights-malformed", `${name}: its header does not read`, { cause });
	}
}

function entrySizes(kind: EntryKind, rows: number, cols: number): { readonly scales: number; readonly total: number } {
	if (kind === "text") return { scales: 0, total: align(cols) };
	if (kind === "floats" || kind === "numbers") return { scales: 0, total: rows * cols * 4 };
	const scales = rows * 4;
	return { scales, total: scales + align(kind === "rows" ? rows * cols : (rows * cols) / 2) };
}

function readEntry(bytes: Uint8Array, at: number, kind: EntryKind, rows: number, cols: number): Entry {
	const from = bytes.byteOffset + at;
	if (kind === "text") return { kind, text: new TextDecoder().decode(bytes.subarray(at, at + cols)) };
	if (kind === "floats") return { kind, rows, cols, data: new Float32Array(bytes.buffer, from, rows * cols) };
	if (kind === "numbers") return { kind, rows, cols, data: new Uint32Array(bytes.buffer, from, rows * cols) };
	const scales = new Float32Array(bytes.buffer, from, rows);
	const data = from + rows * 4;
	if (kind === "rows") return { kind, rows, cols, scales, data: new Int8Array(bytes.buffer, data, rows * cols) };
	return { kind, rows, cols, scales, data: new Uint8Array(bytes.buffer, data, (rows * cols) / 2) };
}

export function getRows(weights: Weights, name: string): Rows {
	const entry = weights.get(name);
	if (entry?.kind !== "rows") throw new ParallaxError("weights-malformed", `no int8 rows "${name}" in the weights`);
	return entry;
}

export function getFloats(weights: Weights, name: string): Floats {
	const entry = weights.get(name);
	if (entry?.kind !== "floats") throw new ParallaxError("weights-malformed", `no floats "${name}" in the weights`);
	return entry;
}

export function getNibbles(weights: Weights, name: string): Nibbles {
	const entry = weights.get(name);
	if (entry?.kind !== "nibbles") throw new ParallaxError("weights-malformed", `no nibbles "${name}" in the weights`);
	return entry;
}

/** int8 rows or nibbles, as they lie there. */
export function getQuantized(weights: Weights, name: string): Rows | Nibbles {
	const entry = weights.get(name);
	return entry?.kind === "nibbles" ? entry : getRows(weights, name);
}

export function getText(weights: Weights, name: string): string {
	const entry = weights.get(name);
	if (entry?.kind !== "text") throw new ParallaxError("weights-malformed", `no text "${name}" in the weights`);
	return entry.text;
}

export function getNumbers(weights: Weights, name: string): Numbers {
	const entry = weights.get(name);
	if (entry?.kind !== "numbers") throw new ParallaxError("weights-malformed", `no numbers "${name}" in the weights`);
	return entry;
}

/** Floats (rows × cols) to int8 with a scale for each row; fixed ranges for all rows would ruin the small ones. */
export function quantizeRows(values: Float32Array, rows: number, cols: number): Rows {
	const scales = new Float32Array(rows);
	const data = new Int8Array(rows * cols);
	for (let r = 0; r < rows; r++) {
		const scale = largest(values, r * cols, cols) / 127;
		scales[r] = scale;
		if (scale === 0) continue;
		for (let c = 0; c < cols; c++) data[r * cols + c] = Math.round((values[r * cols + c] ?? 0) / scale);
	}
	return { kind: "rows", rows, cols, scales, data };
}

export function quantizeNibbles(values: Float32Array, rows: number, cols: number): Nibbles {
	const scales = new Float32Array(rows);
	const data = new Uint8Array((rows * cols) / 2);
	for (let r = 0; r < rows; r++) {
		const scale = largest(values, r * cols, cols) / 7.5;
		scales[r] = scale;
		if (scale === 0) continue;
		for (let c = 0; c < cols; c++) {
			const whole = Math.max(-8, Math.min(7, Math.round((values[r * cols + c] ?? 0) / scale)));
			const at = (r * cols + c) >> 1;
			data[at] = (data[at] ?? 0) | ((whole + 8) << (4 * (c % 2)));
		}
	}
	return { kind: "nibbles", rows, cols, scales, data };
}

function largest(values: Float32Array, from: number, n: number): number {
	let most = 0;
	for (let i = from; i < from + n; i++) most = Math.max(most, Math.abs(values[i] ?? 0));
	return most;
}

/** The value in column `col` of a row. */
export function valueAt(from: Rows | Nibbles, row: number, col: number): number {
	const at = row * from.cols + col;
	const whole = from.kind === "rows" ? (from.data[at] ?? 0) : (((from.data[at >> 1] ?? 0) >> (4 * (at % 2))) & 15) - 8;
	return whole * (from.scales[row] ?? 0);
}

/** One row of int8 rows as floats, added onto `out`. */
export function addRow(from: Rows, row: number, out: Float32Array, at = 0): void {
	const scale = from.scales[row] ?? 0;
	const start = row * from.cols;
	for (let c = 0; c < from.cols; c++) out[at + c] = (out[at + c] ?? 0) + (from.data[start + c] ?? 0) * scale;
}

/** One row of nibbles as floats. */
export function readNibbles(from: Nibbles, row: number, out: Float32Array, at = 0): void {
	for (let c = 0; c < from.cols; c++) out[at + c] = valueAt(from, row, c);
}
