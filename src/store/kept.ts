import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeFolder } from "../make-folder.ts";

/** Results kept on disk by what they were made from and what made them: a second run is fast, a killed one resumes. */
export interface Kept {
	/** A hash of everything a result depends on: the maker's version and these inputs. */
	readonly keyOf: (inputs: unknown) => string;
	readonly get: (key: string) => Promise<Buffer | undefined>;
	readonly put: (key: string, content: string | Uint8Array) => Promise<void>;
	/** Says that a result is still wanted, without reading it. */
	readonly use: (key: string) => Promise<void>;
}

/** The kinds of results, each in a folder of its own, and what their files are. */
const kinds = { readings: "json", stories: "json", events: "jsonl", pages: "page" } as const;

/** @param version of everything that makes a result: a new maker finds nothing here and makes anew. */
export function openKept(folder: string, kind: keyof typeof kinds, version: string): Kept {
	const pathOf = (key: string): string => join(folder, kind, version, key.slice(0, 2), `${key}.${kinds[kind]}`);
	return {
		keyOf: (inputs) => createHash("sha256").update(version).update("\n").update(JSON.stringify(inputs)).digest("hex"),
		get: async (key) => {
			try {
				const found = await readFile(pathOf(key));
				await markUsed(pathOf(key));
				return found;
			} catch (error) {
				if (isMissing(error)) return undefined;
				throw error;
			}
		},
		put: (key, content) => writeWhole(pathOf(key), content),
		use: (key) => markUsed(pathOf(key)),
	};
}

const day = 86_400_000;
/** What no run has wanted for so long is given up: an article that left the collection, a story told anew, an earlier engine's readings. */
const keptFor = 30 * day;
/** Its time is that of the last going through. */
const pruned = "pruned";

/** A file's time is that of its last use, to the day: writing it at each would cost as much as reading. */
async function markUsed(path: string): Promise<void> {
	const now = new Date();
	if (await isOlder(path, now, day)) await utimes(path, now, now);
}

/** Gives up what was not used for a while. Goes through the folder once a day: a cache is as large as all that was read. */
export async function pruneKept(folder: string, now: Date): Promise<void> {
	const mark = join(folder, pruned);
	const last = await timeOf(mark);
	if (last !== undefined && last >= now.getTime() - day) return;
	for (const kind of Object.keys(kinds)) await pruneBelow(join(folder, kind), now);
	await writeWhole(mark, "");
}

async function pruneBelow(folder: string, now: Date): Promise<void> {
	for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
		const path = join(folder, entry.name);
		const isOld = await isOlder(path, now, keptFor);
		if (!entry.isDirectory()) {
			if (isOld) await rm(path, { force: true });
			continue;
		}
		await pruneBelow(path, now);
		// A folder with something left in it stays, and so does one that another run has just made.
		if (isOld) await rmdir(path).catch(() => {});
	}
}

/** False of what is not there. */
async function isOlder(path: string, now: Date, than: number): Promise<boolean> {
	const time = await timeOf(path);
	return time !== undefined && time < now.getTime() - than;
}

async function timeOf(path: string): Promise<number | undefined> {
	try {
		return (await stat(path)).mtimeMs;
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

/** The kept result of these inputs, or, where there is none, a new one, which is kept then. */
export async function keep(
	kept: Kept,
	inputs: unknown,
	make: () => Promise<string | Uint8Array> | string,
): Promise<Buffer> {
	const key = kept.keyOf(inputs);
	const found = await kept.get(key);
	if (found !== undefined) return found;
	const made = Buffer.from(await make());
	await kept.put(key, made);
	return made;
}

type Content = string | Uint8Array | AsyncIterable<Uint8Array>;

/** Writes a file whole or not at all: a run killed half-way leaves no half a file under the real name. */
export async function writeWhole(path: string, content: Content): Promise<void> {
	const draft = `${path}.${randomUUID()}.part`;
	try {
		await writeInFolder(draft, content);
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

/** The folder is made when it is missed: asking for each of thousands of files costs more than the files. */
async function writeInFolder(path: string, content: Content): Promise<void> {
	try {
		await writeFile(path, content);
	} catch (error) {
		if (!isMissing(error)) throw error;
		await makeFolder(dirname(path));
		await writeFile(path, content);
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
