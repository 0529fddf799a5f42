import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { inPackage } from "../../places.ts";

/** The rows of a table of the package as records by column name. */
export function readRows(...path: readonly string[]): readonly Readonly<Record<string, string>>[] {
	const file = inPackage(...path);
	return existsSync(file)
		? parse<Record<string, string>>(readFileSync(file, "utf8"), { columns: true, bom: true })
		: [];
}

/** The values of a field that may have several. */
export function valuesOf(field: string | undefined): string[] {
	return field ? field.split(";").filter((value) => value !== "") : [];
}
