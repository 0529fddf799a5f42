import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/model/article.ts";
import { type Cell, cells, type Story } from "../../src/model/audit.ts";
import { type DrawnCell, drawCells, shuffled, totalsOf } from "./cells.ts";
import { drawNames, type JudgedCell, readDraw } from "./gold.ts";
import { writeSheet } from "./sheet.ts";

/** Silence is most common and would drown the rest. */
const strata = { fact: 80, attributed: 80, hedged: 50, denied: 15, silent: 75 };
const mostStories = 30;

/** An earlier audit's stories of three outlets or more, some by seed, of articles that no earlier draw has shown anybody. */
export function chooseStories(audit: string, seed: number): readonly (readonly string[])[] {
	const { stories } = JSON.parse(readFileSync(audit, "utf8")) as { readonly stories: readonly Story[] };
	const seen = new Set(drawNames().flatMap((draw) => readDraw(draw).articles));
	const fresh = stories.filter(({ outlets, articles }) => outlets.length >= 3 && !articles.some((id) => seen.has(id)));
	return shuffled(fresh, ({ id }) => id, seed)
		.slice(0, mostStories)
		.map(({ articles }) => articles);
}

/** Writes `sheet.jsonl` and the guide for the readers, and `key.jsonl` and `draw.json`, which they do not open. */
export function drawSheet(
	stories: readonly Story[],
	articles: ReadonlyMap<string, Article>,
	seed: number,
	folder: string,
): void {
	writeSheet(drawCells(stories, articles, strata, seed), articles, folder);
	const told = {
		about:
			"A draw of matrix cells: seed and strata, the cells of each kind that the drawn stories had, and their articles.",
		seed,
		strata,
		totals: totalsOf(stories),
		articles: stories.flatMap((story) => story.articles),
		stories: stories.map((story) => story.articles),
	};
	writeFileSync(join(folder, "draw.json"), `${JSON.stringify(told, undefined, "\t")}\n`);
	copyFileSync(join(import.meta.dirname, "GUIDE.md"), join(folder, "GUIDE.md"));
}

interface Answer {
	readonly cell: string;
	readonly answer: Cell;
	readonly statement: "ok" | "off";
	readonly unclear?: true;
}

/**
 * A statement is right where every reader lets it pass. Cells on which two readers part and that nobody has settled are said, and
 * left out. One reader's answers (`first.jsonl` alone) stand as they are.
 */
export function printRecord(folder: string): void {
	const read = <Row extends { readonly cell: string }>(file: string): ReadonlyMap<string, Row> =>
		new Map(
			(existsSync(join(folder, file)) ? readFileSync(join(folder, file), "utf8") : "")
				.split("\n")
				.filter((line) => line !== "")
				.map((line) => JSON.parse(line) as Row)
				.map((row) => [row.cell, row]),
		);
	const [first, second] = [read<Answer>("first.jsonl"), read<Answer>("second.jsonl")];
	const settled = read<{ readonly cell: string; readonly answer: Cell; readonly why: string }>("adjudicated.jsonl");
	for (const { statement: _, ...cell } of read<DrawnCell>("key.jsonl").values()) {
		const [one, other, third] = [first.get(cell.cell), second.get(cell.cell), settled.get(cell.cell)];
		const gold = !other || one?.answer === other.answer ? one?.answer : third?.answer;
		if (!one || !gold || !cells.includes(gold)) {
			console.error(`${cell.cell} is not judged: left out`);
			continue;
		}
		const judged: JudgedCell = {
			...cell,
			first: one.answer,
			...(other && { second: other.answer }),
			gold,
			statementRight: one.statement === "ok" && other?.statement !== "off",
			...((one.unclear || other?.unclear) && { unclear: true }),
			...(other && one.answer !== other.answer && third && { settled: third.why }),
		};
		console.log(JSON.stringify(judged));
	}
}
