import { faultOfLine, messageOf, ParallaxError } from "../errors.ts";
import { type Article, hasText } from "../model/article.ts";
import { decodeText } from "./decode.ts";
import { type Draft, finishArticle, type Workshop } from "./draft.ts";
import { readPage } from "./html/read-page.ts";
import { type Chunks, limits, megabytes, peek, readLinesOf, readWhole, unpack } from "./inputs/bytes.ts";
import { sniff } from "./inputs/sniff.ts";
import { unreadable } from "./inputs/walk.ts";
import { readMarkdown } from "./markdown.ts";
import { type DiscardedInput, discardInput, type FoundCollection } from "./outcome.ts";
import { isFields, readRecord } from "./records/read-record.ts";
import { readTextPage } from "./text-page.ts";

/** An article as one input gives it, before the run knows whether it has met it elsewhere. */
export interface FoundArticle {
	readonly kind: "found";
	readonly article: Article;
	readonly input: string;
	/** The bytes of the whole input, where it is one article: a second file with the same bytes need not be read. */
	readonly bytes?: Buffer;
}

export type Found = FoundArticle | DiscardedInput | FoundCollection;

/** Everything one input holds. `findBytes` says where a file's very bytes were met. */
export async function* readInput(
	chunks: Chunks,
	name: string,
	shop: Workshop,
	findBytes: (bytes: Buffer) => string | undefined,
): AsyncGenerator<Found> {
	try {
		const { head, chunks: all } = await peek(await unpack(chunks));
		const format = sniff(head, name);
		switch (format.kind) {
			case "empty":
				return yield discardInput(name, "input-empty", "empty");
			case "binary":
				return yield discardInput(name, "input-binary", `binary, ${format.what}: not an article`);
			case "unread":
				return yield discardInput(name, "input-malformed", format.what);
			case "jsonl":
				return yield* readJsonLines(all, name, shop);
			case "json":
				return yield* readJson(decodeText(await readWhole(all, limits.json, "a JSON document")), name, shop);
			default: {
				const bytes = await readWhole(all, limits.page, "a page");
				const same = findBytes(bytes);
				if (same !== undefined) return yield discardInput(name, "article-repeated", `same article as ${same}`);
				yield readDocument(format.kind, bytes, name, shop);
			}
		}
	} catch (error) {
		yield error instanceof ParallaxError ? discardInput(name, error.code, error.message) : unreadable(name, error);
	}
}

function readDocument(kind: "page" | "markdown" | "text", bytes: Buffer, name: string, shop: Workshop): Found {
	const article = finishArticle(readDraft(kind, decodeText(bytes), name), shop);
	// A page whose title alone was found holds no article: a front page, a video, a wall.
	const hasBody = kind === "page" ? article.parts.some((part) => part.kind === "body") : hasText(article);
	if (!hasBody) return discardInput(name, "article-without-text", "no article text was found in it");
	return { kind: "found", article, input: name, bytes };
}

function readDraft(kind: "page" | "markdown" | "text", text: string, name: string): Draft {
	switch (kind) {
		case "page":
			return readPage(text, name);
		case "markdown":
			return readMarkdown(text, name);
		case "text":
			return readTextPage(text, name);
	}
}

async function* readJsonLines(chunks: Chunks, name: string, shop: Workshop): AsyncGenerator<Found> {
	const lines = new Map<string, number>();
	let count = 0;
	for await (const { number, bytes } of readLinesOf(chunks)) {
		const input = `${name}:${number}`;
		if (bytes === undefined) {
			yield discardInput(input, "input-too-large", `the line is longer than ${megabytes(limits.line)}`);
			continue;
		}
		const text = decodeText(bytes).trim();
		if (text === "") continue;
		count += 1;
		const found = readLine(text, input, String(number), shop);
		if (found.kind !== "found") yield found;
		else yield checkId(found, lines, number);
	}
	if (count === 0) yield discardInput(name, "input-empty", "empty: not one line holds anything");
}

function readLine(text: string, input: string, fallbackId: string, shop: Workshop): Found {
	try {
		return recordFound(JSON.parse(text), input, fallbackId, shop);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return discardInput(input, "input-malformed", `broken JSON: ${faultOfLine(error)}`);
	}
}

function recordFound(value: unknown, input: string, fallbackId: string, shop: Workshop): Found {
	try {
		const record = readRecord(value, fallbackId, shop);
		return record.kind === "collection" ? { ...record, input } : { kind: "found", article: record.article, input };
	} catch (error) {
		if (error instanceof ParallaxError) return discardInput(input, error.code, error.message);
		throw error;
	}
}

/** One input may not give one id twice: which article a reading belongs to would be anybody's guess. */
function checkId(found: FoundArticle, lines: Map<string, number>, line: number): Found {
	const first = lines.get(found.article.id);
	if (first === undefined) {
		lines.set(found.article.id, line);
		return found;
	}
	return discardInput(found.input, "article-repeated-id", `its id "${found.article.id}" was on line ${first} already`);
}

/** One record, a list of them, or an object that wraps the list, as answers of search services do. */
async function* readJson(text: string, name: string, shop: Workshop): AsyncGenerator<Found> {
	const value = parseJson(text);
	const wrapped = isFields(value)
		? ["articles", "items", "data", "results", "docs"].map((key) => value[key]).find(isRecordList)
		: undefined;
	const list = Array.isArray(value) ? value : wrapped;
	if (list === undefined) return yield recordFound(value, name, name, shop);
	if (list.length === 0) yield discardInput(name, "input-empty", "an empty list");
	const lines = new Map<string, number>();
	for (const [index, item] of list.entries()) {
		const found = recordFound(item, `${name}:${index + 1}`, String(index + 1), shop);
		yield found.kind === "found" ? checkId(found, lines, index + 1) : found;
	}
}

function isRecordList(value: unknown): value is unknown[] {
	return Array.isArray(value) && value.every(isFields);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (error) {
		if (error instanceof SyntaxError) throw new ParallaxError("input-malformed", `broken JSON: ${messageOf(error)}`);
		throw error;
	}
}
