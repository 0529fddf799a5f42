import { createReadStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
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

/** Writes `data/stories/document-frequencies.json` from the sets in the folder given. */
export async function run(args: readonly string[]): Promise<void> {
	const folder = args[args.indexOf("--data") + 1] ?? ".";
	const skipped = new Set(args.filter((arg) => arg.startsWith("--without=")).map((arg) => arg.slice(10)));
	const counts = new Map<string, number>();
	let documents = 0;
	for (const source of sources.filter((name) => !skipped.has(name))) {
		for await (const row of rowsOf(join(folder, source))) {
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

async function* rowsOf(file: string): AsyncGenerator<Row> {
	const stream = createReadStream(file);
	const lines = createInterface({ input: file.endsWith(".gz") ? stream.pipe(createGunzip()) : stream });
	for await (const line of lines) if (line !== "") yield JSON.parse(line) as Row;
}

function textOf({ title, text, paragraphs, sentences }: Row): string {
	const body = text ?? (paragraphs ? paragraphs.flat().join("\n") : "");
	const given = (sentences ?? []).map((sentence) => sentence.tokens.join(" "));
	return [title ?? "", body, ...given].join("\n");
}
