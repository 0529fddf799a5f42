import { existsSync, readFileSync } from "node:fs";
import { parseCsv } from "../model/csv.ts";
import { inPackage } from "../places.ts";

/** Whose side a name speaks for: the state or organisation that it stands for. */
export interface Parties {
	/** Code of the first state, organisation or person named in some words: "a senior US official" is USA. */
	readonly find: (words: string) => string | undefined;
	/** Full name of the person whom some words name: "South Korean President Moon" is Moon Jae-in. */
	readonly personIn: (words: string) => string | undefined;
	/** Usual English name of the state that some words are a name of, and nothing else: 미국 is United States, "US" too. */
	readonly stateNamed: (words: string) => string | undefined;
	/** Usual English name of a code; the code itself where it is not known. */
	readonly nameOf: (code: string) => string;
	readonly isState: (code: string) => boolean;
}

let loaded: Parties | undefined;

/** The tables of data/actors, read once. */
export function knownParties(): Parties {
	loaded ??= buildParties(
		rowsOf("states.csv"),
		rowsOf("people.csv"),
		rowsOf("organisations.csv"),
		rowsOf("offices.csv"),
		{ states: rowsOf("states.ko.csv"), people: rowsOf("people.ko.csv"), offices: rowsOf("offices.ko.csv") },
	);
	return loaded;
}

type Row = Readonly<Record<string, string>>;

function rowsOf(file: string): readonly Row[] {
	const path = inPackage("data", "actors", file);
	return existsSync(path) ? parseCsv(readFileSync(path, "utf8")) : [];
}

/**
 * States first: where one spelling stands for two, a source is more often the state. Ambiguous words count here, since
 * only words for a source are looked at: "Washington said" is no city.
 */
function buildParties(
	states: readonly Row[],
	people: readonly Row[],
	organisations: readonly Row[],
	offices: readonly Row[],
	korean: Readonly<Record<"states" | "people" | "offices", readonly Row[]>>,
): Parties {
	const codes = new Map<string, string>();
	const add = (row: Row, columns: readonly string[]) => {
		if (!row.code) return;
		for (const word of columns.flatMap((column) => valuesOf(row[column])))
			if (!codes.has(keyOf(word))) codes.set(keyOf(word), row.code);
	};
	for (const row of states) if (!row.to) add(row, ["names", "demonyms", "seats", "short"]);
	for (const row of offices) add(row, ["words"]);
	for (const row of organisations) add(row, ["names"]);
	for (const row of people) add(row, ["names"]);
	for (const row of people) add(row, ["alone"]);
	for (const row of [...korean.states, ...korean.people]) add(row, ["names", "short", "seats"]);
	for (const row of korean.offices) add(row, ["words"]);
	const names = new Map([...organisations, ...states].map((row) => [row.code ?? "", valuesOf(row.names)[0] ?? ""]));
	const stateCodes = new Set(states.map((row) => row.code ?? ""));
	const persons = namePersons(people, korean.people);
	const spelt = new Map(
		[...states.filter((row) => !row.to), ...korean.states].flatMap((row) =>
			["names", "short"]
				.flatMap((column) => valuesOf(row[column]))
				.filter((word) => !valuesOf(row.ambiguous).includes(word))
				.map((word) => [keyOf(word), row.code ?? ""] as const),
		),
	);
	return {
		find: (words) => findCode(words, codes),
		personIn: (words) => findCode(words, persons),
		stateNamed: (words) => names.get(spelt.get(keyOf(words)) ?? ""),
		nameOf: (code) => names.get(code) || code,
		isState: (code) => stateCodes.has(code),
	};
}

/** A surname alone counts where one person of the table has it. Names in another language stand for the English one. */
function namePersons(people: readonly Row[], abroad: readonly Row[]): ReadonlyMap<string, string> {
	const full = new Map<string, string>();
	const alone = new Map<string, Set<string>>();
	for (const row of people) {
		const name = valuesOf(row.names)[0];
		if (name === undefined) continue;
		for (const word of valuesOf(row.names)) full.set(keyOf(word), name);
		for (const word of valuesOf(row.alone)) alone.set(keyOf(word), (alone.get(keyOf(word)) ?? new Set()).add(name));
	}
	for (const row of abroad) for (const word of valuesOf(row.names)) full.set(keyOf(word), row.name ?? word);
	const single = [...alone].flatMap(([word, names]): readonly (readonly [string, string])[] =>
		names.size === 1 ? [[word, [...names][0] ?? ""]] : [],
	);
	return new Map([...single, ...full]);
}

const longest = 5;

/** The longest name that stands earliest. */
function findCode(words: string, codes: ReadonlyMap<string, string>): string | undefined {
	const tokens = words.match(/[\p{L}\p{N}]+(?:[.'’&-][\p{L}\p{N}]+)*\.?/gu) ?? [];
	for (let from = 0; from < tokens.length; from++) {
		for (let length = Math.min(longest, tokens.length - from); length > 0; length--) {
			const code = codes.get(keyOf(tokens.slice(from, from + length).join(" ")));
			if (code !== undefined) return code;
		}
	}
	return undefined;
}

/** Case is kept for short words only: "US" is not "us". */
function keyOf(word: string): string {
	const plain = word
		.replace(/[’']s$/, "")
		.replace(/[.’']/g, "")
		.replace(/-/g, " ")
		.trim();
	return plain.length <= 3 ? plain : plain.toLowerCase();
}

function valuesOf(cell: string | undefined): readonly string[] {
	return (cell ?? "").split(";").filter((value) => value !== "");
}
