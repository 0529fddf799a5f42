import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import type { GivenEvent } from "../../src/model/article-input.ts";

/** One line of a factuality set: words, predicates with values −3..3. */
export interface RatedLine {
	readonly id: string;
	readonly tokens: readonly string[];
	readonly events: readonly { readonly index: number; readonly end?: number; readonly value: number }[];
}

/** Lines of a JSONL file, gzipped or not. */
export function readJsonl<T>(file: string): readonly T[] {
	const bytes = readFileSync(file);
	const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
	return text
		.split("\n")
		.filter((line) => line.trim() !== "")
		.map((line) => JSON.parse(line) as T);
}

/** "uw" of "factuality-dev-uw.jsonl". */
export const setName = (file: string): string =>
	basename(file)
		.replace(/\.jsonl(\.gz)?$/, "")
		.split("-")
		.at(-1) ?? file;

/** A predicate by its words: an end, where there is one, is the last of them. */
export const givenEvents = (line: RatedLine): readonly GivenEvent[] =>
	line.events.map(({ index }) => ({ sentence: 0, tokens: [index] }));
