import { closeSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { messageOf, ParallaxError } from "../../errors.ts";
import { makeFolder } from "../../make-folder.ts";
import { type Fact, factColumns, toRow } from "../fact.ts";
import { keyOf } from "../store.ts";

/**
 * Writes the facts of an import, all of a pair together, with the index of where each pair lies. Everything goes into a
 * folder beside its final place, which is put there by one rename: a run that is broken off leaves what was there before.
 */
export async function writeImport(
	out: string,
	kind: string,
	groups: Iterable<readonly Fact[]>,
	report: () => object,
): Promise<number> {
	const folder = join(out, kind);
	try {
		await makeFolder(out);
		const draft = mkdtempSync(join(out, `.${kind}-`));
		try {
			const facts = writeFacts(draft, groups);
			writeFileSync(join(draft, "import.json"), `${JSON.stringify({ ...report(), facts }, undefined, "\t")}\n`);
			replace(folder, draft);
			return facts;
		} finally {
			rmSync(draft, { recursive: true, force: true });
		}
	} catch (error) {
		if (!(error instanceof Error && "code" in error && "syscall" in error)) throw error;
		throw new ParallaxError("output-unwritable", `Cannot write to ${folder}: ${messageOf(error)}`, { cause: error });
	}
}

function writeFacts(draft: string, groups: Iterable<readonly Fact[]>): number {
	const file = openSync(join(draft, "facts.csv"), "w");
	const index: Record<string, readonly [number, number]> = {};
	let [offset, facts] = [writeSync(file, `${factColumns.join(",")}\n`), 0];
	for (const group of groups) {
		const first = group[0];
		if (!first) continue;
		const length = writeSync(file, stringify(group.map(toRow), { columns: [...factColumns] }));
		index[keyOf(first.state, first.partner)] = [offset, length];
		offset += length;
		facts += group.length;
	}
	closeSync(file);
	writeFileSync(join(draft, "index.json"), `${JSON.stringify(index)}\n`);
	return facts;
}

/** A folder cannot be renamed onto a full one, so the former import steps aside for the moment in between. */
function replace(folder: string, draft: string): void {
	const former = `${draft}-former`;
	try {
		renameSync(folder, former);
	} catch (error) {
		if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
	}
	renameSync(draft, folder);
	rmSync(former, { recursive: true, force: true });
}

/** Groups facts that are at hand, in code-point order of their pairs. */
export function byPair(facts: readonly Fact[]): readonly (readonly Fact[])[] {
	const groups = Map.groupBy(facts, (fact) => keyOf(fact.state, fact.partner));
	return [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([, group]) => group.toSorted((a, b) => compare(a.series, b.series) || compare(a.date, b.date)));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
