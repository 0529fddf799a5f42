import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inPackage } from "../places.ts";
import type { Fact } from "./fact.ts";
import { readFacts } from "./read-facts.ts";

/** Reads the series that ship with the package. `measures.csv` beside them names measures and holds no facts. */
export function loadFacts(folder: string = inPackage("data", "series")): readonly Fact[] {
	return readdirSync(folder)
		.filter((file) => file.endsWith(".csv") && file !== "measures.csv")
		.sort()
		.flatMap((file) => readFacts(readFileSync(join(folder, file), "utf8"), file));
}
