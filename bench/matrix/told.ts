import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { realEffects } from "../../src/effects.ts";
import { ParallaxError } from "../../src/errors.ts";
import type { Article } from "../../src/model/article.ts";
import type { Cell } from "../../src/model/audit.ts";
import type { Outlets } from "../../src/model/outlet.ts";
import { auditCoverage } from "../../src/pipeline.ts";
import { cellOf, type DrawnCell, findClaim, hashOf, textOf } from "./cells.ts";

/** The judged stories as they are told now. */
export interface Told {
	readonly articles: ReadonlyMap<string, Article>;
	/** What the matrix says of a judged cell: of the claim that holds its example now, silent where none does. */
	readonly cellOf: (cell: DrawnCell) => Cell;
}

/** Reads and compares the articles of the judged stories. Throws where a text is not the one that was judged. */
export async function auditOf(
	file: string,
	ids: ReadonlySet<string>,
	folder: string,
	cache: string,
	outlets: Outlets,
): Promise<Told> {
	const bytes = readFileSync(file);
	const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString().split("\n");
	const wanted = lines.filter((line) => line !== "" && ids.has(String((JSON.parse(line) as { id: unknown }).id)));
	const input = join(folder, "stories.jsonl");
	writeFileSync(input, `${wanted.join("\n")}\n`);
	const coverage = await auditCoverage(
		[input],
		{ out: folder, cache, series: join(folder, "series"), matrices: join(folder, "matrices") },
		outlets,
		realEffects,
	);
	await coverage.shelf.finish();
	return {
		articles: coverage.articles,
		cellOf: (cell) => {
			requireText(cell, coverage.articles);
			const claim = findClaim(coverage.stories, cell.anchor);
			return claim ? cellOf(claim, cell.outlet) : "silent";
		},
	};
}

function requireText({ cell, articles: ids, hash }: DrawnCell, articles: ReadonlyMap<string, Article>): void {
	const text = ids.map((id) => textOf(articles.get(id))).join("\n");
	if (hashOf(text) === hash) return;
	throw new ParallaxError("data-malformed", `Cell ${cell}: ${ids.join(", ")} is not the text that was judged.`);
}
