import { readFile } from "node:fs/promises";

/** A file that does not exist is empty. */
export async function readOptional(path: string): Promise<string> {
	try {
		return await readFile(path, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
		throw error;
	}
}
