import { Command } from "commander";
import { commandName } from "../command-name.ts";
import { tiesSvg } from "../dossier/index.ts";
import { factsCsv } from "../exports/index.ts";
import type { Dyad } from "../model/ties.ts";
import { dyadTies, getSpan, getStates, loadStateNames, openStore, tiesTable } from "../ties/index.ts";
import { print } from "./print.ts";
import { tiesImportCommand } from "./ties-import.ts";

interface TiesOptions {
	readonly from?: string;
	readonly to?: string;
	readonly json?: true;
	readonly csv?: true;
	readonly svg?: true;
	readonly data: string;
}

export function tiesCommand(): Command {
	return new Command("ties")
		.description("Ties of two states in open data: trade, votes, meetings, each number with its compiler and coverage.")
		.argument("<state>", 'code, English or Korean name: PRK, "North Korea", DPRK, 북한')
		.argument("<other>", "the other state")
		.option("--from <date>", "first year, month or day: 1990, 2016-03")
		.option("--to <date>", "last year, month or day")
		.option("--json", "everything as JSON")
		.option("--csv", "the facts as CSV, one a row")
		.option("--svg", "the charts as one SVG")
		.option("--data <dir>", "folder of imported series", ".parallax/series")
		.addHelpText(
			"after",
			`
Examples:
  ${commandName()} ties PRK RUS
  ${commandName()} ties PRK CHN --from 2010 --svg > prk-chn.svg
  ${commandName()} ties import gdelt 20230913.export.CSV
Series of PRK, KOR, CHN, RUS, USA and JPN ship; \`${commandName()} ties import --help\` tells which files of the field can be added.`,
		)
		.action(async (first: string, second: string, options: TiesOptions) => {
			const names = loadStateNames();
			const states = getStates(first, second, names);
			const ties = dyadTies(
				...states,
				openStore(options.data).ofDyad(...states),
				names,
				getSpan(options.from, options.to),
			);
			await print(formatted(ties, options).trimEnd());

			function formatted(found: Dyad, { json, csv, svg }: TiesOptions): string {
				if (json) return JSON.stringify(found, undefined, "\t");
				if (csv) return factsCsv([...found.lines, ...found.about].flatMap((line) => line.facts));
				if (svg) return tiesSvg(found);
				return tiesTable(found);
			}
		})
		.addCommand(tiesImportCommand());
}
