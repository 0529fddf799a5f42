import { closeSync, createReadStream, openSync, readSync, statSync } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGunzip, gunzipSync, constants as zlib } from "node:zlib";
import { CsvError, parse } from "csv-parse";
import { messageOf, ParallaxError } from "../../errors.ts";
import { findHeading } from "./heading.ts";
import type { ImportKind, Places } from "./kind.ts";
import { tabbedSink } from "./tabbed-sink.ts";

export interface RowsOptions {
	/** Called with the cells a row has under its columns; only those named by `places` need be there in tabbed files. */
	readonly onHeading: (places: Places) => (cells: readonly string[], line: number) => void;
	/** A row of the wrong width: kept out, or taken for a broken file, as the caller decides by throwing. */
	readonly onMisformed: (line: number, width: number, wanted: readonly number[]) => void;
	readonly onBytes: (bytes: number) => void;
}

/** Streams the rows of a file, plain or gzipped. Memory does not grow with it. */
export async function readRows(kind: ImportKind, file: string, options: RowsOptions): Promise<void> {
	const { text, encoding } = readStart(file);
	if (text === "") throw new ParallaxError("input-empty", `${file} is empty.`);
	if (kind.positions) return readTabbed({ line: 0, places: kind.positions, widths: kind.widths ?? [] });
	const heading = findHeading(text, kind, file);
	const { delimiter, line, width, places } = heading;
	if (kind.isTabbed && delimiter === "\t") return readTabbed({ line, places, widths: [width] });
	return readCsv(file, encoding, { delimiter, line, width, places }, options);

	function readTabbed(shape: { readonly line: number; readonly places: Places; readonly widths: readonly number[] }) {
		const take = options.onHeading(shape.places);
		const sink = tabbedSink({ ...shape, encoding, take, onMisformed: options.onMisformed });
		return streamInto(file, sink, options.onBytes);
	}
}

type Encoding = "utf8" | "latin1";

/** The first part, and its encoding: what is not UTF-8 is taken for Latin-1, as older Windows exports are. */
function readStart(file: string): { readonly text: string; readonly encoding: Encoding } {
	const bytes = Buffer.alloc(1 << 17);
	const handle = openSync(file, "r");
	const length = readSync(handle, bytes, 0, bytes.length, 0);
	closeSync(handle);
	const head = bytes.subarray(0, length);
	const start = isGzip(head) ? gunzipSync(head, { finishFlush: zlib.Z_SYNC_FLUSH }) : head;
	if (start.includes(0)) throw new ParallaxError("input-binary", `${file} is not text.`);
	const text = start.toString("utf8");
	const lost = text.indexOf("\uFFFD");
	const isUtf8 = lost < 0 || lost > text.length - 4;
	return isUtf8 ? { text, encoding: "utf8" } : { text: start.toString("latin1"), encoding: "latin1" };
}

function isGzip(bytes: Buffer): boolean {
	return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function streamInto(file: string, sink: NodeJS.WritableStream, onBytes: (bytes: number) => void): Promise<void> {
	const source = createReadStream(file, { highWaterMark: 1 << 20 });
	source.on("data", (chunk) => onBytes(chunk.length));
	const first = Buffer.alloc(2);
	const handle = openSync(file, "r");
	readSync(handle, first, 0, 2, 0);
	closeSync(handle);
	if (!isGzip(first)) return pipeline(source, sink);
	try {
		await pipeline(source, createGunzip(), sink);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && String(error.code).startsWith("Z_"))) throw error;
		const message = `${file}: the compressed file is damaged or not whole (${error.message}). Nothing was imported.`;
		throw new ParallaxError("input-malformed", message, { cause: error });
	}
}

/** Whether the last line of a plain file has no line break, as that of a download that was broken off has none. */
export function isUnended(file: string): boolean {
	const { size } = statSync(file);
	const ends = Buffer.alloc(3);
	const handle = openSync(file, "r");
	readSync(handle, ends, 0, 2, 0);
	readSync(handle, ends, 2, 1, size - 1);
	closeSync(handle);
	return !isGzip(ends) && ends[2] !== lineFeed;
}

const lineFeed = 10;

export function sizeOf(file: string): { readonly size: number; readonly isFolder: boolean } {
	const stat = statSync(file);
	return { size: stat.size, isFolder: stat.isDirectory() };
}

interface CsvShape {
	readonly delimiter: string;
	readonly line: number;
	readonly width: number;
	readonly places: Places;
}

/** Rows are handled as they are parsed and none is passed on, so nothing piles up in the stream. */
async function readCsv(file: string, encoding: Encoding, shape: CsvShape, options: RowsOptions): Promise<void> {
	const take = options.onHeading(shape.places);
	const parser = parse({
		bom: true,
		delimiter: shape.delimiter,
		encoding,
		from_line: shape.line + 1,
		relax_column_count: true,
		relax_quotes: true,
		skip_empty_lines: true,
		on_record: (cells: readonly string[], { lines }: { readonly lines: number }) => {
			if (cells.length === shape.width) take(cells, lines);
			else options.onMisformed(lines, cells.length, [shape.width]);
			return null;
		},
	});
	parser.resume();
	try {
		await streamInto(file, parser, options.onBytes);
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const where = typeof error.lines === "number" ? `:${error.lines}` : "";
		throw new ParallaxError("input-malformed", `${file}${where}: ${messageOf(error)}`, { cause: error });
	}
}
