import { readFileSync } from "node:fs";
import { parseCsv } from "../model/csv.ts";
import { inPackage } from "../places.ts";
import { currentLocale } from "./locale.ts";

let names: ReadonlyMap<string, string> | undefined;

/** The usual name of a state by its ISO 3166-1 alpha-3 code; English where `Intl` knows it by another name; undefined for others. */
export function findStateName(code: string): string | undefined {
	const english = findEnglishName(code);
	const region = english === undefined ? undefined : regionCodes().get(english);
	return region === undefined ? english : currentLocale().regions.of(region);
}

let organisations: ReadonlyMap<string, string> | undefined;

/** The usual name of a state, the English one of an organisation; the bare code of what has none. */
export function actorName(code: string): string {
	organisations ??= namesOf("organisations.csv");
	return findStateName(code) ?? organisations.get(code) ?? code;
}

function findEnglishName(code: string): string | undefined {
	names ??= namesOf("states.csv");
	return names.get(code);
}

function namesOf(file: string): ReadonlyMap<string, string> {
	const rows = parseCsv(readFileSync(inPackage("data", "actors", file), "utf8"));
	return new Map(
		rows.flatMap((row) => {
			const name = row.names?.split(";")[0];
			return row.code && name ? [[row.code, name] as const] : [];
		}),
	);
}

const englishRegions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
let regions: ReadonlyMap<string, string> | undefined;

/** `Intl` knows two-letter codes only; the English name leads from three letters to two. */
function regionCodes(): ReadonlyMap<string, string> {
	const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
	regions ??= new Map(
		letters.flatMap((first) =>
			letters.flatMap((second) => {
				const name = englishRegions.of(first + second);
				return name === undefined ? [] : [[name, first + second] as const];
			}),
		),
	);
	return regions;
}
