import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { type Fact, factColumns } from "./fact.ts";
import { loadFacts } from "./load-facts.ts";
import { readFacts } from "./read-facts.ts";
import { withPredecessors } from "./state-names.ts";

/**
 * Facts at hand: those that ship, and those a user imported. An import may hold millions of rows, so its file is sorted by
 * pair and read only where the index says that a pair lies.
 */
export interface Store {
	readonly shipped: readonly Fact[];
	/** The report of each import, as written: another one when a file is imported anew. */
	readonly imports: readonly string[];
	/** Of the pair in either direction, and of each alone. */
	readonly ofDyad: (first: string, second: string) => readonly Fact[];
}

/** Where in `facts.csv` the rows of a key lie, in bytes: `"PRK RUS": [offset, length]`; a state alone is `"PRK "`. */
export type FactIndex = Readonly<Record<string, readonly [offset: number, length: number]>>;

export function keyOf(state: string, partner: string | undefined): string {
	return `${state} ${partner ?? ""}`;
}

/** `imports` is the folder that `parallax ties import` writes to; it need not exist. */
export function openStore(imports: string, shipped: readonly Fact[] = loadFacts()): Store {
	const folders = importFolders(imports).map((folder) => ({ folder, index: readIndex(folder) }));
	const shippedByKey = Map.groupBy(shipped, ({ state, partner }) => keyOf(state, partner));
	return {
		shipped,
		imports: folders.map(({ folder }) => readFileSync(join(folder, "import.json"), "utf8")),
		ofDyad: (first, second) => {
			const keys = keysOf(withPredecessors(first), withPredecessors(second));
			const own = keys.flatMap((key) => shippedByKey.get(key) ?? []);
			return [...own, ...folders.flatMap(({ folder, index }) => readRanges(folder, index, keys))];
		},
	};
}

/** A folder whose name begins with a dot is an import under way, or one that was broken off. */
function importFolders(imports: string): readonly string[] {
	if (!existsSync(imports)) return [];
	return readdirSync(imports, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
		.map((entry) => join(imports, entry.name))
		.filter((folder) => existsSync(join(folder, "index.json")))
		.sort();
}

function readIndex(folder: string): FactIndex {
	return JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as FactIndex;
}

function keysOf(first: readonly string[], second: readonly string[]): readonly string[] {
	const pairs = first.flatMap((a) => second.flatMap((b) => [keyOf(a, b), keyOf(b, a)]));
	return [...new Set([...pairs, ...[...first, ...second].map((state) => keyOf(state, undefined))])];
}

function readRanges(folder: string, index: FactIndex, keys: readonly string[]): readonly Fact[] {
	const path = join(folder, "facts.csv");
	const file = openSync(path, "r");
	try {
		return keys.flatMap((key) => {
			const range = index[key];
			if (!range) return [];
			const bytes = Buffer.alloc(range[1]);
			readSync(file, bytes, 0, range[1], range[0]);
			return readFacts(`${factColumns.join(",")}\n${bytes.toString("utf8")}`, `${path} (${key.trim()})`);
		});
	} finally {
		closeSync(file);
	}
}
