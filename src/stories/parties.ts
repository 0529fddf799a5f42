import { existsSync, readFileSync } from "node:fs";
import { parseCsv } from "../model/csv.ts";
import { inPackage } from "../places.ts";

/** Whose side a name speaks for: the state or organisation that it stands for. */
export interface Parties {
	/**
	 * Code of the first state, organisation or person named in some words: "a senior US official" is USA. A surname alone is
	 * whoever held an office on the day, where that is one side's people only; without a day, whoever ever did.
	 */
	readonly find: (words: string, day?: string) => string | undefined;
	/** Full name of the person whom some words name: "South Korean President Moon" is Moon Jae-in. */
	readonly personIn: (words: string, day?: string) => string | undefined;
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
	for (const row of [...korean.states, ...korean.people]) add(row, ["names", "short", "seats"]);
	for (const row of korean.offices) add(row, ["words"]);
	const names = new Map([...organisations, ...states].map((row) => [row.code ?? "", valuesOf(row.names)[0] ?? ""]));
	const stateCodes = new Set(states.map((row) => row.code ?? ""));
	const surnames = surnamesIn(people);
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
		find: (words, day) => findFirst(words, (name, beside) => codes.get(name) ?? held(name, beside, day)?.code),
		personIn: (words, day) => findFirst(words, (name, beside) => persons.get(name) ?? held(name, beside, day)?.name),
		stateNamed: (words) => names.get(spelt.get(keyOf(words)) ?? ""),
		nameOf: (code) => names.get(code) || code,
		isState: (code) => stateCodes.has(code),
	};

	/** Whose surname that is: of one person by name, of one side by code, or nobody's. */
	function held(surname: string, beside: Beside, day = ""): Partial<Holder> | undefined {
		const all = (surnames.get(surname) ?? []).filter((holder) => isInOffice(holder, day.slice(0, 10)));
		const [first, ...others] = all;
		if (!first || hasOtherName(first, beside, (word) => codes.has(keyOf(word)))) return undefined;
		return {
			...(others.every(({ code }) => code === first.code) && { code: first.code }),
			...(others.every(({ name }) => name === first.name) && { name: first.name }),
		};
	}
}

/** As they are on a day: "Lee" is nobody's foreign minister after his term. */
export function partiesOn(parties: Parties, day: string | undefined): Parties {
	const { find, personIn } = parties;
	return { ...parties, find: (words) => find(words, day), personIn: (words) => personIn(words, day) };
}

interface Holder {
	readonly name: string;
	readonly code: string;
	readonly from: string;
	readonly to: string;
}

function surnamesIn(people: readonly Row[]): ReadonlyMap<string, readonly Holder[]> {
	const holders = people.flatMap(({ names, alone, code = "", from = "", to = "" }) =>
		valuesOf(alone).map((word) => ({ word: keyOf(word), name: valuesOf(names)[0] ?? "", code, from, to })),
	);
	return Map.groupBy(holders, ({ word }) => word);
}

function isInOffice({ from, to }: Holder, day: string): boolean {
	return day === "" || (from <= day && (to === "" || day <= `${to}~`));
}

/** The words before a name, and the one after it. */
interface Beside {
	readonly before: readonly string[];
	readonly after: string;
}

/** "Mike Lee" is not the David Lee of the table, nor "Moon Chung-in" Moon Jae-in; "President Moon" and "Russia's Putin" are theirs. */
function hasOtherName({ name, code }: Holder, { before, after }: Beside, isPlace: (word: string) => boolean): boolean {
	const capitals = before.slice(before.findLastIndex((word) => !/^\p{Lu}/u.test(word)) + 1);
	const own = new Set(name.split(" "));
	const given = capitals.findLast((word) => !/^\p{Lu}\.?$/u.test(word)) ?? "";
	const isGiven = given !== "" && !/[’']s$/.test(given) && !titles.test(given) && !isPlace(given);
	return (isGiven && !capitals.some((word) => own.has(word))) || (surnameFirst.has(code) && /^\p{Lu}/u.test(after));
}

const titles =
	/^(?:President|Premier|Prime|Minister|Chancellor|Secretary|Leader|General|Marshal|Chairman|Chairwoman|Speaker|Ambassador|Envoy|Director|Commander|King|Queen|Prince|Emir|Sheikh|Sultan|Pope|Governor|Senator|Representative|Admiral|Colonel|Comrade|Advis[eo]r|Spokes(?:man|woman|person)|Foreign|Defen[cs]e|State|Mr|Mrs|Ms|Dr|Sir|Gen|Sen|Rep|Gov|Adm|Col|Lt|The|When|As|But|And|If|While|After|Before)\.?$/;

/** States where "Chung" is how one calls Chung Eui-yong. */
export const surnameFirst: ReadonlySet<string> = new Set(["KOR", "PRK", "CHN", "TWN", "VNM"]);

/** Names in another language stand for the English one. */
function namePersons(people: readonly Row[], abroad: readonly Row[]): ReadonlyMap<string, string> {
	const english = people.flatMap(({ names }) =>
		valuesOf(names).map((word) => [word, valuesOf(names)[0] ?? ""] as const),
	);
	const others = abroad.flatMap(({ names, name }) => valuesOf(names).map((word) => [word, name ?? word] as const));
	return new Map([...english, ...others].map(([word, name]) => [keyOf(word), name]));
}

const longest = 5;

/** The longest name that stands earliest. */
function findFirst(words: string, meantBy: (name: string, beside: Beside) => string | undefined): string | undefined {
	const tokens = words.match(/[\p{L}\p{N}]+(?:[.'’&-][\p{L}\p{N}]+)*\.?/gu) ?? [];
	for (let from = 0; from < tokens.length; from++) {
		for (let length = Math.min(longest, tokens.length - from); length > 0; length--) {
			const beside = { before: tokens.slice(0, from), after: tokens[from + length] ?? "" };
			const meant = meantBy(keyOf(tokens.slice(from, from + length).join(" ")), beside);
			if (meant !== undefined) return meant;
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
