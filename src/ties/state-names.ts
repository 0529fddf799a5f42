import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { ParallaxError } from "../errors.ts";
import { inPackage } from "../places.ts";

export type StateNames = ReadonlyMap<string, string>;

/** Names shown to readers, by code. */
export function loadStateNames(): StateNames {
	const rows: { readonly code: string; readonly name: string }[] = parse(
		readFileSync(inPackage("data", "codes", "display.csv"), "utf8"),
		{ columns: true },
	);
	return new Map(rows.map(({ code, name }) => [code, name]));
}

export function nameOf(code: string, names: StateNames): string {
	return names.get(code) ?? code;
}

/** Reads a code or a name as a person types it. Throws `bad-usage` where it names no state. */
export function getState(text: string, names: StateNames): string {
	const code = text.toUpperCase();
	if (names.has(code)) return code;
	const wanted = plain(text);
	const found = [...names].find(([, name]) => plain(name) === wanted);
	if (found) return found[0];
	throw new ParallaxError(
		"bad-usage",
		`"${text}" is no state that is known here: give a three-letter code as ISO 3166 has it, such as PRK, or an English name.`,
	);
}

function plain(name: string): string {
	return name.toLowerCase().replace(/^the /, "");
}

/** States that held the place before, whose ties are shown too, under their own name. */
const predecessors: Readonly<Record<string, readonly string[]>> = {
	RUS: ["SUN"],
	DEU: ["DDR"],
	CZE: ["CSK"],
	SVK: ["CSK"],
	SRB: ["SCG", "YUG"],
	VNM: ["VDR", "RVN"],
	YEM: ["YMD"],
};

export function withPredecessors(code: string): readonly string[] {
	return [code, ...(predecessors[code] ?? [])];
}
