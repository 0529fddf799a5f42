import { type FileHandle, mkdir, open, rename } from "node:fs/promises";
import { dirname } from "node:path";
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

export async function openReadingShelf(path: string): Promise<ReadingShelf> {
	await mkdir(dirname(path), { recursive: true });
	const draft = `${path}.part`;
	const file = await open(draft, "w+");
	const places = new Map<string, { readonly at: number; readonly length: number }>();
	let end = 0;
	return {
		add: async (id, json) => {
			places.set(id, { at: end, length: json.length });
			end += json.length + lineFeed.length;
			await writeAll(file, json);
			await writeAll(file, lineFeed);
		},
		get: async (id) => {
			const place = places.get(id);
			if (!place) throw new Error(`no reading of ${id} on the shelf`);
			const line = Buffer.allocUnsafe(place.length);
			await file.read(line, 0, place.length, place.at);
			return JSON.parse(line.toString("utf8")) as Reading;
		},
		has: (id) => places.has(id),
		finish: async () => {
			await file.close();
			await rename(draft, path);
		},
		abandon: () => file.close(),
	};
}

const lineFeed = Buffer.from("\n");

async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
	for (let done = 0; done < bytes.length; ) {
		done += (await file.write(bytes, done, bytes.length - done)).bytesWritten;
	}
}
