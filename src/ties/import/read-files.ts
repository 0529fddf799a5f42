import type { Progress } from "../../effects.ts";
import { ParallaxError } from "../../errors.ts";
import type { ImportContext, ImportKind, Places, RowReader } from "./kind.ts";
import { readRows, sizeOf } from "./read-rows.ts";

export interface FilesRead {
	readonly reader: RowReader;
	readonly rows: number;
}

/** Reads files of one kind into one reader, one after the other. Throws at the first that is not as it should be. */
export async function readFiles(
	kind: ImportKind,
	files: readonly string[],
	context: ImportContext,
	skipBad: boolean,
	onFile: (file: string) => void,
	progress: Progress,
): Promise<FilesRead> {
	const size = files.reduce((sum, file) => sum + requireFile(file), 0);
	let [read, shown, rows] = [0, 0, 0];
	let opened: { readonly reader: RowReader; readonly places: Places } | undefined;
	for (const file of files) {
		onFile(file);
		await readRows(kind, file, {
			onHeading: (places) => {
				opened ??= { reader: kind.open(places, context), places };
				const take = takerFor(opened.reader, opened.places, places);
				return (cells, line) => {
					rows += 1;
					take(cells, line);
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
		});
	}
	if (!opened || rows === 0) throw new ParallaxError("input-empty", `${files.join(", ")}: a header and no rows.`);
	return { reader: opened.reader, rows };
}

/** The years of a data set may order their columns differently; the reader knows only the first file's order. */
function takerFor({ take }: RowReader, known: Places, places: Places): RowReader["take"] {
	const names = Object.keys(known);
	if (names.every((name) => known[name] === places[name])) return take;
	const cells: string[] = [];
	return (given, line) => {
		for (const name of names) {
			const place = known[name] ?? -1;
			if (place >= 0) cells[place] = given[places[name] ?? -1] ?? "";
		}
		take(cells, line);
	};
}

function requireFile(file: string): number {
	try {
		const { size, isFolder } = sizeOf(file);
		if (isFolder)
			throw new ParallaxError("input-malformed", `${file} is a folder: give the files in it, ${file}/*.csv.`);
		return size;
	} catch (error) {
		if (error instanceof ParallaxError || !(error instanceof Error && "code" in error)) throw error;
		throw new ParallaxError("input-missing", `There is no file ${file}.`, { cause: error });
	}
}

function misformed(file: string, line: number, reason: string): ParallaxError {
	return new ParallaxError(
		"input-malformed",
		`${file}:${line}: ${reason}; is the file whole? Nothing was imported. --skip-bad leaves such rows out and counts them.`,
	);
}
