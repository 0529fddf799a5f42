import { getDomain, getHostname } from "tldts";
import { z } from "zod";
import { ParallaxError } from "../errors.ts";
import { parseCsv } from "./csv.ts";
import { list, record } from "./record.ts";

const Flag = z.enum(["yes", "no"]).transform((word) => word === "yes");
const Names = z.string().transform((cell) =>
	cell
		.split(";")
		.map((name) => name.trim())
		.filter((name) => name !== ""),
);

/** One newsroom, as `data/outlets/outlets.csv` tells it. */
export const Outlet = record({
	name: z.string().min(1),
	domains: list(z.string()),
	aliases: list(z.string()).describe("Other names it goes by in coverage and data sets: `AP`, `nyt`."),
	country: z.string().describe("ISO 3166-1 alpha-3; empty where it has none."),
	family: z.string().describe("Publisher family, the unit of pooled findings; its own name where it has none."),
	agency: z.boolean().describe("A news agency, whose reports others copy."),
	stateOwned: z.enum(["yes", "no", "part", "unknown"]),
	origin: z.string().describe("Where these facts are from."),
});
export type Outlet = z.infer<typeof Outlet>;

const OutletRow = z.object({
	name: z.string().trim().min(1),
	domains: Names,
	aliases: Names.default([]),
	country: z.string().trim().default(""),
	family: z.string().trim().default(""),
	agency: Flag,
	state_owned: z.enum(["yes", "no", "part", "unknown", ""]).default("unknown"),
	origin: z.string().default(""),
});

/** All outlets that are known, found by domain or by name. */
export interface Outlets {
	readonly all: readonly Outlet[];
	/** By address ("https://english.example.com/x"), domain or name, whatever its case; the longest domain that fits wins. */
	readonly find: (domainOrName: string) => Outlet | undefined;
	/** Its name; for an unknown address the registrable domain, for an unknown name the name itself. */
	readonly nameOf: (domainOrName: string) => string;
}

/** Parses `outlets.csv` and, where given, `aliases.csv` (alias,name). Throws `data-malformed` naming the row. */
export function parseOutlets(csv: string, aliasCsv = ""): Outlets {
	const aliases = parseCsv(aliasCsv);
	const all = parseCsv(csv).map((row, index) => {
		const parsed = OutletRow.safeParse(row);
		if (!parsed.success) {
			const issue = parsed.error.issues[0];
			const where = `outlets.csv, row ${index + 1} (${row.name ?? "no name"})`;
			throw new ParallaxError("data-malformed", `${where}: ${issue?.path.join(".")}: ${issue?.message}`);
		}
		const { state_owned, family, ...rest } = parsed.data;
		const more = aliases.filter((alias) => alias.name === rest.name).map((alias) => alias.alias ?? "");
		return {
			...rest,
			domains: rest.domains.map((domain) => domain.toLowerCase()),
			aliases: [...rest.aliases, ...more].filter((alias) => alias !== ""),
			family: family === "" ? rest.name : family,
			stateOwned: state_owned === "" ? ("unknown" as const) : state_owned,
		};
	});
	return outletsOf(all);
}

/** One list of several; where two know a domain or a name, the later one wins. */
export function joinOutlets(lists: readonly Outlets[]): Outlets {
	return outletsOf(lists.flatMap((list) => list.all));
}

function outletsOf(all: readonly Outlet[]): Outlets {
	const byDomain = new Map(all.flatMap((outlet) => outlet.domains.map((domain) => [domain, outlet] as const)));
	const byName = new Map(
		all.flatMap((outlet) => [outlet.name, ...outlet.aliases].map((name) => [nameKey(name), outlet] as const)),
	);
	const find = (text: string) => findByDomain(byDomain, text) ?? byName.get(nameKey(text));
	return { all, find, nameOf: (text) => find(text)?.name ?? registrableDomain(text) ?? text.trim() };
}

/** "english.hani.example/arti" is found as "english.hani.example", then as "hani.example". */
function findByDomain(byDomain: ReadonlyMap<string, Outlet>, text: string): Outlet | undefined {
	if (!looksLikeAddress(text)) return undefined;
	const host = hostOf(text);
	if (host === undefined) return undefined;
	const labels = host.split(".");
	for (let from = 0; from < labels.length - 1; from++) {
		const outlet = byDomain.get(labels.slice(from).join("."));
		if (outlet) return outlet;
	}
	return undefined;
}

function hostOf(text: string): string | undefined {
	return getHostname(text.trim().toLowerCase())?.replace(/^www\./, "") || undefined;
}

function registrableDomain(text: string): string | undefined {
	return looksLikeAddress(text) ? (getDomain(text.trim().toLowerCase()) ?? hostOf(text)) : undefined;
}

/** "kcna.kp" and "https://kcna.kp/x" are addresses; "U.S. News" and "Agence France-Presse" are names. */
function looksLikeAddress(text: string): boolean {
	return /^(?:[a-z]+:\/\/)?(?:[\p{L}\p{N}_-]+\.)+\p{L}{2,}(?:[:/?#].*)?$/iu.test(text.trim());
}

/** "The New York Times", "new york times - news" and "New York Times (Online)" are one name. */
function nameKey(name: string): string {
	return name
		.toLowerCase()
		.replace(/\s*\((?:web news|online|online news|news)\)\s*$/, "")
		.replace(/\s+-\s+(?:news|opinion|editorial)$/, "")
		.replace(/^the\s+/, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();
}
