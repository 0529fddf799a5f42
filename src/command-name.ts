import { existsSync } from "node:fs";
import { relative, sep } from "node:path";
import { inPackage } from "./places.ts";

/** The command as a person here can type it: `bin/parallax` in a clone, by its path from where they are; `parallax` where it is installed. */
export function commandName(): string {
	const own = inPackage("bin", "parallax");
	if (!existsSync(own)) return "parallax";
	const path = relative(process.cwd(), own);
	if (path.length >= own.length) return own;
	return path.includes(sep) ? path : `.${sep}${path}`;
}
