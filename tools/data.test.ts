import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse as parseYaml } from "yaml";
import { parseCsv } from "../src/model/csv.ts";

type Row = Readonly<Record<string, string>>;

const root = join(import.meta.dirname, "..");
const readText = (...path: string[]) => readFileSync(join(root, ...path), "utf8");
const readRows = (...path: string[]): readonly Row[] => parseCsv(readText(...path)) as readonly Row[];
const valuesOf = (cell: string | undefined) => (cell ?? "").split(";").filter((value) => value !== "");
const headerOf = (...path: string[]) => readText(...path).split("\n", 1)[0];

const states = readRows("data", "actors", "states.csv");
const people = readRows("data", "actors", "people.csv");
const offices = readRows("data", "actors", "offices.csv");
const organisations = readRows("data", "actors", "organisations.csv");
const outlets = readRows("data", "outlets", "outlets.csv");
const stateCodes = new Set(states.map((row) => row.code ?? ""));
const organisationCodes = new Set(organisations.map((row) => row.code ?? ""));

const sectors = "GOV MIL LEG JUD PTY OPP SPY COP REB CRM UAF CVL BUS MED EDU LAB REL HLH AGR REF IGO NGO MNC ELI".split(
	" ",
);
const day = /^(\d{4}(-\d{2}(-\d{2})?)?)?$/;

/** Territories and successors that have a code but no row: they are no actors of their own in coverage. */
const codesWithoutRow = new Set(["CUW", "SXM", "BES"]);

function assertUnique(keys: readonly string[], what: string): void {
	const seen = new Set<string>();
	for (const key of keys) {
		assert.ok(!seen.has(key), `${what}: ${key} twice`);
		seen.add(key);
	}
}

function assertDated(rows: readonly Row[], what: string): void {
	for (const row of rows) {
		assert.match(row.from ?? "", day, `${what}: ${JSON.stringify(row)}`);
		assert.match(row.to ?? "", day, `${what}: ${JSON.stringify(row)}`);
		if (row.from && row.to) assert.ok(row.from <= row.to, `${what}: ends before it begins: ${JSON.stringify(row)}`);
	}
}

function assertSorted(rows: readonly Row[], column: string, what: string): void {
	const keys = rows.map((row) => [...(row[column] ?? "")].map((sign) => sign.codePointAt(0) ?? 0));
	const before = (a: readonly number[], b: readonly number[]) => {
		const at = a.findIndex((code, index) => code !== b[index]);
		return at === -1 ? a.length <= b.length : (a[at] ?? 0) < (b[at] ?? -1);
	};
	for (let at = 1; at < keys.length; at++) {
		assert.ok(
			before(keys[at - 1] ?? [], keys[at] ?? []),
			`${what}: row ${at + 1} is out of order: ${rows[at]?.[column]}`,
		);
	}
}

const tables: readonly (readonly [name: string, header: string])[] = [
	["data/actors/states.csv", "code,from,to,successor,names,demonyms,seats,short,ambiguous"],
	["data/actors/states.ko.csv", "code,names,short,seats,ambiguous"],
	["data/actors/offices.csv", "words,code,sector,kind,ambiguous,to"],
	["data/actors/people.csv", "names,alone,code,sector,office,from,to,origin,ambiguous"],
	["data/actors/organisations.csv", "code,names,sector,part_of,state,from,to,ambiguous"],
	["data/outlets/outlets.csv", "name,domains,country,family,agency,state_owned,origin"],
	["data/outlets/aliases.csv", "alias,name"],
	["data/groups/blocs.csv", "bloc,state,from,to,origin"],
	["sample/outlets.csv", "name,domains,country,family,agency,state_owned,origin"],
];

for (const [name, header] of tables) {
	test(`${name} has its columns, whole rows, trimmed values and its order`, () => {
		assert.equal(headerOf(name), header);
		const columns = header.split(",");
		const rows = readRows(name);
		for (const row of rows) {
			assert.deepEqual(Object.keys(row), columns, JSON.stringify(row));
			for (const cell of Object.values(row)) {
				assert.equal(cell, cell.trim());
				assert.doesNotMatch(cell, /(^;|;$|;;|; )/, JSON.stringify(row));
			}
		}
		assertSorted(rows, columns[0] ?? "", name);
	});
}

test("states: codes, predecessors with an end and a successor, ambiguous words that are the row's own", () => {
	assert.ok(states.length >= 200, `${states.length} states`);
	assertUnique(
		states.map((row) => row.code ?? ""),
		"states.csv",
	);
	assertDated(states, "states.csv");
	for (const row of states) {
		assert.match(row.code ?? "", /^[A-Z]{3}$/);
		assert.notEqual(row.names, "");
		assert.equal(row.to === "", row.successor === "", `${row.code}: an end goes with a successor`);
		for (const code of valuesOf(row.successor)) assert.ok(stateCodes.has(code) || codesWithoutRow.has(code), code);
		const words = [row.names, row.demonyms, row.seats, row.short].flatMap(valuesOf);
		for (const word of valuesOf(row.ambiguous)) assert.ok(words.includes(word), `${row.code}: ${word}`);
	}
});

test("a word that two living states share is ambiguous in both", () => {
	const owners = new Map<string, Row[]>();
	for (const row of states.filter((state) => state.to === "")) {
		for (const word of new Set([row.names, row.demonyms, row.seats, row.short].flatMap(valuesOf))) {
			owners.set(word, [...(owners.get(word) ?? []), row]);
		}
	}
	for (const [word, rows] of owners) {
		if (rows.length < 2) continue;
		for (const row of rows) assert.ok(valuesOf(row.ambiguous).includes(word), `${word} of ${row.code}`);
	}
});

test("every state has a Korean name", () => {
	const korean = readRows("data", "actors", "states.ko.csv");
	assert.deepEqual(
		korean.map((row) => row.code),
		states.map((row) => row.code),
	);
	for (const row of korean) {
		assert.match(row.names ?? "", /\p{Script=Hangul}/u, row.code);
		const words = [row.names, row.seats, row.short].flatMap(valuesOf);
		for (const word of valuesOf(row.ambiguous)) assert.ok(words.includes(word), `${row.code}: ${word}`);
	}
});

test("people: known codes, sectors and dates, nobody twice in an office on one day", () => {
	assert.ok(people.length >= 1300, `${people.length} rows`);
	assertDated(people, "people.csv");
	const heads = new Set<string>();
	for (const row of people) {
		const code = row.code ?? "";
		assert.ok(stateCodes.has(code) || organisationCodes.has(code), code);
		assert.ok(sectors.includes(row.sector ?? ""), row.sector);
		assert.equal(row.origin, "public record");
		assert.match(row.from ?? "", /^\d{4}/, row.names);
		for (const word of valuesOf(row.ambiguous)) assert.ok(valuesOf(row.alone).includes(word), row.names);
		if (/^(head of state|head of government|leader)/.test(row.office ?? "")) heads.add(code);
	}
	assert.ok(heads.size >= 150, `${heads.size} states with a head`);
	const ministers = people
		.filter((row) => /^(foreign|defence) minister$/.test(row.office ?? ""))
		.map((row) => row.code);
	assert.ok(new Set(ministers).size >= 80, `${new Set(ministers).size} states with ministers`);
	assertUnique(
		people.map((row) => [valuesOf(row.names)[0], row.code, row.office, row.from].join("|")),
		"people.csv",
	);
});

/** Offices that two held at once, by public record: who would not go, and a presidency of three. */
const shared = new Set(["BIH head of state", "CIV head of state", "GMB head of state"]);
const single = /^(?:head of state|head of government|head of state and government|foreign minister|defence minister)$/;

test("one person at a time holds an office of a state, and no term ends before it begins", () => {
	const terms = people.filter((row) => single.test(row.office ?? ""));
	for (const { names, from = "", to } of people) assert.ok(!to || `${to}~` > from, `${names} (${from}–${to})`);
	for (const rows of Map.groupBy(terms, (row) => `${row.code} ${row.office}`).values()) {
		const inOrder = rows.toSorted((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
		for (const [n, later] of inOrder.entries()) {
			for (const earlier of shared.has(`${later.code} ${later.office}`) ? [] : inOrder.slice(0, n)) {
				const precision = Math.min(earlier.to?.length || 10, later.from?.length ?? 10);
				const ends = (earlier.to || "9999").slice(0, precision);
				const label = `${later.code} ${later.office}: ${earlier.names} (–${earlier.to}) and ${later.names} (${later.from}–)`;
				assert.ok(ends <= (later.from ?? "").slice(0, precision), label);
			}
		}
	}
});

test("ministers' terms reach into the years that the table is for", () => {
	const ministers = people.filter((row) => row.office === "defence minister");
	for (const { names, to } of ministers) assert.ok(!to || to >= "2000", `${names} (–${to})`);
});

test("offices: known codes, sectors and kinds, no word twice for one code", () => {
	assert.ok(offices.length >= 200, `${offices.length} rows`);
	for (const row of offices) {
		const code = row.code ?? "";
		assert.ok(code === "" || stateCodes.has(code) || organisationCodes.has(code), code);
		assert.ok(sectors.includes(row.sector ?? ""), row.sector);
		assert.ok(["person", "people", "body", "press", "seat"].includes(row.kind ?? ""), row.words);
		for (const word of valuesOf(row.ambiguous)) assert.ok(valuesOf(row.words).includes(word), word);
	}
	assertUnique(
		offices.flatMap((row) => valuesOf(row.words).map((word) => `${row.code} ${word}`)),
		"offices.csv",
	);
});

test("a newsroom is of one country, as an actor and as an outlet", () => {
	const countries = new Map(outlets.map(({ name, country }) => [name?.replace(/^The /, ""), country]));
	const known = offices
		.filter(({ kind }) => kind === "press")
		.flatMap(({ words, code }) => valuesOf(words).map((word) => ({ word, code })))
		.filter(({ word }) => countries.has(word.replace(/^The /, "")));
	assert.ok(known.length >= 80, `${known.length} words`);
	for (const { word, code } of known) assert.equal(code, countries.get(word.replace(/^The /, "")), word);
});

test("organisations: own codes that no state has, parts of known ones, no name twice", () => {
	assert.ok(organisations.length >= 180, `${organisations.length} rows`);
	assertDated(organisations, "organisations.csv");
	assertUnique([...organisations.map((row) => row.code ?? "")], "organisations.csv");
	for (const row of organisations) {
		const code = row.code ?? "";
		assert.match(code, /^[A-Z]{3,}$/);
		assert.ok(!stateCodes.has(code), `${code} is a state's`);
		assert.ok(sectors.includes(row.sector ?? ""), row.sector);
		if (row.part_of) assert.ok(organisationCodes.has(row.part_of) && code.startsWith(row.part_of), code);
		if (row.state) assert.ok(stateCodes.has(row.state), row.state);
		for (const word of valuesOf(row.ambiguous)) assert.ok(valuesOf(row.names).includes(word), word);
	}
	assertUnique(
		organisations.flatMap((row) => valuesOf(row.names)),
		"organisations.csv",
	);
});

test("outlets: 250 of 45 countries, a domain belongs to one, an alias to an outlet that is known", () => {
	assert.ok(outlets.length >= 250, `${outlets.length} outlets`);
	assert.ok(new Set(outlets.map((row) => row.country)).size >= 45);
	for (const row of outlets) {
		assert.ok(stateCodes.has(row.country ?? ""), `${row.name}: ${row.country}`);
		assert.match(row.agency ?? "", /^(yes|no)$/, row.name);
		assert.match(row.state_owned ?? "", /^(yes|no|part|)$/, row.name);
		assert.notEqual(row.origin, "");
		for (const domain of valuesOf(row.domains)) assert.match(domain, /^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
	}
	assertUnique(
		outlets.map((row) => row.name ?? ""),
		"outlets.csv",
	);
	assertUnique(
		outlets.flatMap((row) => valuesOf(row.domains)),
		"outlets.csv",
	);
	const names = new Set(outlets.map((row) => row.name));
	for (const row of readRows("data", "outlets", "aliases.csv")) assert.ok(names.has(row.name), row.alias);
});

test("blocs: members are states, and none is a member twice at a time", () => {
	const rows = readRows("data", "groups", "blocs.csv");
	assertDated(rows, "blocs.csv");
	assertUnique(
		rows.map((row) => `${row.bloc} ${row.state} ${row.from}`),
		"blocs.csv",
	);
	for (const row of rows) assert.ok(stateCodes.has(row.state ?? ""), row.state);
});

test("the sample: every file says it is a demonstration, names its sources, and is by an invented outlet", () => {
	const invented = new Set(readRows("sample", "outlets.csv").map((row) => row.name));
	assert.ok(invented.size >= 10);
	const folder = existsSync(join(root, "sample", "coverage")) ? join("sample", "coverage") : "sample";
	const files = readdirSync(join(root, folder)).filter((name) => /^\d{4}-/.test(name));
	assert.ok(files.length >= 18, `${files.length} files`);
	for (const file of files) {
		const text = readText(folder, file);
		if (file.endsWith(".html")) {
			assert.match(text, /<meta name="demonstration" content="true">/, file);
			assert.match(text, /Written for demonstration\./, file);
			assert.match(text, /Sources on the public record/, file);
			continue;
		}
		const records = file.endsWith(".jsonl")
			? text
					.trim()
					.split("\n")
					.map((line) => JSON.parse(line))
			: [parseYaml(text.split(/^---$/m)[1] ?? "")];
		for (const record of records) {
			assert.equal(record.demonstration, true, file);
			assert.ok(Array.isArray(record.sources) && record.sources.length > 0, file);
			assert.ok(invented.has(record.outlet), `${file}: ${record.outlet}`);
		}
	}
});
