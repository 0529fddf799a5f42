import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { matrixRows } from "../../src/dossier/index.ts";
import { loadOutlets } from "../../src/ingest/outlets.ts";
import type { Article } from "../../src/model/article.ts";
import type { Cell, Story } from "../../src/model/audit.ts";
import type { Reading } from "../../src/model/reading.ts";
import { auditCoverage, type Coverage, readingsOf } from "../../src/pipeline.ts";
import { assembleStory, retellStory } from "../../src/stories/index.ts";
import { readLines } from "../jsonl.ts";
import { cellOf, findClaim, hashOf, hashOfTexts } from "./cells.ts";
import type { Draw, JudgedCell } from "./gold.ts";

/** A matrix that is held against the judgements. */
export interface Output {
	/** What it says of a judged cell: of the claim that holds its example, silent where none does. */
	readonly cellOf: (cell: JudgedCell) => Cell;
	/** Whether its claim has a row, and whether it is said there without a mark of doubt. */
	readonly isShown: (cell: JudgedCell) => boolean;
	readonly isSure: (cell: JudgedCell) => boolean;
}

/** The judged stories as they are told now. */
export interface Told extends Output {
	readonly articles: ReadonlyMap<string, Article>;
}

/** The output that the cells were drawn from, which the gold file keeps. Before draw 9 no cell was marked. */
export const asDrawn: Output = {
	cellOf: ({ drawn }) => drawn,
	isShown: () => true,
	isSure: ({ unsure }) => unsure !== true,
};

/** Reads and compares the articles of the judged stories. */
export async function tellAgain(folder: string, draw: Draw, cache?: string): Promise<Told> {
	const audited = await auditDraw(folder, draw, cache);
	const { articles } = audited;
	const stories = tellDraw(draw, audited);
	const rows = new Set(stories.flatMap(matrixRows));
	const rowOf = (cell: JudgedCell) => {
		const claim = findClaim(stories, cell.anchor);
		return claim && rows.has(claim) ? claim : undefined;
	};
	return {
		articles,
		cellOf: (cell) => {
			const claim = findClaim(stories, cell.anchor);
			return claim ? cellOf(claim, cell.outlet) : "silent";
		},
		isShown: (cell) => rowOf(cell) !== undefined,
		isSure: (cell) => {
			const claim = rowOf(cell);
			return claim !== undefined && !claim.unsure?.includes(cell.outlet);
		},
	};
}

/** The articles of a draw, from the files of the shared data that it names. */
export function auditDraw(
	folder: string,
	{ data, articles }: Pick<Draw, "data" | "articles">,
	cache?: string,
): Promise<Audited> {
	const wanted = new Set(articles);
	return auditOf(
		data.map((file) => join(folder, file)),
		(id) => wanted.has(id),
		cache,
	);
}

/** Its stories. The first two draws did not keep them: their articles are clustered anew, by themselves. */
export function tellDraw({ stories: groups }: Pick<Draw, "stories">, audited: Audited): readonly Story[] {
	return groups ? groups.map((group) => tellGroup(group, audited)) : audited.stories;
}

/** One story of articles that belong together: what else was collected decides only that, and a bench need not read it all. */
function tellGroup(articles: readonly string[], audited: Audited): Story {
	const cluster = { id: `story-${hashOf(articles[0] ?? "")}`, articles };
	const story = assembleStory(cluster, audited.articles, audited.readings, loadOutlets());
	return retellStory(story, audited.articles, audited.readings);
}

export interface Audited extends Pick<Coverage, "articles" | "stories"> {
	readonly readings: ReadonlyMap<string, Reading>;
}

/** Stories of the wanted articles of some files. Readings are kept in `cache`, or nowhere. */
async function auditOf(files: readonly string[], isWanted: (id: string) => boolean, cache?: string): Promise<Audited> {
	const folder = mkdtempSync(join(tmpdir(), "parallax-matrix-"));
	const input = join(folder, "stories.jsonl");
	const wanted = files
		.flatMap((file) => readLines<{ readonly id: unknown }>(file))
		.filter(({ id }) => isWanted(String(id)));
	writeFileSync(input, wanted.map((record) => `${JSON.stringify(record)}\n`).join(""));
	const places = { series: join(folder, "series"), matrices: join(folder, "matrices") };
	const coverage = await auditCoverage(
		[input],
		{ out: folder, cache: cache ?? join(folder, "cache"), ...places },
		loadOutlets(),
	);
	const readings = await readingsOf([...coverage.articles.keys()], coverage.shelf);
	await coverage.shelf.finish();
	rmSync(folder, { recursive: true, force: true });
	return { ...coverage, readings };
}

/** Whether a cell's articles are still what was judged: what is taken for an article's text changes as it is learned what is not. */
export function isAsJudged(
	{ articles: ids, hash }: Pick<JudgedCell, "articles" | "hash">,
	articles: ReadonlyMap<string, Article>,
): boolean {
	return hashOfTexts(ids, articles) === hash;
}
