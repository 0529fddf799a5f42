import { existsSync } from "node:fs";
import { join } from "node:path";
import { readMaybeGzipped } from "./treebank.ts";

/**
 * The news texts that word counts and self-training may use. Left out on purpose: `ruwa` (its licence forbids it), and
 * every document of a development split of Universal Dependencies.
 */
export function readNews(folder: string): string[] {
	return [
		...records(folder, "allsides-dev.jsonl.gz").flatMap((r) => [text(r.title), ...paragraphs(text(r.text))]),
		...records(folder, "polnear-train.jsonl.gz").flatMap((r) => paragraphs(text(r.text))),
		...records(folder, "basil-dev.jsonl").flatMap((r) => [text(r.title), ...strings(r.paragraphs)]),
		...records(folder, "gum-news.jsonl").flatMap((r) => (r.split === "train" ? strings(r.paragraphs) : [])),
	].filter((paragraph) => paragraph.trim() !== "");
}

/** Sentences that are already words. */
export function readNewsTokens(folder: string): string[][] {
	const factuality = ["uw", "meantime"].flatMap((set) => records(folder, `factuality-train-${set}.jsonl`));
	const ecb = records(folder, "ecb-train.jsonl.gz").flatMap((r) =>
		Array.isArray(r.sentences) ? r.sentences.slice(1) : [],
	);
	return [...factuality, ...ecb].map((r) => strings((r as Record_).tokens)).filter((tokens) => tokens.length > 0);
}

type Record_ = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(text) : []);
const paragraphs = (value: string): string[] => value.split(/\n+/);

function records(folder: string, file: string): Record_[] {
	const path = join(folder, file);
	if (!existsSync(path)) return [];
	return readMaybeGzipped(path)
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line) as Record_);
}
