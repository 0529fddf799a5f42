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
import { auditOf, type Told, tellAgain, tellGroup } from "./matrix/told.ts";

const newestDraw = drawNames().at(-1) as string;

const help = `npm run bench -- matrix --data allsides-dev.jsonl.gz [options]
  --gold N       which judged draw (default ${newestDraw})
  --cache DIR    where readings are kept between runs (default nowhere)
  --json
  --draw FOLDER  instead draws cells anew and writes a sheet for readers there, blind to the output
  --of FILE      of that draw: an audit.json of the same data, whose stories are drawn from
  --seed N       of that draw (default 1)
  --record FOLDER  prints what goes into bench/gold: the sheet's key with first.jsonl, second.jsonl and adjudicated.jsonl`;

/**
 * The product's own figure. Cells (how an outlet puts a claim) of real stories, judged by two readers blind to the output;
 * the stories are read and compared anew, and every cell is held against the judgement, beside the commonest answer and a
 * guess by cue words.
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
			of: { type: "string" },
			seed: { type: "string", default: "1" },
			record: { type: "string" },
		},
	});
	if (values.record !== undefined) return printRecord(values.record);
	if (!values.data) throw new ParallaxError("bad-usage", help);
	if (values.draw !== undefined) {
		if (!values.of) throw new ParallaxError("bad-usage", help);
		const seed = Number(values.seed);
		const groups = chooseStories(values.of, seed);
		const wanted = new Set(groups.flat());
		const audited = await auditOf(values.data, (id) => wanted.has(id), values.cache);
		const stories = groups.map((group) => tellGroup(group, audited));
		return drawSheet(stories, audited.articles, { data: values.data, seed, folder: values.draw });
	}
	const gold = readGold(values.gold);
	const told = await tellAgain(values.data, gold.draw, values.cache);
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
	const answered = (method: string): readonly Answered[] =>
		gold.map((cell) => ({ cell, answer: methods[method]?.(cell) ?? "silent" }));
	const ours = answered("parallax");
	const kindOf = ({ cell }: Answered) => kindOfOutlet(cell.outlet, outlets);
	return {
		cells: gold.length,
		stories: new Set(gold.map(({ story }) => story)).size,
		kappa: kappaOf(gold),
		rows: Object.keys(methods).map((method) => ({
			method,
			drawn: shareRight(answered(method), () => 1),
			weighted: shareRight(answered(method), weights),
			interval: intervalOf(answered(method), weights),
		})),
		confusion: confusionOf(ours),
		printed: printedRight(ours),
		byOutlet: [...Map.groupBy(ours, kindOf)].map(([kind, some]) => ({
			kind,
			right: countRight(some),
			of: some.length,
		})),
		statements: { right: gold.filter(({ statementRight }) => statementRight).length, of: gold.length },
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
		rows.map(({ method, drawn, weighted, interval: [low, high] }) => ({
			method,
			"as drawn": drawn.toFixed(3),
			"as in the matrix": weighted.toFixed(3),
			"95%": `${low.toFixed(3)}–${high.toFixed(3)}`,
		})),
	);
	console.log("rows: what the matrix says; columns: what the readers say");
	console.table(confusion);
	for (const { cell, right, of } of printed) console.log(`a printed "${cell}" is right in ${right} of ${of}`);
	for (const { kind, right, of } of byOutlet) console.log(`${kind}: ${right} of ${of}`);
	console.log(`statements that say what the sentence says: ${statements.right} of ${statements.of}`);
}
