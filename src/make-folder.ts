import { mkdir, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { ParallaxError } from "./errors.ts";

/**
 * A folder with those it lies in, one at a time: Node's own way goes on for ever in `/proc` and its like, which call a folder
 * missing that stands there.
 */
export async function makeFolder(path: string): Promise<void> {
	if (await isMade(path)) return;
	await makeFolder(dirname(path));
	if (!(await isMade(path))) throw new ParallaxError("output-unwritable", `${path}: no folder can be made there.`);
}

/** False where what it lies in is missing, or said to be. */
async function isMade(path: string): Promise<boolean> {
	try {
		await mkdir(path);
		return true;
	} catch (error) {
		const code = error instanceof Error && "code" in error ? error.code : undefined;
		if (code === "ENOENT") return false;
		if (code === "EEXIST" && (await stat(path)).isDirectory()) return true;
		throw error;
	}
}
