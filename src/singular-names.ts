import { readFileSync } from "node:fs";
import { inPackage } from "./places.ts";

let loaded: ReadonlySet<string> | undefined;

function lastWords(): ReadonlySet<string> {
	loaded ??= new Set(
		(
			JSON.parse(readFileSync(inPackage("data", "stories", "singular-names.json"), "utf8")) as {
				readonly words: string[];
			}
		).words,
	);
	return loaded;
}

/** "The United States", "Reuters": one, whatever its ending. */
export function isSingularName(name: string): boolean {
	return lastWords().has(name.trim().split(/\s+/).at(-1)?.replace(/\.$/, "") ?? "");
}
