import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/model/article.ts";
import { type Cell, cells, type Story } from "../../src/model/audit.ts";
import { type DrawnCell, drawCells, totalsOf } from "./cells.ts";
import type { JudgedCell } from "./gold.ts";
import { writeSheet } from "./sheet.ts";

/** Equal parts as far as there are enough: silence is most common and would drown the rest. */
const plan = { stories: 30, strata: { fact: 80, attributed: 85, hedged: 60, denied: 15, silent: 70 } };

/** Writes `sheet.jsonl` for the readers, and `key.jsonl` and `draw.json`, which they do not open. */
export function drawSheet(
	stories: readonly Story[],
	articles: ReadonlyMap<string, Article>,
	seed: number,
	folder: string,
): void {
	const drawn = drawCells(stories, articles, { ...plan, seed });
	writeSheet(drawn, articles, folder);
	const chosen = new Set(drawn.map(({ story }) => story));
	const about =
		"A draw of matrix cells: seed and strata, the cells of each kind that the drawn stories had, and their articles.";
	const of = stories.filter(({ id }) => chosen.has(id));
	const told = { about, seed, ...plan, totals: totalsOf(of), articles: of.flatMap((story) => story.articles) };
	writeFileSync(join(folder, "draw.json"), `${JSON.stringify(told, undefined, "\t")}\n`);
}

interface Answer {
	readonly cell: string;
	readonly answer: Cell;
	readonly statement: "ok" | "off";
	readonly unclear?: true;
}

/** A statement is right where both readers let it pass. Cells on which they part and that nobody has settled are said, and left out. */
export function printRecord(folder: string): void {
	const read = <Row extends { readonly cell: string }>(file: string): ReadonlyMap<string, Row> =>
		new Map(
			readFileSync(join(folder, file), "utf8")
				.split("\n")
				.filter((line) => line !== "")
				.map((line) => JSON.parse(line) as Row)
				.map((row) => [row.cell, row]),
		);
	const [first, second] = [read<Answer>("first.jsonl"), read<Answer>("second.jsonl")];
	const settled = read<{ readonly cell: string; readonly answer: Cell; readonly why: string }>("adjudicated.jsonl");
	for (const cell of read<DrawnCell>("key.jsonl").values()) {
		const [one, other, third] = [first.get(cell.cell), second.get(cell.cell), settled.get(cell.cell)];
		const gold = one?.answer === other?.answer ? one?.answer : third?.answer;
		if (!one || !other || !gold || !cells.includes(gold)) {
			console.error(`${cell.cell} is not judged: left out`);
			continue;
		}
		const judged: JudgedCell = {
			...cell,
			first: one.answer,
			second: other.answer,
			gold,
			statementRight: one.statement === "ok" && other.statement === "ok",
			...((one.unclear || other.unclear) && { unclear: true }),
			...(one.answer !== other.answer && third && { settled: third.why }),
		};
		console.log(JSON.stringify(judged));
	}
}
