import { parse, YAMLParseError } from "yaml";
import { z } from "zod";
import { ParallaxError } from "../errors.ts";
import { list, record } from "../model/record.ts";

/** The head of a text. A byline is a name, or a name with its affiliation. */
const Head = z
	.strictObject({
		section: z.string().exactOptional(),
		headline: z.string().exactOptional(),
		standfirst: z.string().exactOptional(),
		byline: list(
			z
				.string()
				.transform((name) => ({ name }))
				.or(record({ name: z.string(), affiliation: z.string().exactOptional() })),
		).default([]),
	})
	.readonly();

export interface TextFile {
	readonly head: z.infer<typeof Head>;
	/** Prose, and lines in double braces, in their order. */
	readonly pieces: readonly Piece[];
}

export interface Piece {
	readonly kind: "prose" | "directive";
	readonly text: string;
	/** Of the file, from 1. */
	readonly line: number;
}

const opening = /^\ufeff?---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/** A head between lines of three dashes, where there is one, and Markdown. */
export function readText(source: string): TextFile {
	const text = source.replaceAll("\r\n", "\n");
	const found = opening.exec(text);
	const before = found?.[0] ?? "";
	const firstLine = before.split("\n").length;
	return { head: readHead(found?.[1] ?? ""), pieces: piecesOf(text.slice(before.length), firstLine) };
}

function readHead(yaml: string): TextFile["head"] {
	const parsed = Head.safeParse(parseYaml(yaml) ?? {});
	if (parsed.success) return parsed.data;
	throw new ParallaxError("data-malformed", `the head above the text: ${z.prettifyError(parsed.error)}`);
}

function parseYaml(yaml: string): unknown {
	try {
		return parse(yaml);
	} catch (error) {
		if (!(error instanceof YAMLParseError)) throw error;
		const line = (error.linePos?.[0].line ?? 0) + 1;
		throw new ParallaxError("data-malformed", `line ${line}: ${error.message}`);
	}
}

/** Only a line that is nothing but a directive is one: braces within a sentence stay what they are. */
function piecesOf(text: string, firstLine: number): readonly Piece[] {
	const pieces: Piece[] = [];
	for (const [index, line] of text.split("\n").entries()) {
		const directive = /^\{\{(.*)\}\}\s*$/.exec(line)?.[1];
		const last = pieces.at(-1);
		if (directive !== undefined) pieces.push({ kind: "directive", text: directive.trim(), line: firstLine + index });
		else if (last?.kind === "prose") pieces[pieces.length - 1] = { ...last, text: `${last.text}\n${line}` };
		else pieces.push({ kind: "prose", text: line, line: firstLine + index });
	}
	return pieces.filter(({ kind, text }) => kind === "directive" || text.trim() !== "");
}
