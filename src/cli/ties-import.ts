import { Command } from "commander";
import { commandName } from "../command-name.ts";
import { realEffects } from "../effects.ts";
import { importKinds, importSeries, reasons } from "../ties/index.ts";

interface ImportCommandOptions {
	readonly out: string;
	readonly states?: string;
	readonly skipBad?: true;
}

export function tiesImportCommand(): Command {
	return new Command("import")
		.description("Reads files of the field, as published, into your own series.")
		.argument("<kind>", importKinds.map(({ id }) => id).join(", "))
		.argument("<files...>", "as downloaded; .gz is read too; give all years of a data set at once")
		.option("--out <dir>", "folder of imported series", ".parallax/series")
		.option("--states <codes>", "for votes and alliances: states to compare with all others, PRK,RUS,…")
		.option("--skip-bad", "leave rows out that have the wrong number of columns, and count them")
		.addHelpText(
			"after",
			`\nKinds:\n${importKinds.map(({ id, what }) => `  ${id.padEnd(14)} ${what}`).join("\n")}\n
An import replaces the former one of its kind, whole or not at all.

Examples:
  ${commandName()} ties import gdelt 20230913.export.CSV
  ${commandName()} ties import unga-votes UNVotes.csv --states PRK,RUS`,
		)
		.action(async (kind: string, files: string[], { out, states, skipBad }: ImportCommandOptions) => {
			const options = { ...(states && { states: states.toUpperCase().split(",") }), ...(skipBad && { skipBad }) };
			const report = await importSeries(kind, files, out, options);
			const { log } = realEffects;
			log(`${report.rows} rows read, ${report.kept} kept, ${report.facts} facts in ${out}/${kind}.`);
			for (const file of report.unended) {
				log(`The last line of ${file} has no line break: if the download was broken off, its last value is cut.`);
			}
			if (report.discarded.length > 0) log(`Left out: ${reasons(report.discarded)}.`);
			if (report.disagreements.length > 0) log(`Disagreements: ${reasons(report.disagreements)}.`);
		});
}
