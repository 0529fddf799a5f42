import { readFileSync } from "node:fs";
import { refusedPath } from "./errors.ts";

/** The text of a file that a person named; where it cannot be read, the error says which and why. */
export function readGiven(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		throw refusedPath(path, error);
	}
}
