import { readFileSync } from "node:fs";
import { inPackage } from "../../places.ts";
import { readRows, valuesOf } from "./csv.ts";
import { piecesOf } from "./pieces.ts";

export type EntryKind =
	| "state"
	| "demonym"
	| "seat"
	| "person"
	| "alone"
	| "office"
	| "body"
	| "people"
	| "organisation";

/** One name that a text may use for somebody, and whom it stands for. */
export interface Entry {
	readonly kind: EntryKind;
	readonly pieces: readonly string[];
	/** Matched without case: a common noun. */
	readonly common: boolean;
	readonly code: string;
	readonly sector?: string;
	readonly name: string;
	readonly from?: string;
	readonly to?: string;
	readonly ambiguous: boolean;
	/** Of a state that is no more: who is meant by the name after it ended. */
	readonly successor?: string;
	/** Of a person: "head of state". */
	readonly office?: string;
}

export interface ActorLexicon {
	/** Entries by their first piece, longest first. */
	readonly byFirst: ReadonlyMap<string, readonly Entry[]>;
	/** Words that stand for what follows "of": "thousands of Nigerians". */
	readonly containers: ReadonlySet<string>;
}

let loaded: ActorLexicon | undefined;

/** The actor tables of data/actors and data/lexicons/en/agents.tsv, read once. */
export function actorLexicon(): ActorLexicon {
	loaded ??= build([...states(), ...places(), ...people(), ...organisations(), ...offices(), ...agents()]);
	return loaded;
}

function build(entries: readonly Entry[]): ActorLexicon {
	const byFirst = new Map<string, Entry[]>();
	for (const entry of entries) {
		const first = entry.pieces[0];
		if (first === undefined) continue;
		const same = byFirst.get(first);
		if (same) same.push(entry);
		else byFirst.set(first, [entry]);
	}
	for (const same of byFirst.values()) same.sort((a, b) => b.pieces.length - a.pieces.length);
	return { byFirst, containers: new Set(containers()) };
}

interface Draft extends Omit<Entry, "pieces" | "common" | "ambiguous" | "from" | "to" | "sector" | "successor"> {
	readonly words: readonly string[];
	readonly sector?: string | undefined;
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	readonly successor?: string | undefined;
	readonly ambiguous: readonly string[];
}

function entriesOf({ words, ambiguous, sector, from, to, successor, ...rest }: Draft): Entry[] {
	return words.map((word) => {
		const common = word === word.toLowerCase() && rest.kind !== "alone";
		return {
			...rest,
			pieces: piecesOf(word),
			common,
			ambiguous: ambiguous.includes(word),
			...(sector && { sector }),
			...(from && { from }),
			...(to && { to }),
			...(successor && { successor }),
		};
	});
}

function states(): Entry[] {
	return readRows("data", "actors", "states.csv").flatMap((row) => {
		const [name = ""] = valuesOf(row.names);
		const shared = {
			code: row.code ?? "",
			name,
			from: row.from,
			to: row.to,
			successor: valuesOf(row.successor)[0],
			ambiguous: valuesOf(row.ambiguous),
		};
		return [
			...entriesOf({ ...shared, kind: "state", words: [...valuesOf(row.names), ...valuesOf(row.short)] }),
			...entriesOf({ ...shared, kind: "demonym", words: valuesOf(row.demonyms) }),
			...entriesOf({ ...shared, kind: "seat", words: valuesOf(row.seats), sector: "GOV" }),
		];
	});
}

/** "Aleppo", "Darfur": whose land it is. Who acts from there is another question, so they have no sector. */
function places(): Entry[] {
	return readRows("data", "actors", "places.csv").flatMap((row) => {
		const draft = { kind: "state", code: row.code ?? "", ambiguous: [] } as const;
		return valuesOf(row.names).flatMap((name) => entriesOf({ ...draft, name, words: [name] }));
	});
}

function people(): Entry[] {
	return readRows("data", "actors", "people.csv").flatMap((row) => {
		const names = valuesOf(row.names);
		const shared = {
			code: row.code ?? "",
			sector: row.sector,
			name: names[0] ?? "",
			from: row.from,
			to: row.to,
			...(row.office && { office: row.office }),
			ambiguous: [],
		};
		const alone = valuesOf(row.alone).filter((word) => !names.includes(word));
		return [
			...entriesOf({ ...shared, kind: "person", words: names }),
			...entriesOf({ ...shared, kind: "alone", words: alone }),
		];
	});
}

/** Armed groups and parties are coded by the state they act in, as PLOVER does; the name tells them apart. */
const ownCodeSectors = new Set(["IGO", "NGO", "MNC", ""]);

function organisations(): Entry[] {
	return readRows("data", "actors", "organisations.csv").flatMap((row) => {
		const names = valuesOf(row.names);
		const ofState = row.state && !ownCodeSectors.has(row.sector ?? "");
		return entriesOf({
			kind: "organisation",
			code: (ofState ? row.state : row.code) ?? "",
			sector: row.sector,
			name: names[0] ?? "",
			from: row.from,
			to: row.to,
			words: names,
			ambiguous: valuesOf(row.ambiguous),
		});
	});
}

const officeKinds: Readonly<Record<string, EntryKind>> = {
	person: "office",
	people: "people",
	body: "body",
	press: "body",
	seat: "body",
};

function offices(): Entry[] {
	return readRows("data", "actors", "offices.csv").flatMap((row) => {
		const words = valuesOf(row.words);
		return entriesOf({
			kind: officeKinds[row.kind ?? ""] ?? "body",
			code: row.code ?? "",
			sector: row.sector,
			name: words[0] ?? "",
			words,
			ambiguous: valuesOf(row.ambiguous),
			to: row.to,
		});
	});
}

interface AgentRow {
	readonly sector: string;
	readonly kind: string;
	readonly words: readonly string[];
}

function agentRows(): AgentRow[] {
	return readFileSync(inPackage("data", "lexicons", "en", "agents.tsv"), "utf8")
		.split("\n")
		.filter((line) => line !== "" && !line.startsWith("#"))
		.map((line) => line.split("\t"))
		.map(([sector = "", kind = "", words]) => ({ sector, kind, words: valuesOf(words) }));
}

function agents(): Entry[] {
	return agentRows()
		.filter((row) => row.kind !== "container")
		.flatMap((row) =>
			row.words.flatMap((word) =>
				entriesOf({
					kind: officeKinds[row.kind] ?? "people",
					code: "",
					sector: row.sector,
					name: word,
					words: [...new Set([word, pluralOf(word)])],
					ambiguous: [],
				}),
			),
		);
}

function containers(): string[] {
	return agentRows()
		.filter((row) => row.kind === "container")
		.flatMap((row) => row.words.flatMap((word) => [word, pluralOf(word)]));
}

/** "policeman" → "policemen", "deputy" → "deputies", "judge" → "judges". */
function pluralOf(word: string): string {
	if (/s$|police$|people$|media$/.test(word) && !/(bus|corps)$/.test(word)) return word;
	if (/(?:^|[a-z])m[ae]n$/.test(word)) return word.replace(/man$/, "men");
	if (word === "child") return "children";
	if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
	if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
	return `${word}s`;
}
