import { opendir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { faultOfPath } from "../../errors.ts";
import { type DiscardedInput, discardInput } from "../outcome.ts";

export interface FoundFile {
	readonly kind: "file";
	readonly path: string;
}

/** All files of the inputs, folders in the order of their names' code points; what cannot be read is said, and the rest goes on. */
export async function* findFiles(inputs: readonly string[]): AsyncGenerator<FoundFile | DiscardedInput> {
	for (const input of inputs) yield* findIn(input, new Set(), true);
}

async function* findIn(
	path: string,
	seen: ReadonlySet<string>,
	isNamed: boolean,
): AsyncGenerator<FoundFile | DiscardedInput> {
	const found = await look(path);
	if (typeof found !== "string") yield found;
	else if (found === "folder") yield* findInFolder(path, seen);
	else if (found === "other") yield discardInput(path, "input-unreadable", "neither a file nor a folder");
	else {
		const reason = isNamed ? undefined : whyNotCoverage(path);
		yield reason === undefined ? { kind: "file", path } : discardInput(path, "input-not-coverage", reason);
	}
}

async function look(path: string): Promise<"file" | "folder" | "other" | DiscardedInput> {
	try {
		const found = await stat(path);
		return found.isDirectory() ? "folder" : found.isFile() || found.isFIFO() ? "file" : "other";
	} catch (error) {
		return unreadable(path, error);
	}
}

async function* findInFolder(path: string, seen: ReadonlySet<string>): AsyncGenerator<FoundFile | DiscardedInput> {
	const names = await namesIn(path);
	if (!Array.isArray(names)) return yield names;
	const real = await realpath(path);
	if (seen.has(real)) return yield discardInput(path, "input-not-coverage", "a link back to a folder it lies in");
	if (names.length === 0) yield discardInput(path, "input-empty", "the folder holds no files");
	for (const name of names) yield* findIn(join(path, name), new Set([...seen, real]), false);
}

async function namesIn(path: string): Promise<string[] | DiscardedInput> {
	try {
		const names: string[] = [];
		for await (const entry of await opendir(path)) if (!entry.name.startsWith(".")) names.push(entry.name);
		return names.sort(byCodePoint);
	} catch (error) {
		return unreadable(path, error);
	}
}

/** The same order on every machine, whatever its locale: UTF-8 bytes sort as code points do. */
function byCodePoint(a: string, b: string): number {
	return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** What lies beside saved pages and data sets; a file that a person names is read whatever it is called. */
const asides = new Set(
	".css .js .mjs .map .png .jpg .jpeg .gif .svg .webp .ico .woff .woff2 .ttf .mp4 .mp3 .pdf .csv .tsv .yml .yaml .toml .lock .py .ts .sh".split(
		" ",
	),
);

function whyNotCoverage(path: string): string | undefined {
	const name = basename(path);
	if (/^(?:readme|license|licence|notice|changelog|contributing)(?:\.\w+)?$/i.test(name))
		return "tells about the folder";
	const ending = extname(name).toLowerCase();
	return asides.has(ending) ? `"${ending}" files are no coverage` : undefined;
}

export function unreadable(path: string, error: unknown): DiscardedInput {
	const { code, fault } = faultOfPath(error);
	return discardInput(path, code, fault);
}
