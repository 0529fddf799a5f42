import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The package's own root: where `data/`, `models/` and `sample/` lie, from the sources as from a published build. */
export const root: string = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
	return existsSync(join(folder, "package.json")) ? folder : findRoot(dirname(folder));
}

/** A path inside the package, as `inPackage("data", "states.json")`. */
export function inPackage(...parts: readonly string[]): string {
	return join(root, ...parts);
}
