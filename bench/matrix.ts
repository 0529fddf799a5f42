import { parseArgs } from "node:util";
import { ParallaxError } from "../src/errors.ts";
import { loadOutlets } from "../src/ingest/outlets.ts";
import { chooseStories, drawSheet, printRecord } from "./matrix/draw.ts";
import { drawNames, readGold } from "./matrix/gold.ts";
import { type Figures, measureAll, type Share } from "./matrix/measure.ts";
import type { Count } from "./matrix/score.ts";
import { auditDraw, tellAgain, tellDraw } from "./matrix/told.ts";

const newestDraw = drawNames().at(-1) as string;

const help = `npm run bench -- matrix --data FOLDER [options]
  --data FOLDER  where the shared data lies
  --gold N       which judged draw (default ${newestDraw})
  --cache DIR    where readings are kept between runs (default nowhere)
  --json
  --draw FOLDER  instead draws cells anew and writes a sheet for readers there, blind to the output
  --of FILE      of that draw: an audit.json whose stories are drawn from, once or more
  --file NAME    of that draw: a file of the data that the audit was of, once or more
  --seed N       of that draw (default 1)
  --stories N    of that draw: how many at most (default 30)
  --record FOLDER  prints what goes into bench/gold: the sheet's key with first.jsonl, second.jsonl and adjudicated.jsonl`;

/**
 * The product's own figure. Cells (how an outlet puts a claim) of real stories, judged by two readers blind to the output;
 * the output that they were drawn from is held against the judgement, and the output of this version, which reads and compares the
 * stories anew, beside the commonest answer and a guess by cue words, neither of which can abstain: cells that a dossier says without
 * a mark of doubt, all of the rows that it shows, and all that were judged.
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			data: { type: "string" },
			gold: { type: "string", default: newestDraw },
			cache: { type: "string" },
			json: { type: "boolean" },
			draw: { type: "string" },
			of: { type: "string", multiple: true },
			file: { type: "string", multiple: true },
			seed: { type: "string", default: "1" },
			stories: { type: "string", default: "30" },
			record: { type: "string" },
		},
	});
	if (values.record !== undefined) return printRecord(values.record);
	const { data: folder, of, file: data, cache } = values;
	if (!folder) throw new ParallaxError("bad-usage", help);
	if (values.draw !== undefined) {
		if (!of || !data) throw new ParallaxError("bad-usage", help);
		const seed = Number(values.seed);
		const stories = chooseStories(of, seed, Number(values.stories));
		const audited = await auditDraw(folder, { data, articles: stories.flat() }, cache);
		return drawSheet(tellDraw({ stories }, audited), audited.articles, { data, seed, folder: values.draw });
	}
	const gold = readGold(values.gold);
	const told = await tellAgain(folder, gold.draw, cache);
	const figures = measureAll(gold, told, loadOutlets());
	if (values.json) console.log(JSON.stringify(figures));
	else print(figures);
}

function print({ cells, stories, kappa, outputs }: Figures): void {
	console.log(`${cells} cells of ${stories} stories; readers agree at κ ${kappa?.toFixed(2) ?? "(one reader)"}`);
	for (const { output, rows, confusion, printed, printedShown, found, foundShown, byOutlet, statements } of outputs) {
		console.log(`\n${output}`);
		console.table(
			rows.map(({ method, of, cells: count, share, even, weighted, inWords }) => ({
				method,
				of: `${of}: ${count}, ${share.toFixed(2)} of all`,
				"as judged": even.toFixed(3),
				"as in the matrix": shareWords(weighted),
				...(inWords && { "and the statement right": shareWords(inWords) }),
			})),
		);
		console.log("Sure cells. Rows: what the matrix says; columns: what the readers say");
		console.table(confusion);
		for (const one of printed) console.log(`sure cells, printed "${one.kind}": right ${counted(one)}`);
		for (const one of printedShown) console.log(`rows shown, printed "${one.kind}": right ${counted(one)}`);
		for (const one of found) console.log(`sure cells, readers found "${one.kind}": printed ${counted(one)}`);
		for (const one of foundShown) console.log(`rows shown, readers found "${one.kind}": printed ${counted(one)}`);
		for (const one of byOutlet) console.log(`sure cells, ${one.kind}: right ${counted(one)}`);
		console.log(`statements of the rows shown that say what the sentence said when drawn: ${counted(statements)}`);
	}
}

/** With its 95% interval, by stories. */
function shareWords({ share, interval: [low, high] }: Share): string {
	return `${share.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
}

function counted({ right, of }: Omit<Count, "kind">): string {
	return `${right} of ${of}`;
}
