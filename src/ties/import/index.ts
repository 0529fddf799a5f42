import { basename } from "node:path";
import { type Effects, realEffects } from "../../effects.ts";
import { ParallaxError } from "../../errors.ts";
import { type ImportContext, type ImportKind, type RowReader, referenceStates } from "./kind.ts";
import { importKinds } from "./kinds.ts";
import { readRows, sizeOf } from "./read-rows.ts";
import { loadStateCodes } from "./state-codes.ts";
import { writeImport } from "./write-import.ts";

export { importKinds };

export interface ImportOptions {
	readonly states?: readonly string[];
	/** Skips rows of the wrong width in files where they are not expected. */
	readonly skipBad?: boolean;
}

export interface Tally {
	readonly reason: string;
	readonly rows: number;
	/** The first few lines, for looking them up. */
	readonly lines: readonly number[];
}

export interface ImportReport {
	readonly kind: string;
	readonly file: string;
	readonly rows: number;
	readonly kept: number;
	readonly discarded: readonly Tally[];
	readonly disagreements: readonly Tally[];
	readonly facts: number;
}

const linesNamed = 5;

/** Reads one published file into the folder of imported series. On any error what was imported before stays as it was. */
export async function importSeries(
	id: string,
	file: string,
	out: string,
	options: ImportOptions = {},
	effects: Effects = realEffects,
): Promise<ImportReport> {
	const kind = getKind(id);
	const discarded = tallies();
	const disagreements = tallies();
	const context: ImportContext = {
		file: basename(file),
		today: effects.now().toISOString().slice(0, 10),
		codes: loadStateCodes(),
		states: new Set(options.states ?? referenceStates),
		discard: discarded.add,
		disagree: disagreements.add,
	};
	const { reader, rows } = await readAll(kind, file, context, options, effects);
	const report = () => ({
		kind: id,
		file: basename(file),
		rows,
		kept: rows - discarded.total(),
		discarded: discarded.list(),
		disagreements: disagreements.list(),
	});
	if (rows === discarded.total()) {
		throw new ParallaxError("input-empty", `${file}: none of ${rows} rows could be used. ${reasons(discarded.list())}`);
	}
	const facts = writeImport(out, id, reader.groups(), report);
	return { ...report(), facts };
}

function getKind(id: string): ImportKind {
	const kind = importKinds.find((known) => known.id === id);
	if (kind) return kind;
	const known = importKinds.map((each) => each.id).join(", ");
	throw new ParallaxError("bad-usage", `"${id}" is no kind of file that can be imported: ${known}.`);
}

async function readAll(
	kind: ImportKind,
	file: string,
	context: ImportContext,
	{ skipBad = false }: ImportOptions,
	effects: Effects,
): Promise<{ readonly reader: RowReader; readonly rows: number }> {
	const size = requireFile(file);
	const progress = effects.progress(`import ${kind.id}, percent`, 100);
	let [read, shown, rows] = [0, 0, 0];
	let reader: RowReader | undefined;
	await readRows(kind, file, {
		onHeading: (places) => {
			const opened = kind.open(places, context);
			reader = opened;
			return (cells, line) => {
				rows += 1;
				opened.take(cells, line);
			};
		},
		onMisformed: (line, width, wanted) => {
			rows += 1;
			const reason = `${width} columns instead of ${wanted.join(" or ")}`;
			if (!skipBad && !kind.isOftenMisformed) throw misformed(file, line, reason);
			context.discard(reason, line);
		},
		onBytes: (bytes) => {
			read += bytes;
			for (; shown < Math.floor((100 * read) / size); shown += 1) progress.step();
		},
	}).finally(progress.done);
	if (!reader || rows === 0) throw new ParallaxError("input-empty", `${file} has a header and no rows.`);
	return { reader, rows };
}

function requireFile(file: string): number {
	try {
		return sizeOf(file);
	} catch (error) {
		if (!(error instanceof Error && "code" in error)) throw error;
		throw new ParallaxError("input-missing", `There is no file ${file}.`, { cause: error });
	}
}

function misformed(file: string, line: number, reason: string): ParallaxError {
	return new ParallaxError(
		"input-malformed",
		`${file}:${line}: ${reason}; is the file whole? Nothing was imported. --skip-bad leaves such rows out and counts them.`,
	);
}

function tallies() {
	const found = new Map<string, { rows: number; lines: number[] }>();
	let total = 0;
	return {
		add: (reason: string, line: number) => {
			const tally = found.get(reason) ?? { rows: 0, lines: [] };
			tally.rows += 1;
			total += 1;
			if (tally.lines.length < linesNamed) tally.lines.push(line);
			found.set(reason, tally);
		},
		total: () => total,
		list: (): readonly Tally[] =>
			[...found].map(([reason, tally]) => ({ reason, ...tally })).sort((a, b) => b.rows - a.rows),
	};
}

/** "unknown state "XYZ": 3 rows (lines 4, 9, 12)". */
export function reasons(list: readonly Tally[], most = 12): string {
	const told = list.slice(0, most).map(({ reason, rows, lines }) => {
		const more = rows > lines.length ? ", …" : "";
		return `${reason}: ${rows} ${rows === 1 ? "row" : "rows"} (line ${lines.join(", ")}${more})`;
	});
	const rest = list.length - told.length;
	return rest > 0 ? `${told.join("; ")}; and ${rest} other reasons` : told.join("; ");
}
