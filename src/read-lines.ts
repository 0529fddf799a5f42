/**
 * In: lines of JSON, an article each. Out: for every line, in order, its Reading or its error. Never: a line lost, or
 * more lines in memory than are under way.
 */
import { faultOfLine, ParallaxError } from "./errors.ts";
import { parseReadRequest, type ReadRequest } from "./model/article-input.ts";
import type { ReadingError } from "./model/reading.ts";
import { inOrder } from "./reading-pool/in-order.ts";

export interface LineAnswer {
	readonly json: string;
	readonly isError: boolean;
}

/** @param read turns a request into the JSON of its reading, or rejects with a ParallaxError. */
export async function* readLines(
	lines: AsyncIterable<string> | Iterable<string>,
	read: (request: ReadRequest) => Promise<string>,
	width: number,
): AsyncGenerator<LineAnswer> {
	yield* inOrder(parsedLines(lines), answer, width);

	async function answer(line: ParsedLine): Promise<LineAnswer> {
		if (line.kind === "error") return errorLine(line);
		try {
			return { json: await read(line.request), isError: false };
		} catch (error) {
			if (!(error instanceof ParallaxError)) throw error;
			return errorLine({ kind: "error", line: line.line, id: line.request.article.id, error });
		}
	}
}

type ParsedLine =
	| { readonly kind: "request"; readonly line: number; readonly request: ReadRequest }
	| { readonly kind: "error"; readonly line: number; readonly id?: string; readonly error: ParallaxError };

/** Blank lines are skipped but counted; a repeated id is an error on the line that repeats it. */
async function* parsedLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<ParsedLine> {
	const seen = new Map<string, number>();
	let line = 0;
	for await (const text of lines) {
		line += 1;
		if (text.trim() === "") continue;
		const parsed = parseLine(text, line);
		const id = parsed.kind === "request" ? parsed.request.article.id : undefined;
		const before = id === undefined ? undefined : seen.get(id);
		if (id !== undefined && before !== undefined) {
			const error = new ParallaxError("article-repeated-id", `The id "${id}" was already given on line ${before}.`);
			yield { kind: "error", line, id, error };
			continue;
		}
		if (id !== undefined) seen.set(id, line);
		yield parsed;
	}
}

function parseLine(text: string, line: number): ParsedLine {
	const json = parseJson(text);
	if (json instanceof ParallaxError) return { kind: "error", line, error: json };
	try {
		return { kind: "request", line, request: parseReadRequest(json, String(line)) };
	} catch (error) {
		if (!(error instanceof ParallaxError)) throw error;
		const id = idOf(json);
		return { kind: "error", line, ...(id !== undefined && { id }), error };
	}
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		return new ParallaxError("input-malformed", `Not JSON: ${faultOfLine(error)}`);
	}
}

function idOf(json: unknown): string | undefined {
	const id = typeof json === "object" && json !== null && "id" in json ? json.id : undefined;
	return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
}

function errorLine({ line, id, error }: Extract<ParsedLine, { kind: "error" }>): LineAnswer {
	const record: ReadingError = {
		...(id !== undefined && { id }),
		line,
		error: { code: error.code, message: error.message },
	};
	return { json: JSON.stringify(record), isError: true };
}
