import { existsSync, readFileSync } from "node:fs";
import { readGiven } from "../given-file.ts";
import { joinOutlets, type Outlets, parseOutlets } from "../model/outlet.ts";
import { inPackage } from "../places.ts";

/**
 * Reads `data/outlets` (the outlets, and the short names under which coverage and data sets know them), and files of the
 * same columns that a user gives beside it. Throws `data-malformed`, naming the file.
 */
export function loadOutlets(more: readonly string[] = []): Outlets {
	const aliases = inPackage("data", "outlets", "aliases.csv");
	const known = parseOutlets(
		readFileSync(inPackage("data", "outlets", "outlets.csv"), "utf8"),
		existsSync(aliases) ? readFileSync(aliases, "utf8") : "",
	);
	return joinOutlets([known, ...more.map((file) => parseOutlets(readGiven(file)))]);
}
