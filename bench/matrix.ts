import { parseArgs } from "node:util";
import { ParallaxError } from "../src/errors.ts";
import { loadOutlets } from "../src/ingest/outlets.ts";
import type { Outlets } from "../src/model/outlet.ts";
import { cueWordCell, majorityCell } from "./matrix/baselines.ts";
import { chooseStories, drawSheet, printRecord } from "./matrix/draw.ts";
import { drawNames, type Gold, type JudgedCell, readGold } from "./matrix/gold.ts";
import {
	type Answered,
	confusionOf,
	intervalOf,
	kappaOf,
	printedRight,
	shareRight,
	weightsOf,
} from "./matrix/score.ts";
import { auditDraw, type Told, tellAgain, tellDraw } from "./matrix/told.ts";

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
 * the stories are read and compared anew, and every cell is held against the judgement, beside the commonest answer and a
 * guess by cue words: those that a dossier says without a mark of doubt, all of the rows that it shows, and all that were judged.
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
	const figures = measure(gold, told, loadOutlets());
	if (values.json) console.log(JSON.stringify(figures));
	else print(figures);
}

interface Figures {
	readonly cells: number;
	readonly stories: number;
	readonly kappa: number | undefined;
	readonly rows: readonly Row[];
	readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>;
	readonly printed: readonly { readonly cell: string; readonly right: number; readonly of: number }[];
	readonly byOutlet: readonly { readonly kind: string; readonly right: number; readonly of: number }[];
	readonly statements: { readonly right: number; readonly of: number };
}

interface Row {
	readonly method: string;
	readonly of: string;
	readonly cells: number;
	/** How much of what was judged these cells stand for. */
	readonly share: number;
	/** Of the cells as drawn, equal parts of every kind as far as there were enough. */
	readonly drawn: number;
	/** As the matrix of these stories has them: silence weighs what it weighs there. */
	readonly weighted: number;
	readonly interval: readonly [number, number];
}

function measure(judged: Gold, told: Told, outlets: Outlets): Figures {
	const { cells: gold } = judged;
	const weights = weightsOf(judged);
	const majority = majorityCell(gold);
	const methods: Readonly<Record<string, (cell: JudgedCell) => Answered["answer"]>> = {
		parallax: (cell) => told.cellOf(cell),
		"cue words": (cell) => cueWordCell(cell, told.articles),
		"commonest answer": () => majority,
	};
	const shown = gold.filter(told.isShown);
	const populations = { "sure cells": gold.filter(told.isSure), "rows shown": shown, "all judged": gold };
	const ours = populations["sure cells"].map((cell) => ({ cell, answer: told.cellOf(cell) }));
	const kindOf = ({ cell }: Answered) => kindOfOutlet(cell.outlet, outlets);
	const weightOf = (cells: readonly JudgedCell[]) => cells.reduce((sum, cell) => sum + weights(cell), 0);
	return {
		cells: gold.length,
		stories: new Set(gold.map(({ story }) => story)).size,
		kappa: kappaOf(gold),
		rows: Object.entries(populations).flatMap(([of, cells]) =>
			Object.entries(methods).map(([method, answerOf]) => {
				const answered = cells.map((cell) => ({ cell, answer: answerOf(cell) }));
				return {
					method,
					of,
					cells: cells.length,
					share: weightOf(cells) / weightOf(gold),
					drawn: shareRight(answered, () => 1),
					weighted: shareRight(answered, weights),
					interval: intervalOf(answered, weights),
				};
			}),
		),
		confusion: confusionOf(ours),
		printed: printedRight(ours),
		byOutlet: [...Map.groupBy(ours, kindOf)].map(([kind, some]) => ({
			kind,
			right: countRight(some),
			of: some.length,
		})),
		statements: { right: shown.filter(({ statementRight }) => statementRight).length, of: shown.length },
	};
}

function countRight(answered: readonly Answered[]): number {
	return answered.filter(({ cell, answer }) => cell.gold === answer).length;
}

function kindOfOutlet(name: string, outlets: Outlets): string {
	const outlet = outlets.find(name);
	if (outlet === undefined) return "not in data/outlets";
	return outlet.agency ? "agency" : outlet.country === "USA" ? "US newsroom" : "newsroom elsewhere";
}

function print(figures: Figures): void {
	const { rows, confusion, printed, byOutlet, statements, kappa } = figures;
	console.log(
		`${figures.cells} cells of ${figures.stories} stories; readers agree at κ ${kappa?.toFixed(2) ?? "(one reader)"}`,
	);
	console.table(
		rows.map(({ method, of, cells, share, drawn, weighted, interval: [low, high] }) => ({
			method,
			of: `${of}: ${cells}, ${share.toFixed(2)} of all`,
			"as drawn": drawn.toFixed(3),
			"as in the matrix": weighted.toFixed(3),
			"95%": `${low.toFixed(3)}–${high.toFixed(3)}`,
		})),
	);
	console.log("Sure cells. Rows: what the matrix says; columns: what the readers say");
	console.table(confusion);
	for (const { cell, right, of } of printed) console.log(`a printed "${cell}" is right in ${right} of ${of}`);
	for (const { kind, right, of } of byOutlet) console.log(`${kind}: ${right} of ${of}`);
	console.log(`statements of the rows shown that say what the sentence says: ${statements.right} of ${statements.of}`);
}
