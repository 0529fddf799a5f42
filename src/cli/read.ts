import { availableParallelism } from "node:os";
import { Command, InvalidArgumentError } from "commander";
import { commandName } from "../command-name.ts";
import type { ReadRequest } from "../model/article-input.ts";
import { readLines } from "../read-lines.ts";
import { openReadingPool } from "../reading-pool/index.ts";
import { linesOfInputs } from "./lines.ts";
import { print } from "./print.ts";

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
			const pool = openReadingPool(options.jobs);
			const read = async (request: ReadRequest) => Buffer.from(await pool.read(request)).toString();
			for await (const { json, isError } of readLines(linesOfInputs(files), read, pool.width)) {
				await print(json);
				if (isError) process.exitCode = 1;
			}
			await pool.close();
		});
}

export function positiveInteger(value: string): number {
	if (!/^[1-9]\d*$/.test(value)) throw new InvalidArgumentError("give a whole number from 1.");
	return Number(value);
}
