import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Outlets, parseOutlets } from "../model/outlet.ts";
import { inPackage } from "../places.ts";

/** Reads `data/outlets`: the outlets, and the short names under which coverage and data sets know them. */
export function loadOutlets(folder: string = inPackage("data", "outlets")): Outlets {
	const read = (name: string) => {
		const path = join(folder, name);
		return existsSync(path) ? readFileSync(path, "utf8") : "";
	};
	return parseOutlets(read("outlets.csv"), read("aliases.csv"));
}
