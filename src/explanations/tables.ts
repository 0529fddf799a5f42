import { readFileSync } from "node:fs";
import weights from "../../data/explanations/weights.json" with { type: "json" };
import { inPackage } from "../places.ts";

export { weights };

/** Theme → beginnings of words; a PLOVER type → words that refer back to such an event; a role → words near a source. */
export const themes = readTable("themes.tsv");
export const occasions = readTable("occasions.tsv");
export const roles = readTable("roles.tsv");

function readTable(file: string): ReadonlyMap<string, readonly string[]> {
	const lines = readFileSync(inPackage("data", "explanations", file), "utf8").split("\n");
	const rows = lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t"));
	return new Map(rows.map(([name = "", words = ""]) => [name, words.split(",")]));
}
