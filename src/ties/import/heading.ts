import { ParallaxError } from "../../errors.ts";
import type { ImportKind, Places } from "./kind.ts";

export interface Heading {
	readonly delimiter: string;
	/** 1 for the first line of the file. */
	readonly line: number;
	readonly width: number;
	readonly places: Places;
}

const delimiters = [",", ";", "\t", "|"] as const;
/** SIPRI's register has eleven lines of explanation above its header. */
const linesSearched = 40;

/**
 * Finds the header among the first lines, whatever separates the columns. Throws `input-malformed` with the columns that
 * are missing from the line that comes nearest.
 */
export function findHeading(start: string, kind: ImportKind, file: string): Heading {
	const lines = start.replace(/^\uFEFF/, "").split(/\r?\n/, linesSearched);
	const tries = lines.flatMap((text, index) =>
		delimiters.map((delimiter) => tryLine(text, index + 1, delimiter, kind)),
	);
	const [best] = tries.toSorted((a, b) => a.missing.length - b.missing.length || b.width - a.width || a.line - b.line);
	if (best && best.missing.length === 0) return best;
	const found = best && best.width > 1 ? ` Line ${best.line} has ${best.cells.slice(0, 12).join(", ")}.` : "";
	throw new ParallaxError(
		"input-malformed",
		`${file}: is this ${kind.what}? No line of the first ${linesSearched} has all its columns; missing: ${best?.missing.join(", ") ?? "all"}.${found}`,
	);
}

function tryLine(text: string, line: number, delimiter: string, kind: ImportKind) {
	const cells = splitHeading(text, delimiter);
	const lower = cells.map((cell) => cell.toLowerCase());
	const entries = Object.entries(kind.columns).map(([name, { headings }]) => {
		const place = headings.map((heading) => lower.indexOf(heading.toLowerCase())).find((index) => index >= 0);
		return [name, place ?? -1] as const;
	});
	const missing = entries.filter(([name, place]) => place < 0 && !kind.columns[name]?.optional);
	return {
		delimiter,
		line,
		width: cells.length,
		cells,
		places: Object.fromEntries(entries),
		missing: missing.map(([name]) => kind.columns[name]?.headings.join(" or ") ?? name),
	};
}

/** Headings hold no quotes or line breaks within their quotes, so this is enough for one line. */
function splitHeading(text: string, delimiter: string): string[] {
	return text.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}
