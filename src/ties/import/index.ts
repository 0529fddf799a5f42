/**
 * In: files of the field, as published. Out: facts in the folder of imported series, and a report of every row that was left out. Never:
 * half an import; a fact without its compiler and the day it was taken in.
 */
import { basename } from "node:path";
import { type Effects, realEffects } from "../../effects.ts";
import { ParallaxError } from "../../errors.ts";
import { type ImportContext, type ImportKind, referenceStates } from "./kind.ts";
import { importKinds } from "./kinds.ts";
import { readFiles } from "./read-files.ts";
import { isUnended } from "./read-rows.ts";
import { loadStateCodes } from "./state-codes.ts";
import { reasons, type Tally, tallies } from "./tallies.ts";
import { writeImport } from "./write-import.ts";

export { importKinds, reasons };

export interface ImportOptions {
	readonly states?: readonly string[];
	/** Skips rows of the wrong width in files where they are not expected. */
	readonly skipBad?: boolean;
}

export interface ImportReport {
	readonly kind: string;
	readonly files: readonly string[];
	readonly rows: number;
	readonly kept: number;
	readonly discarded: readonly Tally[];
	readonly disagreements: readonly Tally[];
	readonly facts: number;
	/** Files whose last line has no line break: whole, or cut within their last value. */
	readonly unended: readonly string[];
}

/**
 * Reads published files of one kind into the folder of imported series, all of them or none: on any error what was
 * imported before stays as it was.
 */
export async function importSeries(
	id: string,
	files: readonly string[],
	out: string,
	options: ImportOptions = {},
	effects: Effects = realEffects,
): Promise<ImportReport> {
	const kind = getKind(id);
	let current = "";
	const nameLine = (line: number) => (files.length === 1 ? line : `${basename(current)}:${line}`);
	const [discarded, disagreements] = [tallies(nameLine), tallies(nameLine)];
	const context: ImportContext = {
		file: sourceName(files),
		today: effects.now().toISOString().slice(0, 10),
		codes: loadStateCodes(),
		states: new Set(options.states ?? referenceStates),
		discard: discarded.add,
		disagree: disagreements.add,
	};
	const progress = effects.progress(`import ${id}, percent`, 100);
	const onFile = (file: string) => {
		current = file;
	};
	const { reader, rows } = await readFiles(kind, files, context, options.skipBad ?? false, onFile, progress).finally(
		progress.done,
	);
	if (rows === discarded.total()) {
		const told = reasons(discarded.list());
		throw new ParallaxError("input-empty", `${files.join(", ")}: none of ${rows} rows could be used. ${told}`);
	}
	const report = () => ({
		kind: id,
		files: files.map((file) => basename(file)),
		rows,
		kept: rows - discarded.total(),
		discarded: discarded.list(),
		disagreements: disagreements.list(),
		unended: files.filter(isUnended).map((file) => basename(file)),
	});
	const facts = await writeImport(out, id, reader.groups(), report);
	return { ...report(), facts };
}

function getKind(id: string): ImportKind {
	const kind = importKinds.find((known) => known.id === id);
	if (kind) return kind;
	const known = importKinds.map((each) => each.id).join(", ");
	throw new ParallaxError("bad-usage", `"${id}" is no kind of file that can be imported: ${known}.`);
}

function sourceName(files: readonly string[]): string {
	const first = basename(files[0] ?? "");
	return files.length === 1 ? first : `${first} and ${files.length - 1} more`;
}
