import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { inPackage } from "../src/places.ts";
import { type Answer, answer, reliabilityFeatures } from "../src/stories/retold/index.ts";
import { likelihood, type Network } from "../src/stories/same-event/index.ts";
import { spreadOf } from "./network/spread.ts";
import { fitLogistic } from "./retold/fit.ts";
import { type Judged, type JudgedRow, judgedRowsOf } from "./retold/rows.ts";
import { fitTelling } from "./retold/telling.ts";

/** Later draws are left out, to look at what was learned. */
const draws = ["1", "2", "3", "4", "5", "6", "7", "8"];
const folds = 6;
/** From what likelihood on: chosen on left-out stories, by the weighted share of cells that are right. */
const least = 0.55;
/** Above 1 nothing is told in other words: how it is without a second look. */
const thresholds = [0.4, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 2];
/** The working point: chosen on left-out stories, so that sure cells of the rows shown are right in .78 or more. */
const leastReliable = 0.65;
const reliabilities = [0, 0.5, 0.6, 0.65, 0.68, 0.7, 0.75];
const penalty = 0.01;
/** Silence weighs up to thirty times as much as what was drawn whole: a few cells must not decide. */
const mostWeight = 8;

const about =
	"How likely an event tells a claim in other words, and how likely a cell of the matrix is what a reader would find: logistic regressions over the features that src/stories/retold/features.ts and answer.ts name. Learned from matrix cells judged by readers (bench/gold, draws 1 to 8; AllSides dev, Baly et al. 2020, and BASIL, Fan et al. 2019) and pairs of sentences judged by one; written by `npm run train -- retold`.";

/**
 * `npm run train -- retold --data FOLDER [--cache DIR]`. Prints, on left-out stories, what the rule at work makes of
 * the judged cells, and what it would by other working points.
 */
export async function run(args: readonly string[]): Promise<void> {
	const { values } = parseArgs({
		args: [...args],
		options: {
			data: { type: "string", default: "." },
			cache: { type: "string" },
		},
	});
	const rows: JudgedRow[] = [];
	for (const draw of draws) rows.push(...(await judgedRowsOf(draw, values.data, values.cache)));
	const stories = [...new Set(rows.map(({ story }) => story))].sort();
	const foldOf = ({ story }: JudgedRow) => stories.indexOf(story) % folds;
	const tellings = Array.from({ length: folds }, (_, fold) =>
		fitTelling(judgedOf(rows.filter((row) => foldOf(row) !== fold))),
	);
	const leftOut = (from: number) => rows.map((row) => answerRow(row, tellings[foldOf(row)] as Network, from));
	for (const from of thresholds) {
		const cells = leftOut(from).flatMap((row) => row.cells);
		console.log(
			`left-out stories, from ${from}: cells right ${shareRight(cells)}, told or silent ${shareRight(cells, isHeardRight)}; ${cells.length} cells, weighted`,
		);
	}
	const answered = leftOut(least);
	const reliabilityBy = Array.from({ length: folds }, (_, fold) =>
		fitReliability(answered.filter(({ row }) => foldOf(row) !== fold)),
	);
	for (const from of reliabilities) printShown(answered, ({ row }) => reliabilityBy[foldOf(row)] as Network, from);
	const telling = fitTelling(judgedOf(rows));
	const table = { about, least, telling, leastReliable, reliability: fitReliability(answered) };
	writeFileSync(inPackage("data", "stories", "retold.json"), `${JSON.stringify(table)}\n`);
}

function judgedOf(rows: readonly JudgedRow[]): readonly Judged[] {
	return rows.flatMap(({ judged }) => judged);
}

/** A claim as the matrix has it. */
interface AnsweredRow {
	readonly row: JudgedRow;
	readonly answers: readonly Answer[];
	readonly cells: readonly AnsweredCell[];
}

interface AnsweredCell {
	readonly judged: Judged;
	readonly answer: Answer;
}

function answerRow(row: JudgedRow, telling: Network, from: number): AnsweredRow {
	const answers = row.hearings.map((hearing) => answer(hearing, telling, from));
	const cells = row.judged.map((judged) => ({
		judged,
		answer: answers[row.hearings.indexOf(judged.hearing)] as Answer,
	}));
	return { row, answers, cells };
}

function isRight({ judged, answer: { cell } }: AnsweredCell): boolean {
	return judged.cell.gold === cell;
}

function isHeardRight({ judged, answer: { cell } }: AnsweredCell): boolean {
	return (judged.cell.gold === "silent") === (cell === "silent");
}

function weightOf(cells: readonly AnsweredCell[]): number {
	return cells.reduce((sum, { judged }) => sum + judged.weight, 0);
}

function shareRight(cells: readonly AnsweredCell[], test = isRight): string {
	return (weightOf(cells.filter(test)) / weightOf(cells)).toFixed(3);
}

/** A claim that is contested is compared too, but these rows do not say whether it is. */
function isToldByTwo({ answers }: AnsweredRow): boolean {
	return answers.filter(({ cell }) => cell !== "silent").length > 1;
}

function fitReliability(rows: readonly AnsweredRow[]): Network {
	const labelled = rows.filter(isToldByTwo).flatMap(({ answers, cells }) =>
		cells.map((one) => ({
			features: reliabilityFeatures(one.answer, answers),
			label: Number(isRight(one)),
			weight: Math.min(one.judged.weight, mostWeight),
		})),
	);
	return fitLogistic(labelled, spreadOf(labelled.map(({ features }) => features)), penalty);
}

/** What would have a row from some reliability on by its sure cells alone: half of all or more. Contested claims have one in any case. */
function printShown(rows: readonly AnsweredRow[], networkOf: (row: AnsweredRow) => Network, from: number): void {
	const compared = rows.filter(isToldByTwo);
	const marked = compared.map((row) => {
		const isSure = (one: Answer) => likelihood(reliabilityFeatures(one, row.answers), networkOf(row)) >= from;
		const isShown = row.answers.filter(isSure).length * 2 >= row.answers.length;
		return { row, isShown, sure: row.cells.filter((cell) => isSure(cell.answer)) };
	});
	const all = compared.flatMap(({ cells }) => cells);
	const shown = marked.filter(({ isShown }) => isShown);
	const cells = shown.flatMap(({ row }) => row.cells);
	const sure = shown.flatMap((one) => one.sure);
	const unsure = cells.filter((cell) => !sure.includes(cell));
	const share = (some: readonly AnsweredCell[], of: readonly AnsweredCell[]) =>
		(weightOf(some) / weightOf(of)).toFixed(2);
	console.log(
		`left-out stories, reliable from ${from}: ${shown.length} of ${compared.length} claims with half of their cells sure, ${share(cells, all)} of cells, right ${shareRight(cells)}; of these ${share(sure, cells)} sure, right ${shareRight(sure)}, the unsure ${shareRight(unsure)}`,
	);
}
