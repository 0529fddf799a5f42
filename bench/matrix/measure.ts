import type { Cell } from "../../src/model/audit.ts";
import type { Outlets } from "../../src/model/outlet.ts";
import { cueWordCell, majorityCell } from "./baselines.ts";
import type { Gold, JudgedCell } from "./gold.ts";
import {
	type Answered,
	type Count,
	confusionOf,
	countRight,
	foundRight,
	intervalOf,
	isRight,
	isRightInWords,
	kappaOf,
	printedRight,
	shareRight,
	weightsOf,
} from "./score.ts";
import { asDrawn, isAsJudged, type Output, type Told } from "./told.ts";

export interface Figures {
	readonly cells: number;
	readonly stories: number;
	readonly kappa: number | undefined;
	readonly outputs: readonly OutputFigures[];
}

interface OutputFigures {
	readonly output: string;
	readonly rows: readonly Row[];
	/** Of the cells that are said without a mark of doubt. */
	readonly confusion: ReturnType<typeof confusionOf>;
	readonly printed: readonly Count<Cell>[];
	readonly found: readonly Count<Cell>[];
	readonly byOutlet: readonly Count[];
	/** Of all cells of the rows shown. */
	readonly printedShown: readonly Count<Cell>[];
	readonly foundShown: readonly Count<Cell>[];
	readonly statements: Omit<Count, "kind">;
}

export interface Share {
	readonly share: number;
	readonly interval: readonly [number, number];
}

interface Row {
	readonly method: string;
	readonly of: string;
	readonly cells: number;
	/** How much of what was judged these cells stand for. */
	readonly share: number;
	/** Of the cells as they were judged, equal parts of every kind as far as there were enough. */
	readonly even: number;
	/** As the matrix of these stories has them: silence weighs what it weighs there. */
	readonly weighted: Share;
	/** Weighted, right and under a statement that is. Of baselines there is none. */
	readonly inWords?: Share;
}

/** The output that was judged, and the output of this version: of the latter, cells whose texts are still those that were judged. */
export function measureAll(gold: Gold, told: Told, outlets: Outlets): Figures {
	const cells = gold.cells.filter((cell) => isAsJudged(cell, told.articles));
	const outputs: Readonly<Record<string, readonly [Gold, Output]>> = {
		"the output as drawn": [gold, asDrawn],
		[`the output of this version, ${cells.length} cells whose texts are as they were judged`]: [
			{ ...gold, cells },
			told,
		],
	};
	return {
		cells: gold.cells.length,
		stories: new Set(gold.cells.map(({ story }) => story)).size,
		kappa: kappaOf(gold.cells),
		outputs: Object.entries(outputs).map(([name, [judged, output]]) => ({
			output: name,
			...measure(judged, output, { told, outlets }),
		})),
	};
}

function measure(
	gold: Gold,
	output: Output,
	{ told, outlets }: { readonly told: Told; readonly outlets: Outlets },
): Omit<OutputFigures, "output"> {
	const weights = weightsOf(gold);
	const weightOf = (cells: readonly JudgedCell[]) => cells.reduce((sum, cell) => sum + weights(cell), 0);
	const majority = majorityCell(gold.cells);
	const methods: Readonly<Record<string, (cell: JudgedCell) => Cell>> = {
		parallax: output.cellOf,
		"cue words": (cell) => cueWordCell(cell, told.articles),
		"commonest answer": () => majority,
	};
	const shown = gold.cells.filter(output.isShown);
	const sure = gold.cells.filter(output.isSure);
	const populations = different({
		"all judged": gold.cells,
		"rows shown": shown,
		"unsure cells": shown.filter((cell) => !sure.includes(cell)),
		"sure cells": sure,
	}).toReversed();
	const answer = (cells: readonly JudgedCell[], answerOf = output.cellOf) =>
		cells.map((cell) => ({ cell, answer: answerOf(cell) }));
	const share = (answered: readonly Answered[], test: (one: Answered) => boolean): Share => ({
		share: shareRight(answered, weights, test),
		interval: intervalOf(answered, weights, test),
	});
	const ours = answer(sure);
	return {
		rows: populations.flatMap(([of, cells]) =>
			Object.entries(methods).map(([method, answerOf]): Row => {
				const answered = answer(cells, answerOf);
				return {
					method,
					of,
					cells: cells.length,
					share: weightOf(cells) / weightOf(gold.cells),
					even: shareRight(answered, () => 1),
					weighted: share(answered, isRight),
					...(answerOf === output.cellOf && { inWords: share(answered, isRightInWords) }),
				};
			}),
		),
		confusion: confusionOf(ours),
		printed: printedRight(ours),
		found: foundRight(ours),
		printedShown: printedRight(answer(shown)),
		foundShown: foundRight(answer(shown)),
		byOutlet: [...Map.groupBy(ours, ({ cell }) => kindOfOutlet(cell.outlet, outlets))].map(([kind, some]) =>
			countRight(kind, some),
		),
		statements: { right: shown.filter(({ statementRight }) => statementRight).length, of: shown.length },
	};
}

/** Of a draw whose cells had no marks, or that is of rows alone, some are the same cells: they go by the first name. */
function different(
	populations: Readonly<Record<string, readonly JudgedCell[]>>,
): readonly (readonly [string, readonly JudgedCell[]])[] {
	return Object.entries(populations).filter(
		([, cells], at, all) => cells.length > 0 && !all.slice(0, at).some(([, others]) => isSame(cells, others)),
	);
}

function isSame(cells: readonly JudgedCell[], others: readonly JudgedCell[]): boolean {
	return cells.length === others.length && cells.every((cell) => others.includes(cell));
}

function kindOfOutlet(name: string, outlets: Outlets): string {
	const outlet = outlets.find(name);
	if (outlet === undefined) return "not in data/outlets";
	return outlet.agency ? "agency" : outlet.country === "USA" ? "US newsroom" : "newsroom elsewhere";
}
