import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { ReadRequest } from "../model/article-input.ts";

/** Readings kept on disk by what they were read from and what read them: a second run is fast, a killed one resumes. */
export interface ReadingCache {
	readonly get: (request: ReadRequest) => Promise<string | undefined>;
	readonly put: (request: ReadRequest, json: string) => Promise<void>;
}

/** @param version of everything that reads: a new engine finds nothing here and reads anew. */
export function openReadingCache(folder: string, version: string): ReadingCache {
	const pathOf = (request: ReadRequest): string => {
		const key = createHash("sha256").update(version).update("\n").update(JSON.stringify(request)).digest("hex");
		return join(folder, "readings", key.slice(0, 2), `${key}.json`);
	};
	return {
		get: async (request) => {
			try {
				return await readFile(pathOf(request), "utf8");
			} catch (error) {
				if (isMissing(error)) return undefined;
				throw error;
			}
		},
		put: (request, json) => writeWhole(pathOf(request), json),
	};
}

/** Writes a file whole or not at all: a run killed half-way leaves no half a file under the real name. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const draft = `${path}.${randomUUID()}.part`;
	try {
		await writeFile(draft, content);
		await rename(draft, path);
	} catch (error) {
		await rm(draft, { force: true });
		throw error;
	}
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "ENOENT";
}
