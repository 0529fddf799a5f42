import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/model/article.ts";
import { type Cell, cells, type Story } from "../../src/model/audit.ts";
import { readLines } from "../jsonl.ts";
import { type DrawnCell, drawCells, shuffled, totalsOf } from "./cells.ts";
import { drawNames, type JudgedCell, readDraw } from "./gold.ts";
import { type Sheet, writeSheet } from "./sheet.ts";

/** Silence is most common and would drown the rest. */
const strata = { fact: 110, attributed: 100, hedged: 50, denied: 15, silent: 80 };

/**
 * Stories of earlier audits of several outlets, of articles that no earlier draw has shown anybody: first those of three outlets
 * or more, each by seed.
 */
export function chooseStories(audits: readonly string[], seed: number, most: number): readonly (readonly string[])[] {
	const stories = audits.flatMap(
		(file) => (JSON.parse(readFileSync(file, "utf8")) as { stories: readonly Story[] }).stories,
	);
	const seen = new Set(drawNames().flatMap((draw) => readDraw(draw).articles));
	const fresh = stories.filter(({ outlets, articles }) => outlets.length > 1 && !articles.some((id) => seen.has(id)));
	const drawn = shuffled(fresh, ({ id }) => id, seed);
	const [wide, narrow] = [drawn.filter(isWide), drawn.filter((story) => !isWide(story))];
	return [...wide, ...narrow].slice(0, most).map(({ articles }) => articles);
}

function isWide({ outlets }: Story): boolean {
	return outlets.length >= 3;
}

/** Writes `sheet.jsonl` and the guide for the readers, and `key.jsonl` and `draw.json`, which they do not open. */
export function drawSheet(
	stories: readonly Story[],
	articles: ReadonlyMap<string, Article>,
	{ data, seed, folder }: { readonly data: readonly string[]; readonly seed: number; readonly folder: string },
): void {
	writeSheet(drawCells(stories, articles, strata, seed), articles, folder);
	const told = {
		about:
			"A draw of matrix cells: seed and strata, the cells of each kind that the rows shown of the drawn stories had, and their articles.",
		data,
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
	/** A piece of the outlet's text that puts the claim so, word for word. */
	readonly where?: string;
}

/**
 * A statement is right where every reader lets it pass. Cells on which two readers part and that nobody has settled are said, and
 * left out. One reader's answers (`first.jsonl` alone) stand as they are.
 */
export function printRecord(folder: string): void {
	const read = <Row>(file: string): readonly Row[] =>
		existsSync(join(folder, file)) ? readLines<Row>(join(folder, file)) : [];
	const byCell = <Row extends { readonly cell: string }>(file: string): ReadonlyMap<string, Row> =>
		new Map(read<Row>(file).map((row) => [row.cell, row]));
	const [first, second] = [byCell<Answer>("first.jsonl"), byCell<Answer>("second.jsonl")];
	const settled = byCell<{ readonly cell: string; readonly answer: Cell; readonly why: string }>("adjudicated.jsonl");
	const sheets = read<Sheet>("sheet.jsonl");
	const texts = new Map(sheets.flatMap((sheet) => sheet.claims.map(({ cell }) => [cell, sheet.texts] as const)));
	for (const { statement: _, ...cell } of read<DrawnCell>("key.jsonl")) {
		const [one, other, third] = [first.get(cell.cell), second.get(cell.cell), settled.get(cell.cell)];
		const gold = !other || one?.answer === other.answer ? one?.answer : third?.answer;
		if (!one || !gold || !cells.includes(gold)) {
			console.error(`${cell.cell} is not judged: left out`);
			continue;
		}
		const where = one.answer === gold && one.where ? findWhere(one.where, cell, texts.get(cell.cell) ?? []) : undefined;
		if (one.where && one.answer === gold && !where) console.error(`${cell.cell}: its place is not found: ${one.where}`);
		const judged: JudgedCell = {
			...cell,
			first: one.answer,
			...(other && { second: other.answer }),
			gold,
			statementRight: one.statement === "ok" && other?.statement !== "off",
			...((one.unclear || other?.unclear) && { unclear: true }),
			...(where && { where }),
			...(other && one.answer !== other.answer && third && { settled: third.why }),
		};
		console.log(JSON.stringify(judged));
	}
}

/** The first place that has the words; line breaks and spaces are alike. */
export function findWhere(
	words: string,
	{ articles }: Pick<DrawnCell, "articles">,
	texts: readonly string[],
): JudgedCell["where"] {
	const pattern = new RegExp(words.trim().split(/\s+/).map(RegExp.escape).join("\\s+"), "u");
	for (const [at, text] of texts.entries()) {
		const found = pattern.exec(text);
		if (found) return { article: articles[at] as string, from: found.index, to: found.index + found[0].length };
	}
	return undefined;
}
