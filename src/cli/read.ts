import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import { commandName } from "../command-name.ts";
import { realEffects } from "../effects.ts";
import { ParallaxError } from "../errors.ts";
import { sniff } from "../ingest/index.ts";
import type { ReadRequest } from "../model/article-input.ts";
import { languageOf } from "../read.ts";
import { readLines } from "../read-lines.ts";
import { openReadingPool } from "../reading-pool/index.ts";
import { linesOfInputs } from "./lines.ts";
import { print } from "./print.ts";
import { guessedLine } from "./wording.ts";

export function readCommand(): Command {
	return new Command("read")
		.description("Reads articles: one JSON line in, one reading a line out, in order, in constant memory.")
		.argument("[files...]", "JSONL of articles, or of {id, title?, text}; standard input where none is given")
		.option("--jobs <n>", "worker threads", positiveInteger, availableParallelism())
		.addHelpText(
			"after",
			`
A bad line gives {"line","error"} in its place; every other line is still read, and the exit status is 1.

Examples:
  ${commandName()} ingest coverage/ | ${commandName()} read > readings.jsonl
  echo '{"text":"Seoul says Moscow may supply the missiles."}' | ${commandName()} read`,
		)
		.action(async (files: string[], options: { jobs: number }) => {
			for (const file of files) requireLines(file);
			const pool = openReadingPool(options.jobs);
			const guessed: string[] = [];
			const read = async (request: ReadRequest) => {
				if (!languageOf(request.article).isSure) guessed.push(request.article.id);
				return Buffer.from(await pool.read(request)).toString();
			};
			for await (const { json, isError } of readLines(linesOfInputs(files), read, pool.width)) {
				await print(json);
				if (isError) process.exitCode = 1;
			}
			await pool.close();
			if (guessed.length > 0) realEffects.log(guessedLine(guessed));
		});
}

/** A page or a text has no line that reads: one error says so, not one a line. */
function requireLines(file: string): void {
	if (file === "-" || !existsSync(file) || !statSync(file).isFile()) return;
	const { kind } = sniff(headOf(file), file);
	// A text that holds records among other lines is read, and those other lines are told one by one.
	const holdsRecords = kind === "text" && /^\s*\{/m.test(headOf(file).toString("utf8"));
	if (holdsRecords || (kind !== "page" && kind !== "markdown" && kind !== "text")) return;
	throw new ParallaxError(
		"input-malformed",
		`${file} is no JSONL: \`${commandName()} read\` takes JSON lines; for pages and texts use \`${commandName()} audit\`, or \`${commandName()} ingest ${file} | ${commandName()} read\`.`,
	);
}

const headBytes = 4096;

function headOf(file: string): Buffer {
	const descriptor = openSync(file, "r");
	const head = Buffer.alloc(headBytes);
	const length = readSync(descriptor, head);
	closeSync(descriptor);
	return head.subarray(0, length);
}

function positiveInteger(value: string): number {
	if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError("give a whole number from 1.");
	return Number(value);
}
