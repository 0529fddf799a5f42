import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ParallaxError } from "../../src/errors.ts";
import { loadOutlets } from "../../src/ingest/outlets.ts";
import type { Article } from "../../src/model/article.ts";
import type { Cell, Story } from "../../src/model/audit.ts";
import type { Reading } from "../../src/model/reading.ts";
import { auditCoverage, type Coverage, readingsOf } from "../../src/pipeline.ts";
import { assembleStory, retellStory } from "../../src/stories/index.ts";
import { cellOf, findClaim, hashOf, textOf } from "./cells.ts";
import type { Draw, JudgedCell } from "./gold.ts";

/** The judged stories as they are told now. */
export interface Told {
	readonly articles: ReadonlyMap<string, Article>;
	/** What the matrix says of a judged cell: of the claim that holds its example now, silent where none does. */
	readonly cellOf: (cell: JudgedCell) => Cell;
}

/** Reads and compares the articles of the judged stories. Throws where a text is not the one that was judged. */
export async function tellAgain(file: string, { articles: ids, stories: groups }: Draw, cache?: string): Promise<Told> {
	const wanted = new Set(ids);
	const audited = await auditOf(file, (id) => wanted.has(id), cache);
	const { articles } = audited;
	const stories = groups ? groups.map((group) => tellGroup(group, audited)) : audited.stories;
	return {
		articles,
		cellOf: (cell) => {
			requireText(cell, articles);
			const claim = findClaim(stories, cell.anchor);
			return claim ? cellOf(claim, cell.outlet) : "silent";
		},
	};
}

/** One story of articles that belong together: what else was collected decides only that, and a bench need not read it all. */
export function tellGroup(articles: readonly string[], audited: Audited): Story {
	const cluster = { id: `story-${hashOf(articles[0] ?? "")}`, articles };
	const story = assembleStory(cluster, audited.articles, audited.readings, loadOutlets());
	return retellStory(story, audited.articles, audited.readings);
}

export interface Audited extends Pick<Coverage, "articles" | "stories"> {
	readonly readings: ReadonlyMap<string, Reading>;
}

/** Stories of the wanted articles of a file. Readings are kept in `cache`, or nowhere. */
export async function auditOf(file: string, isWanted: (id: string) => boolean, cache?: string): Promise<Audited> {
	const folder = mkdtempSync(join(tmpdir(), "parallax-matrix-"));
	const input = join(folder, "stories.jsonl");
	const wanted = linesOf(file).filter((line) => isWanted(String((JSON.parse(line) as { id: unknown }).id)));
	writeFileSync(input, `${wanted.join("\n")}\n`);
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

function linesOf(file: string): readonly string[] {
	const bytes = readFileSync(file);
	const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
	return text.split("\n").filter((line) => line !== "");
}

function requireText({ cell, articles: ids, hash }: JudgedCell, articles: ReadonlyMap<string, Article>): void {
	const text = ids.map((id) => textOf(articles.get(id))).join("\n");
	if (hashOf(text) === hash) return;
	throw new ParallaxError("data-malformed", `Cell ${cell}: ${ids.join(", ")} is not the text that was judged.`);
}
