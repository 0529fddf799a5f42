import type { Draft } from "./draft.ts";
import { readByline } from "./lines/byline.ts";
import { findLineRule } from "./lines/line-rules.ts";
import { type Line, readLines } from "./lines/sort-lines.ts";
import { readTimeLine } from "./lines/time-lines.ts";

/** A page saved as text, or plain prose: title, then whatever stands between it and the paragraphs, then the paragraphs. */
export function readTextPage(text: string, name: string): Draft {
	const lines = linesOf(text);
	const hasTitle = isTitle(lines[0]?.text, /^\s*\S.*\r?\n[ \t]*\r?\n/.test(text), lines.length);
	const title = hasTitle ? (lines[0]?.text ?? "") : "";
	const read = readLines(hasTitle ? lines.slice(1) : lines, { title, source: "text", captions: [] });
	const { captions, byline, body, dek, original, discarded, published, modified } = read;
	return {
		id: name,
		title,
		...findContact(discarded),
		...(dek !== undefined && { dek }),
		captions,
		byline,
		body,
		...(original && { original }),
		...(published && { published }),
		...(modified && { modified }),
		discarded,
	};
}

/** "Please direct questions or comments to [letters@harbourpost.example]" → "harbourpost.example" */
function findContact(discarded: Draft["discarded"]): { contact?: string } {
	const lines = discarded.filter((piece) => piece.reason === "contact line").map((piece) => piece.text);
	const domain = /\S+@([\w-]+(?:\.[\w-]+)+)/.exec(lines.join(" "))?.[1];
	return domain === undefined ? {} : { contact: domain };
}

/** A short first line with a blank line below it; a text of one paragraph has no title. */
function isTitle(first: string | undefined, isAlone: boolean, count: number): boolean {
	return first !== undefined && isAlone && count > 1 && first.length <= 200 && !/[.。]["”’)]?$/.test(first);
}

/** Lines of the text; those of a hard-wrapped paragraph are joined again. */
function linesOf(text: string): Line[] {
	const blocks = text.replace(/\r\n?/g, "\n").split(/\n[ \t]*\n\s*/);
	return blocks.flatMap((block) => {
		const lines = block
			.split("\n")
			.map((line) => line.replace(/\s+/g, " ").trim())
			.filter((line) => line !== "");
		return (isWrapped(lines) ? [lines.join(" ")] : lines).map((line) => ({ text: line }));
	});
}

/** A wrapped line ends where the next word would not have fitted; lines that mean something alone are never joined. */
function isWrapped(lines: readonly string[]): boolean {
	if (lines.length < 2 || lines.some(standsAlone)) return false;
	const width = Math.max(...lines.map((line) => line.length));
	if (width < 30 || width > 120) return false;
	return lines.slice(0, -1).every((line, index) => {
		const next = lines[index + 1]?.split(" ")[0] ?? "";
		return line.length + 1 + next.length > width;
	});
}

function standsAlone(line: string): boolean {
	return readTimeLine(line) !== undefined || findLineRule(line) !== undefined || readByline(line).length > 0;
}
