import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { inPackage } from "../../places.ts";
import { parsePeriod } from "../period.ts";

export type NumberSystem = "COW" | "GW" | "M49";

/** What the numbers, codes and names of data sets mean at a date; undefined where no state is meant. */
export interface StateCodes {
	readonly ofNumber: (system: NumberSystem, number: string, date: string) => string | undefined;
	readonly ofAlpha3: (code: string, date: string) => string | undefined;
	readonly ofName: (name: string, date: string) => string | undefined;
}

interface Spell {
	readonly code: string;
	readonly from: string;
	readonly to: string;
}

type Spells = ReadonlyMap<string, readonly Spell[]>;

export function loadStateCodes(): StateCodes {
	const numbers = spellsOf(readTable("numbers.csv"), (row) => `${row.system} ${row.number}`);
	const names = spellsOf(readTable("names.csv"), (row) => row.name ?? "");
	const alpha3 = alpha3Spells();
	return {
		ofNumber: (system, number, date) => at(numbers.get(`${system} ${Number(number)}`), date),
		ofAlpha3: (code, date) => at(alpha3.get(code), date),
		ofName: (name, date) => at(names.get(plainName(name)), date),
	};
}

/** "Korea, North" and "St. Lucia*" as the table has them. */
function plainName(name: string): string {
	const plain = name.toLowerCase().replaceAll(/\*+$/g, "").replaceAll("’", "'").trim();
	return plain.replaceAll(",", "").replaceAll("&", "and");
}

type Table = readonly Readonly<Record<string, string>>[];

function readTable(file: string): Table {
	return parse(readFileSync(inPackage("data", "codes", file), "utf8"), { columns: true });
}

function spellsOf(rows: Table, keyOf: (row: Table[number]) => string): Spells {
	const spells = new Map<string, Spell[]>();
	for (const row of rows) {
		const spell = { code: row.code ?? "", from: row.from || "0000", to: row.to || "9999" };
		const key = keyOf(row);
		spells.set(key, [...(spells.get(key) ?? []), spell]);
	}
	return spells;
}

/** Alpha-3 codes as event data use them: CAMEO's differ in two, and all call the Soviet Union "RUS". */
function alpha3Spells(): Spells {
	const codes = readTable("display.csv").map(({ code = "" }) => code);
	const spells = new Map<string, readonly Spell[]>(codes.map((code) => [code, [{ code, from: "0000", to: "9999" }]]));
	const eras: Readonly<Record<string, readonly Spell[]>> = {
		RUS: [
			{ code: "SUN", from: "1922-12-30", to: "1991-12-25" },
			{ code: "RUS", from: "0000", to: "9999" },
		],
		CZE: [
			{ code: "CSK", from: "1918-10-28", to: "1992-12-31" },
			{ code: "CZE", from: "0000", to: "9999" },
		],
		SRB: [
			{ code: "YUG", from: "1918-12-01", to: "2003-02-03" },
			{ code: "SCG", from: "2003-02-04", to: "2006-06-04" },
			{ code: "SRB", from: "0000", to: "9999" },
		],
		ROM: [{ code: "ROU", from: "0000", to: "9999" }],
		TMP: [{ code: "TLS", from: "0000", to: "9999" }],
	};
	for (const [code, era] of Object.entries(eras)) spells.set(code, era);
	return spells;
}

/** A whole year that two states share goes to the one that had its middle: 1991 is the Soviet Union's, 1992 Russia's. */
function at(spells: readonly Spell[] | undefined, date: string): string | undefined {
	if (!spells) return undefined;
	const day = /^\d{4}$/.test(date) ? `${date}-07-01` : (parsePeriod(date)?.from ?? date);
	return spells.find(({ from, to }) => day >= from && day <= to)?.code;
}
