import { type FileHandle, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { ParallaxError } from "../errors.ts";
import { makeFolder } from "../make-folder.ts";
import type { Reading } from "../model/reading.ts";
import { writeWhole } from "./kept.ts";

/** An article's line in the file; `key` stands for the article and for all that read it. */
interface Line {
	readonly id: string;
	readonly key: string;
	readonly at: number;
	readonly length: number;
}

/** An article that could not be read, and why. */
interface Unread {
	readonly id: string;
	readonly key: string;
	readonly reason: string;
}

/** `readings.jsonl`: readings come back by article, so that a whole collection never has to fit in memory. */
export interface ReadingShelf {
	/** Of every article asked for, in order. */
	readonly entries: readonly (Line | Unread)[];
	/** Must be there. */
	readonly get: (id: string) => Promise<Reading>;
	readonly has: (id: string) => boolean;
	/** Closes the file; a new one gets its name. */
	readonly finish: () => Promise<void>;
}

/** One that is still being written, a line a reading. */
export interface NewShelf extends ReadingShelf {
	readonly add: (id: string, key: string, json: Uint8Array) => Promise<void>;
	readonly leaveOut: (id: string, key: string, reason: string) => void;
}

const lineFeed = Buffer.from("\n");

export async function openReadingShelf(path: string): Promise<NewShelf> {
	await makeFolder(dirname(path));
	const draft = `${path}.part`;
	const file = await open(draft, "w+");
	const entries: (Line | Unread)[] = [];
	const places = new Map<string, Line>();
	let end = 0;
	return {
		entries,
		add: async (id, key, json) => {
			const line = { id, key, at: end, length: json.length };
			entries.push(line);
			places.set(id, line);
			end += json.length + lineFeed.length;
			await writeAll(file, json);
			await writeAll(file, lineFeed);
		},
		leaveOut: (id, key, reason) => void entries.push({ id, key, reason }),
		get: (id) => readingAt(file, places.get(id), id),
		has: (id) => places.has(id),
		finish: async () => {
			await file.close();
			// A list without its file is no harm: its size gives it away. The other way round would be.
			await rm(listOf(path), { force: true });
			await rename(draft, path);
			await writeWhole(listOf(path), JSON.stringify({ size: end, entries }));
		},
	};
}

/** What stands where in `readings.jsonl`; the dot keeps it out of most uploads. */
function listOf(path: string): string {
	return join(dirname(path), ".parallax", "readings.json");
}

/** The shelf of an earlier run, where it holds the readings of exactly these keys, in this order: nothing is written then. */
export async function findReadingShelf(path: string, keys: readonly string[]): Promise<ReadingShelf | undefined> {
	const list = await readFile(listOf(path), "utf8").catch(() => undefined);
	const size = await stat(path).then(
		(found) => found.size,
		() => undefined,
	);
	if (list === undefined) return undefined;
	const before = JSON.parse(list) as { readonly size: number; readonly entries: readonly (Line | Unread)[] };
	const isSame = before.entries.length === keys.length && before.entries.every(({ key }, at) => key === keys[at]);
	if (!isSame || size !== before.size) return undefined;
	const file = await open(path, "r");
	const places = new Map(before.entries.flatMap((entry) => ("at" in entry ? [[entry.id, entry] as const] : [])));
	return {
		entries: before.entries,
		get: (id) => readingAt(file, places.get(id), id),
		has: (id) => places.has(id),
		finish: () => file.close(),
	};
}

/** A finished `readings.jsonl`: only the places of its lines are kept in memory. */
export async function openKeptShelf(
	path: string,
): Promise<Pick<ReadingShelf, "get" | "has"> & { close: () => Promise<void> }> {
	const file = await open(path, "r");
	const places = new Map<string, Pick<Line, "at" | "length">>();
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

async function readingAt(
	file: FileHandle,
	place: Pick<Line, "at" | "length"> | undefined,
	id: string,
): Promise<Reading> {
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
