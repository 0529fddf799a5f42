import { Command } from "commander";
import { commandName } from "../command-name.ts";
import { type Effects, realEffects } from "../effects.ts";
import { ingest, isFailure, loadOutlets, openSummary } from "../ingest/index.ts";
import { print } from "./print.ts";
import { count } from "./wording.ts";

/** `parallax ingest <inputs…>`: articles as JSONL on standard output; what was left out, and why, on standard error. */
export function ingestCommand(effects: Effects = realEffects): Command {
	return new Command("ingest")
		.description(
			`Turn pages, files and data sets into articles, one JSON record a line, for \`${commandName()} read\`.`,
		)
		.argument(
			"[inputs...]",
			"files and folders: .html .jsonl .json .txt .md, each also .gz; - or nothing is standard input",
		)
		.option("--outlets <csv>", "outlets of your own, with the columns of data/outlets/outlets.csv")
		.addHelpText(
			"after",
			`
What was left out, and why, is told on standard error; where an input could not be used, the exit status is 1.

Examples:
  ${commandName()} ingest coverage/ > articles.jsonl
  curl -s https://example.org/report.html | ${commandName()} ingest | ${commandName()} read`,
		)
		.action((inputs: string[], options: { outlets?: string }) => ingestAll(inputs, options.outlets, effects));
}

async function ingestAll(inputs: readonly string[], own: string | undefined, effects: Effects): Promise<void> {
	const summary = openSummary();
	const counts = { kept: 0, repeated: 0, other: 0 };
	const outlets = loadOutlets(own === undefined ? [] : [own]);
	for await (const outcome of ingest(inputs, { outlets }, effects)) {
		switch (outcome.kind) {
			case "article":
				counts.kept += 1;
				if (outcome.renamedFrom !== undefined) {
					effects.log(
						`${outcome.input}: the id "${outcome.renamedFrom}" is taken by another article, this one is "${outcome.article.id}"`,
					);
				}
				await print(JSON.stringify(outcome.article));
				break;
			case "collection":
				break;
			case "discarded":
				if (outcome.code === "article-repeated") counts.repeated += 1;
				else counts.other += 1;
				if (isFailure(outcome)) process.exitCode = 1;
				summary.add(outcome);
		}
	}
	for (const line of summary.lines()) effects.log(line);
	if (counts.repeated + counts.other > 0 || counts.kept === 0) effects.log(told(counts));
}

function told({ kept, repeated, other }: { kept: number; repeated: number; other: number }): string {
	return `${count(kept, "article")} taken in; ${repeated.toLocaleString("en")} met twice and counted once; ${other.toLocaleString("en")} left out.`;
}
