import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readRows, valuesOf } from "../../src/claims/actors/csv.ts";
import { parseReadRequest } from "../../src/model/article-input.ts";
import { readArticle } from "../../src/read.ts";
import { codedAs, shuffled } from "./sample.ts";

/** A sentence that names two states, as it is put before a judge: does it tell what one did to the other, and was that coded? */
export interface DrawnSentence {
	readonly article: string;
	readonly from: number;
	readonly to: number;
	readonly sentence: string;
	readonly coded: readonly string[];
}

/** Sentences are found by the names of states alone, so that whoever draws them knows nothing of the coder. One an article. */
export function drawSentences(file: string, sentences: number, seed: number): readonly DrawnSentence[] {
	const bytes = readFileSync(file);
	const rows = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes)
		.toString()
		.split("\n")
		.filter((line) => line !== "");
	const found: DrawnSentence[] = [];
	for (const line of shuffled(rows, seed)) {
		if (found.length === sentences) break;
		const row = JSON.parse(line) as { id: string; text: string; date?: string };
		const published = row.date ? { published: row.date } : {};
		const reading = readArticle(parseReadRequest({ id: row.id, text: row.text, ...published }, row.id));
		const naming = reading.sentences.flatMap(({ from, to }, s) =>
			statesIn(row.text.slice(from, to)).size > 1 ? [{ s, from, to }] : [],
		);
		const [drawn] = shuffled(naming, seed);
		if (!drawn) continue;
		const { s, from, to } = drawn;
		const mentions = reading.mentions.filter(({ type, event }) => type && reading.events[event]?.sentence === s);
		const sentence = row.text.slice(from, to).replaceAll(/\s+/g, " ");
		found.push({ article: row.id, from, to, sentence, coded: mentions.map(codedAs) });
	}
	return found;
}

let names: ReadonlyMap<string, string> | undefined;

function statesIn(sentence: string): ReadonlySet<string> {
	names ??= new Map(
		readRows("data", "actors", "states.csv").flatMap((row) =>
			[row.names, row.demonyms, row.seats, row.short]
				.flatMap((cell) => valuesOf(cell))
				.map((name) => [name, row.code ?? ""] as const),
		),
	);
	const words = sentence.match(/\p{Lu}[\p{L}.]*/gu) ?? [];
	const pairs = words.map((word, at) => `${word} ${words[at + 1] ?? ""}`);
	return new Set([...words, ...pairs].flatMap((word) => names?.get(word) ?? []));
}
