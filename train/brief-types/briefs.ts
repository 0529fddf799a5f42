import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type GoldRecord, halfOf, typeOf } from "../../bench/claims/gold.ts";
import { readLines } from "../../bench/jsonl.ts";
import type { Answer } from "../../src/claims/coding/brief-types/model.ts";
import { formsOf } from "../../src/claims/coding/inflection.ts";
import { linesOf, ploverLexicon, type Trigger } from "../../src/claims/coding/lexicon.ts";

/** A brief that was written to tell of one act: which words tell it, of what type it is, who does it to whom. */
export interface Brief {
	readonly text: string;
	readonly type: Answer;
	/** Its words in the text, in order; empty where the type is "nothing". */
	readonly event: string;
	/** Codes of states; none where nobody wrote them down. */
	readonly source: readonly string[];
	readonly target: readonly string[];
}

/** What is learned from, a list a writer. */
export const writtenBriefs = (): ReadonlyMap<string, readonly Brief[]> => briefsIn("briefs");

/** What is only measured on. */
export const heldOutBriefs = (): ReadonlyMap<string, readonly Brief[]> => briefsIn("held-out");

function briefsIn(folder: string): ReadonlyMap<string, readonly Brief[]> {
	const path = join(import.meta.dirname, folder);
	const files = readdirSync(path).filter((file) => file.endsWith(".tsv"));
	return new Map(files.sort().map((file) => [file.replace(".tsv", ""), linesOf(join(path, file)).map(parseBrief)]));
}

export function parseBrief(line: string): Brief {
	const [type = "", event = "", source = "", target = "", text = ""] = line.split("\t");
	const codesIn = (list: string) => list.split(",").filter((code) => code !== "");
	return { type: type as Answer, event, source: codesIn(source), target: codesIn(target), text };
}

const nobody = { source: [], target: [] };

/** The examples of the entries of the lexicon. */
export function exampleBriefs(): readonly Brief[] {
	return ploverLexicon().lines.flatMap((trigger) => {
		const event = triggerIn(trigger);
		return event ? [{ type: trigger.type, event, text: trigger.example, ...nobody }] : [];
	});
}

function triggerIn({ line, example }: Trigger): string | undefined {
	const [lemmas = ""] = line.split("/");
	const classes = ploverLexicon().classes;
	const words = lemmas
		.split("|")
		.flatMap((one) => (one.startsWith("@") ? [...(classes.get(one.slice(1)) ?? [])] : [one]));
	const forms = new Set(
		words.map((word) => word.split("_")[0] ?? "").flatMap((word) => [word, `${word}s`, ...formsOf(word)]),
	);
	return example.split(/[\s.,]+/).find((word) => forms.has(word.toLowerCase()));
}

/** Half A of PLOVER's records. */
export function goldBriefs(file: string): readonly Brief[] {
	return readLines<GoldRecord>(file)
		.filter(({ id }) => halfOf(id) === "A")
		.map((record) => ({ type: typeOf(record) as Answer, event: record.eventText, text: record.text, ...nobody }));
}
