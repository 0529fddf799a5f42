import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readLines } from "../bench/jsonl.ts";
import { inPackage } from "../src/places.ts";
import { wordsOf } from "../src/stories/words.ts";

/** Sets that are whole articles of news, one kind of text each; no test split is among them. */
const sources = [
	"allsides-dev.jsonl.gz",
	"basil-dev.jsonl",
	"ecb-train.jsonl.gz",
	"polnear-train.jsonl.gz",
	"gum-news.jsonl",
] as const;

/** A word in fewer articles than this tells as much as one in none. */
const fewest = 4;

interface Row {
	readonly title?: string;
	readonly text?: string;
	readonly paragraphs?: readonly (string | readonly string[])[];
	readonly sentences?: readonly { readonly tokens: readonly string[] }[];
}

/**
 * `npm run train -- document-frequencies --data DIR [--without FILE]`: writes `data/stories/document-frequencies.json` from the sets in
 * the folder.
 */
export function run(args: readonly string[]): void {
	const { values } = parseArgs({
		args: [...args],
		options: { data: { type: "string", default: "." }, without: { type: "string", multiple: true, default: [] } },
	});
	const skipped = new Set(values.without);
	const counts = new Map<string, number>();
	let documents = 0;
	for (const source of sources.filter((name) => !skipped.has(name))) {
		for (const row of readLines<Row>(join(values.data, source))) {
			documents++;
			for (const stem of new Set(wordsOf(textOf(row)).map((word) => word.stem)))
				counts.set(stem, (counts.get(stem) ?? 0) + 1);
		}
	}
	const words = [...counts].filter(([, count]) => count >= fewest).sort(([a], [b]) => (a < b ? -1 : 1));
	const about = `Number of news articles, of ${documents}, in which a word stem occurs (${fewest} or more). Counted over ${sources.join(", ")}; counts only, no text.`;
	const lines = words.map(([word, count]) => `${JSON.stringify(word)}:${count}`).join(",\n");
	writeFileSync(
		inPackage("data", "stories", "document-frequencies.json"),
		`{"about":${JSON.stringify(about)},\n"documents":${documents},\n"words":{\n${lines}\n}}\n`,
	);
}

function textOf({ title, text, paragraphs, sentences }: Row): string {
	const body = text ?? (paragraphs ? paragraphs.flat().join("\n") : "");
	const given = (sentences ?? []).map((sentence) => sentence.tokens.join(" "));
	return [title ?? "", body, ...given].join("\n");
}
