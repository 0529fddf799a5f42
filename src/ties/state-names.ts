import { readFileSync } from "node:fs";
import { ParallaxError } from "../errors.ts";
import { parseCsv } from "../model/csv.ts";
import { inPackage } from "../places.ts";

export type StateNames = ReadonlyMap<string, string>;

/** Names shown to readers, by code. */
export function loadStateNames(): StateNames {
	const rows = parseCsv(readFileSync(inPackage("data", "codes", "display.csv"), "utf8"));
	return new Map(rows.map(({ code = "", name = "" }) => [code, name]));
}

export function nameOf(code: string, names: StateNames): string {
	return names.get(code) ?? code;
}

/** Reads a code or a name as a person types it: PRK, "North Korea", DPRK, 북한. Throws `bad-usage` where it names no state, or several. */
export function getState(text: string, names: StateNames): string {
	const code = text.trim().toUpperCase();
	if (names.has(code)) return code;
	const wanted = plain(text);
	const shown = [...names].find(([, name]) => plain(name) === wanted);
	if (shown) return shown[0];
	const [found, ...others] = [
		...new Set(aliasesOf(names).flatMap(([alias, state]) => (alias === wanted ? [state] : []))),
	];
	if (found === undefined) {
		throw new ParallaxError(
			"bad-usage",
			`"${text}" is no state that is known here: give a three-letter code as ISO 3166 has it, such as PRK, or an English or Korean name.`,
		);
	}
	if (others.length === 0) return found;
	const each = [found, ...others].map((state) => `${state} (${nameOf(state, names)})`);
	throw new ParallaxError("bad-usage", `"${text}" may be ${each.join(" or ")}: give the code.`);
}

/** Reads a pair of states. Throws `bad-usage` where one is no state, or both are the same. */
export function getStates(first: string, second: string, names: StateNames): readonly [string, string] {
	const states = [getState(first, names), getState(second, names)] as const;
	if (states[0] !== states[1]) return states;
	throw new ParallaxError(
		"bad-usage",
		`"${first}" and "${second}" are one state, ${nameOf(states[0], names)}: ties are of two. Give another, as in PRK RUS.`,
	);
}

/** What newsrooms call a state, in English and Korean, as a person may type it. */
function aliasesOf(names: StateNames): readonly (readonly [alias: string, code: string])[] {
	return ["states.csv", "states.ko.csv"]
		.flatMap((file) => parseCsv(readFileSync(inPackage("data", "actors", file), "utf8")))
		.filter(({ code = "", to = "" }) => names.has(code) && to === "")
		.flatMap(({ code = "", names: own = "", short = "" }) =>
			`${own};${short}`.split(";").flatMap((alias) => (alias === "" ? [] : [[plain(alias), code] as const])),
		);
}

function plain(name: string): string {
	return name.trim().toLowerCase().replace(/^the /, "").replaceAll(".", "");
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
