import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./kept.ts";

/** Where the matrix of a story lies: a file a story, kept by people, beside what an audit makes and remakes. */
export function matrixPath(folder: string, story: string): string {
	return join(folder, `${story.replaceAll(/[^\w.-]/g, "_")}.yaml`);
}

export async function readMatrix(path: string): Promise<string | undefined> {
	return existsSync(path) ? readFile(path, "utf8") : undefined;
}

/**
 * Changes a matrix file. Somebody else may have saved it since it was read: then both versions are merged, and nothing is lost.
 */
export async function changeMatrix(
	path: string,
	change: (text: string | undefined) => string,
	merge: (ours: string, theirs: string) => string,
): Promise<void> {
	const before = await readMatrix(path);
	const ours = change(before);
	const now = await readMatrix(path);
	await writeWhole(path, now === undefined || now === before ? ours : merge(ours, now));
}
