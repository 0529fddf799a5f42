import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { ParallaxError } from "../../src/errors.ts";
import { loadOutlets } from "../../src/ingest/outlets.ts";
import type { Article } from "../../src/model/article.ts";
import type { Cell } from "../../src/model/audit.ts";
import { auditCoverage, type Coverage } from "../../src/pipeline.ts";
import { cellOf, type DrawnCell, findClaim, hashOf, textOf } from "./cells.ts";

/** The judged stories as they are told now. */
export interface Told {
	readonly articles: ReadonlyMap<string, Article>;
	/** What the matrix says of a judged cell: of the claim that holds its example now, silent where none does. */
	readonly cellOf: (cell: DrawnCell) => Cell;
}

/** Reads and compares the articles of the judged stories. Throws where a text is not the one that was judged. */
export async function tellAgain(file: string, ids: ReadonlySet<string>, cache?: string): Promise<Told> {
	const { articles, stories } = await auditOf(file, (id) => ids.has(id), cache);
	return {
		articles,
		cellOf: (cell) => {
			requireText(cell, articles);
			const claim = findClaim(stories, cell.anchor);
			return claim ? cellOf(claim, cell.outlet) : "silent";
		},
	};
}

/** Stories of the wanted articles of a file. Readings are kept in `cache`, or nowhere. */
export async function auditOf(
	file: string,
	isWanted: (id: string) => boolean,
	cache?: string,
): Promise<Pick<Coverage, "articles" | "stories">> {
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
	await coverage.shelf.finish();
	rmSync(folder, { recursive: true, force: true });
	return coverage;
}

function linesOf(file: string): readonly string[] {
	const bytes = readFileSync(file);
	const text = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString();
	return text.split("\n").filter((line) => line !== "");
}

function requireText({ cell, articles: ids, hash }: DrawnCell, articles: ReadonlyMap<string, Article>): void {
	const text = ids.map((id) => textOf(articles.get(id))).join("\n");
	if (hashOf(text) === hash) return;
	throw new ParallaxError("data-malformed", `Cell ${cell}: ${ids.join(", ")} is not the text that was judged.`);
}
