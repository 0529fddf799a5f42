import { type FileHandle, mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { ParallaxError } from "../errors.ts";
import type { Reading } from "../model/reading.ts";

/**
 * `readings.jsonl` while it is being written and read: readings go out one line each and come back by article, so that
 * a whole collection never has to fit in memory. Gets its real name only when it is complete.
 */
export interface ReadingShelf {
	readonly add: (id: string, json: Uint8Array) => Promise<void>;
	/** Must have been added. */
	readonly get: (id: string) => Promise<Reading>;
	readonly has: (id: string) => boolean;
	/** Closes the file and gives it its name. */
	readonly finish: () => Promise<void>;
	/** Closes it unfinished: the draft stays, the real name is untouched. */
	readonly abandon: () => Promise<void>;
}

interface Place {
	readonly at: number;
	readonly length: number;
}

const lineFeed = Buffer.from("\n");

export async function openReadingShelf(path: string): Promise<ReadingShelf> {
	await mkdir(dirname(path), { recursive: true });
	const draft = `${path}.part`;
	const file = await open(draft, "w+");
	const places = new Map<string, Place>();
	let end = 0;
	return {
		add: async (id, json) => {
			places.set(id, { at: end, length: json.length });
			end += json.length + lineFeed.length;
			await writeAll(file, json);
			await writeAll(file, lineFeed);
		},
		get: (id) => readingAt(file, places.get(id), id),
		has: (id) => places.has(id),
		finish: async () => {
			await file.close();
			await rename(draft, path);
		},
		abandon: () => file.close(),
	};
}

/** A finished `readings.jsonl`: only the places of its lines are kept in memory. */
export async function openKeptShelf(
	path: string,
): Promise<Pick<ReadingShelf, "get" | "has"> & { close: () => Promise<void> }> {
	const file = await open(path, "r");
	const places = new Map<string, Place>();
	let at = 0;
	for await (const line of linesOf(file)) {
		places.set(idOf(line), { at, length: line.length });
		at += line.length + 1;
	}
	return { get: (id) => readingAt(file, places.get(id), id), has: (id) => places.has(id), close: () => file.close() };
}

/** Lines as bytes, without their ends. */
async function* linesOf(file: FileHandle): AsyncGenerator<Buffer> {
	let rest: Buffer = Buffer.alloc(0);
	for await (const chunk of file.createReadStream({ autoClose: false, start: 0, highWaterMark: 1 << 20 })) {
		rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
		for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
			yield rest.subarray(0, end);
			rest = rest.subarray(end + 1);
		}
	}
}

/** `{"id":"…",` opens every line that the audit wrote; parsing the whole of it for its id would take minutes. */
function idOf(line: Buffer): string {
	const match = /^\{"id":("(?:[^"\\]|\\.)*")/.exec(line.toString("utf8", 0, 4096));
	if (!match?.[1])
		throw new ParallaxError("data-malformed", "readings.jsonl has a line that is no reading; run the audit again.");
	return JSON.parse(match[1]) as string;
}

async function readingAt(file: FileHandle, place: Place | undefined, id: string): Promise<Reading> {
	if (!place) throw new Error(`no reading of ${id} on the shelf`);
	const line = Buffer.allocUnsafe(place.length);
	await file.read(line, 0, place.length, place.at);
	return JSON.parse(line.toString("utf8")) as Reading;
}

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
	for (let done = 0; done < bytes.length; ) {
		done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
	}
}
