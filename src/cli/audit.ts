import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { commandName } from "../command-name.ts";
import { loadOutlets } from "../ingest/outlets.ts";
import { auditCoverage } from "../pipeline.ts";
import { inPackage } from "../places.ts";
import { publish } from "../publish.ts";
import { summaryOf } from "./summary.ts";

export function auditCommand(): Command {
	return new Command("audit")
		.description("The main job: from a folder of coverage to a dossier a story. Without inputs, on the sample.")
		.argument("[inputs...]", "files, folders, or - for standard input: HTML, JSONL, JSON, text, Markdown, also .gz")
		.option("--out <dir>", "where the dossiers and data files go", "dossier")
		.option(
			"--cache <dir>",
			"where readings, stories and pages are kept between runs; what no run wanted for 30 days goes",
			defaultCache(),
		)
		.option("--series <dir>", `series of your own, from \`${commandName()} ties import\``, ".parallax/series")
		.option("--matrices <dir>", `where analysts keep matrices, from \`${commandName()} explain-event\``, "matrices")
		.option("--outlets <csv>", "outlets of your own, with the columns of data/outlets/outlets.csv")
		.option("--groups <json>", 'groups of outlets of your own: {"regional": ["Hani Times", "example.org"]}')
		.option("--cameo", "CAMEO root codes and Goldstein weights with the coded events")
		.option("--json", "print audit.json on standard output instead of the summary")
		.addHelpText(
			"after",
			`
Examples:
  ${commandName()} audit                              the sample coverage, written for demonstration
  ${commandName()} audit coverage/ --out dossier      a folder of pages
  ${commandName()} audit articles.jsonl.gz --json | jq '.stories[0].claims'`,
		)
		.action(runAudit);
}

interface AuditFlags {
	readonly out: string;
	readonly cache: string;
	readonly series: string;
	readonly matrices: string;
	readonly outlets?: string;
	readonly groups?: string;
	readonly cameo?: true;
	readonly json?: true;
}

async function runAudit(inputs: string[], options: AuditFlags): Promise<void> {
	const isSample = inputs.length === 0;
	const out = resolve(options.out);
	const taken = isSample ? [inPackage("sample", "coverage")] : inputs;
	const outlets = loadOutlets([
		...(isSample ? [inPackage("sample", "outlets.csv")] : []),
		...(options.outlets === undefined ? [] : [options.outlets]),
	]);
	const places = {
		out,
		cache: options.cache,
		series: options.series,
		matrices: options.matrices,
		groups: options.groups,
	};
	const coverage = await auditCoverage(taken, places, outlets);
	const audit = await publish(coverage, places, options.cameo ? { cameo: true } : {});
	if (options.json) process.stdout.write(`${JSON.stringify(audit)}\n`);
	else process.stdout.write(summaryOf(audit, coverage.articles, out, isSample));
	if (coverage.failed) process.exitCode = 1;
}

function defaultCache(): string {
	const base = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
	return process.env.PARALLAX_CACHE ?? join(base, "parallax");
}
