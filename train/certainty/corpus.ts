import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { columnsOf, writeFeatures } from "../../src/claims/factuality/features.ts";
import { guideFeatures, styleIds } from "../../src/claims/factuality/guide.ts";
import { judgedEvents } from "../../src/claims/factuality/index.ts";
import { parseReadRequest } from "../../src/model/article-input.ts";
import type { Language, Sentence } from "../../src/model/text.ts";

export interface Rated {
	readonly set: number;
	readonly gold: number;
	/** What tells whose guide the sentence's events are asked by: columns, and rows of the gate's table of words. */
	readonly guide: Float32Array;
	readonly style: Int32Array;
	/** Place of its sentence in the set's file. */
	readonly line: number;
	/** Row of the common feature matrix. */
	readonly row: number;
}

export interface Corpus {
	readonly columns: number;
	readonly width: number;
	readonly features: Float32Array;
	readonly rated: readonly Rated[];
}

interface Line {
	readonly id: string;
	readonly tokens: readonly string[];
	readonly events: readonly { readonly index: number; readonly value: number }[];
}

function readLines(folder: string, set: string): readonly Line[] {
	const plain = join(folder, `factuality-train-${set}.jsonl`);
	const text = existsSync(plain)
		? readFileSync(plain, "utf8")
		: gunzipSync(readFileSync(`${plain}.gz`)).toString("utf8");
	return text
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line) as Line);
}

/** All events of the train files of these sets, as `read` would see them. */
export function readCorpus(folder: string, sets: readonly string[], language: Language): Corpus {
	const lines = sets.map((set) => readLines(folder, set).filter(({ events }) => events.length > 0));
	const count = lines.flat().reduce((n, { events }) => n + events.length, 0);
	const width = widthOf(language);
	const columns = columnsOf(width);
	const features = new Float32Array(count * columns);
	const rated: Rated[] = [];
	for (const [set, own] of lines.entries()) {
		for (const [at, line] of own.entries()) {
			const events = line.events.map(({ index }) => ({ sentence: 0, tokens: [index] }));
			const request = parseReadRequest({ id: line.id, sentences: [{ tokens: line.tokens }], events }, line.id);
			const text = language.readTokens([line.tokens]);
			const judged = judgedEvents(request, text);
			const sentence = text.sentences[0] as Sentence;
			const guide = guideFeatures(sentence, new Set(judged.map(({ event }) => event.token)), width);
			const style = styleIds(sentence);
			for (const [k, { value: gold }] of line.events.entries()) {
				const own = judged[k];
				if (!own) continue;
				writeFeatures(text, own.event, own.author, own.chain.length, features, rated.length * columns);
				rated.push({ set, gold, guide, style, line: at, row: rated.length });
			}
		}
	}
	return { columns, width, features, rated };
}

function widthOf(language: Language): number {
	const sentence = language.readTokens([["One", "sentence", "."]]).sentences[0];
	return (sentence?.states?.length ?? 0) / (sentence?.tokens.length ?? 1);
}
