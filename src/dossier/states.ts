import { readFileSync } from "node:fs";
import { parseCsv } from "../model/csv.ts";
import { inPackage } from "../places.ts";

let names: ReadonlyMap<string, string> | undefined;

/** The usual English name of a state by its ISO 3166-1 alpha-3 code, which `Intl` does not know; undefined for others. */
export function findStateName(code: string): string | undefined {
	names ??= new Map(
		parseCsv(readFileSync(inPackage("data", "actors", "states.csv"), "utf8")).flatMap((row) => {
			const name = row.names?.split(";")[0];
			return row.code && name ? [[row.code, name] as const] : [];
		}),
	);
	return names.get(code);
}
