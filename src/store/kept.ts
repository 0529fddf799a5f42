import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Results kept on disk by what they were made from and what made them: a second run is fast, a killed one resumes. */
export interface Kept {
	/** A hash of everything a result depends on: the maker's version and these inputs. */
	readonly keyOf: (inputs: unknown) => string;
	readonly get: (key: string) => Promise<Buffer | undefined>;
	readonly put: (key: string, content: string | Uint8Array) => Promise<void>;
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
				return await readFile(pathOf(key));
			} catch (error) {
				if (isMissing(error)) return undefined;
				throw error;
			}
		},
		put: (key, content) => writeWhole(pathOf(key), content),
	};
}

/** So many days after its last run, what a maker made is given up. */
const keptDays = 30;

/**
 * Gives up the results of every maker but these that has not run for a while: a changed engine finds nothing of an earlier
 * one's, and a cache of readings is as large as the readings.
 */
export async function pruneKept(folder: string, versions: readonly string[], now: Date): Promise<void> {
	const oldest = now.getTime() - keptDays * 86_400_000;
	for (const kind of Object.keys(kinds)) {
		for (const version of await readdir(join(folder, kind)).catch(() => [])) {
			const path = join(folder, kind, version);
			if (versions.includes(version)) await utimes(path, now, now);
			else if ((await stat(path)).mtimeMs < oldest) await rm(path, { recursive: true, force: true });
		}
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
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, content);
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
