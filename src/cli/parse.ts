import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { Command, Option } from "commander";
import { commandName } from "../command-name.ts";
import { faultOfLine, ParallaxError, refusedPath } from "../errors.ts";
import { drawArcs } from "../language/arcs-svg.ts";
import { type ConlluSentence, parseConllu } from "../language/conllu.ts";
import { loadLanguage } from "../language/index.ts";
import { rewriteSentence, writeSentence } from "../language/write-conllu.ts";
import type { Language } from "../model/text.ts";
import { linesOfInputs } from "./lines.ts";
import { print } from "./print.ts";

interface Options {
	readonly conllu?: string;
	readonly format: "conllu" | "svg";
	readonly language: string;
}

export function parseCommand(): Command {
	return new Command("parse")
		.description("Parses text into sentences, words, lemmas, tags and trees, written as CoNLL-U.")
		.argument("[files...]", "text, or JSONL of {id, title?, text}; standard input where none is given")
		.option("--conllu <file>", "keep this file's sentences and words; replace lemma, tags, features, head and label")
		.addOption(
			new Option("--format <format>", "svg draws the first sentence").choices(["conllu", "svg"]).default("conllu"),
		)
		.option("--language <tag>", "language of the text", "en")
		.addHelpText(
			"after",
			`
Examples:
  echo 'Seoul says Moscow may supply the missiles.' | ${commandName()} parse
  echo 'Talks stalled.' | ${commandName()} parse --format svg > talks.svg
  ${commandName()} parse --conllu gold.conllu > system.conllu`,
		)
		.action(async (files: string[], options: Options) => {
			const language = loadLanguage(options.language);
			for await (const document of documents(files, options, language)) await print(document);
		});
}

async function* documents(files: readonly string[], options: Options, language: Language): AsyncGenerator<string> {
	if (options.conllu !== undefined) {
		yield* rewritten(parseConllu(readGiven(options.conllu), options.conllu), language);
		return;
	}
	for await (const { id, parts } of textsOf(files)) {
		const { sentences } = language.read(parts.map((text) => ({ text })));
		if (options.format === "svg") {
			if (sentences[0] === undefined) throw new ParallaxError("input-empty", "there is no sentence to draw");
			yield drawArcs(sentences[0]).trimEnd();
			return;
		}
		const blocks = sentences.map((sentence, s) => {
			const text = parts[sentence.i] ?? "";
			const opens = s === 0 && id !== undefined ? [`# newdoc id = ${id}`] : [];
			return writeSentence(sentence, text, [...opens, `# sent_id = ${id === undefined ? "" : `${id}-`}${s + 1}`]);
		});
		if (blocks.length > 0) yield blocks.join("").slice(0, -1);
	}
}

/** Many sentences at once keep the network's matrices full; a treebank of any size still runs in bounded memory. */
const atOnce = 200;

function* rewritten(given: readonly ConlluSentence[], language: Language): Generator<string> {
	for (let from = 0; from < given.length; from += atOnce) {
		const group = given.slice(from, from + atOnce);
		const { sentences } = language.readTokens(group.map(({ words }) => words.map(({ form }) => form)));
		const blocks = group.map((sentence, s) => {
			const read = sentences[s];
			return read === undefined ? "" : rewriteSentence(sentence, read);
		});
		yield blocks.join("").slice(0, -1);
	}
}

function readGiven(file: string): string {
	try {
		const bytes = readFileSync(file === "-" ? 0 : file);
		return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString("utf8");
	} catch (cause) {
		throw refusedPath(file, cause);
	}
}

interface Document {
	readonly id?: string;
	readonly parts: readonly string[];
}

/** Lines of JSON are one document each; anything else is one text. */
async function* textsOf(files: readonly string[]): AsyncGenerator<Document> {
	for (const file of files.length > 0 ? files : ["-"]) {
		const plain: string[] = [];
		let number = 0;
		for await (const line of linesOfInputs([file])) {
			number++;
			if (plain.length === 0 && line.startsWith("{")) yield parseDocument(line, `${file}, line ${number}`, number);
			else if (plain.length > 0 || line.trim() !== "") plain.push(line);
		}
		if (plain.length > 0) yield { parts: [plain.join("\n")] };
	}
}

function parseDocument(line: string, place: string, number: number): Document {
	try {
		const record = JSON.parse(line) as { readonly [key: string]: unknown };
		const parts = Array.isArray(record.parts)
			? record.parts.map((part: { readonly text?: unknown }) => part.text)
			: [record.title, record.text];
		const texts = parts.filter((text) => typeof text === "string");
		return { id: typeof record.id === "string" ? record.id : String(number), parts: texts };
	} catch (cause) {
		throw new ParallaxError("input-malformed", `${place}: no article reads from it: ${faultOfLine(cause)}`, { cause });
	}
}
