import { Writable } from "node:stream";
import type { Places } from "./kind.ts";

export interface TabbedShape {
	/** Of the header; 0 where there is none. */
	readonly line: number;
	readonly places: Places;
	readonly widths: readonly number[];
	readonly encoding: "utf8" | "latin1";
	readonly take: (cells: readonly string[], line: number) => void;
	readonly onMisformed: (line: number, width: number, wanted: readonly number[]) => void;
}

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Rows of tab-separated files, whose format has no quoting: a row is a line, and only the columns asked for are made into
 * strings. It works on bytes, because event files have 400 of them a row, of which a score are wanted: ten million rows
 * take csv-parse some ten minutes (docs/decisions).
 */
export function tabbedSink(shape: TabbedShape): Writable {
	const scan = rowScanner(shape);
	let rest = Buffer.alloc(0);
	return new Writable({
		write: (chunk: Buffer, _encoding, done) => {
			const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
			const last = bytes.lastIndexOf(lineFeed) + 1;
			rest = Buffer.from(bytes.subarray(last));
			attempt(() => scan(bytes, last), done);
		},
		final: (done) => attempt(() => scan(Buffer.concat([rest, Buffer.from("\n")]), rest.length + 1), done),
	});
}

/** What a row's taker throws ends the stream with that error. */
function attempt(work: () => void, done: (error?: Error) => void): void {
	let failure: Error | undefined;
	try {
		work();
	} catch (error) {
		failure = error instanceof Error ? error : new Error(String(error));
	}
	done(failure);
}

/** Scans whole lines. One array holds the cells of one row after the other, since takers keep none of them. */
function rowScanner({ line: headerLine, places, widths, encoding, take, onMisformed }: TabbedShape) {
	const isWanted = new Uint8Array(Math.max(...Object.values(places)) + 2);
	for (const place of Object.values(places)) if (place >= 0) isWanted[place] = 1;
	const cells: string[] = [];
	let line = 0;

	return (bytes: Buffer, length: number): void => {
		let [column, cellStart, rowStart] = [0, 0, 0];
		for (let at = 0; at < length; at += 1) {
			const byte = bytes[at];
			if (byte !== tab && byte !== lineFeed) continue;
			if (isWanted[column] === 1) {
				const isPadded = byte === lineFeed && bytes[at - 1] === carriageReturn;
				cells[column] = bytes.toString(encoding, cellStart, isPadded ? at - 1 : at);
			}
			column += 1;
			cellStart = at + 1;
			if (byte === tab) continue;
			line += 1;
			endRow(column, at - rowStart);
			column = 0;
			rowStart = cellStart;
		}
	};

	/** An empty line, with or without a carriage return, is no row. */
	function endRow(width: number, size: number): void {
		if (line <= headerLine || size <= 1) return;
		if (widths.includes(width)) take(cells, line);
		else onMisformed(line, width, widths);
	}
}
