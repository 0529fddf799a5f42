import { join } from "node:path";
import { readLines } from "../../bench/jsonl.ts";
import { findClaim } from "../../bench/matrix/cells.ts";
import { type JudgedCell, readGold } from "../../bench/matrix/gold.ts";
import { weightsOf } from "../../bench/matrix/score.ts";
import { auditDraw, tellDraw } from "../../bench/matrix/told.ts";
import { fieldOf } from "../../src/stories/retell.ts";
import { type Heard, type Hearing, listen } from "../../src/stories/retold/index.ts";

/** A claim with every outlet heard about it, as at work, and the cells of it that were judged. */
export interface JudgedRow {
	readonly story: string;
	readonly hearings: readonly Hearing[];
	readonly judged: readonly Judged[];
}

export interface Judged {
	readonly cell: JudgedCell;
	/** How many cells of its stories it stands for, as the bench counts. */
	readonly weight: number;
	readonly hearing: Hearing;
}

/** Two events, judged by one reader: whether the second tells what the first, a claim's example, tells. */
export interface JudgedPair {
	readonly cell: string;
	readonly article: string;
	readonly i: number;
	readonly from: number;
	readonly tells: boolean;
}

export function readPairs(): readonly JudgedPair[] {
	return readLines<JudgedPair>(join(import.meta.dirname, "..", "..", "bench", "gold", "retold-1.jsonl"));
}

/** The claims of a draw that are still listed. */
export async function judgedRowsOf(
	draw: string,
	folder: string,
	cache: string | undefined,
): Promise<readonly JudgedRow[]> {
	const gold = readGold(draw);
	const audited = await auditDraw(folder, gold.draw, cache);
	const weightOf = weightsOf(gold);
	return tellDraw(gold.draw, audited).flatMap((story) => {
		const cells = gold.cells.filter(({ anchor }) => story.articles.includes(anchor.article));
		if (cells.length === 0) return [];
		const field = fieldOf(story, audited.articles, audited.readings);
		const byClaim = Map.groupBy(cells, ({ anchor }) => findClaim([story], anchor));
		return [...byClaim].flatMap(([claim, some]): readonly JudgedRow[] => {
			if (!claim) return [];
			const hearings = listen(claim, story.outlets, field);
			const judged = some.flatMap((cell) => {
				const hearing = hearings.find(({ outlet }) => outlet === cell.outlet);
				return hearing ? [{ cell, weight: weightOf(cell), hearing }] : [];
			});
			return [{ story: story.id, hearings, judged }];
		});
	});
}

/** Whether a reader pointed to its sentence, who saw its article's parts one below the other; unknown where none was asked to. */
export function isPointedTo({ told: { article, sentence } }: Heard, { where }: JudgedCell): boolean | undefined {
	if (!where) return undefined;
	if (article.id !== where.article) return false;
	const before = article.parts.slice(0, sentence.i).reduce((sum, { text }) => sum + text.length + 1, 0);
	return where.from < before + sentence.to && before + sentence.from < where.to;
}
