import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../../src/model/article.ts";
import { type DrawnCell, textOf } from "./cells.ts";

/** What a judge sees of one outlet in one story. */
export interface Sheet {
	readonly sheet: number;
	readonly outlet: string;
	readonly texts: readonly string[];
	readonly claims: readonly { readonly cell: string; readonly claim: string; readonly example: string }[];
}

/**
 * Writes what a judge sees, outside the repository: an article a line with the claims asked of it, and nothing of what the
 * matrix says. `key.jsonl` is what the bench needs to read the answers.
 */
export function writeSheet(drawn: readonly DrawnCell[], articles: ReadonlyMap<string, Article>, folder: string): void {
	mkdirSync(folder, { recursive: true });
	const sheets = [...Map.groupBy(drawn, ({ story, outlet }) => `${story} ${outlet}`).values()].map(
		(cells, at): Sheet => ({
			sheet: at + 1,
			outlet: cells[0]?.outlet ?? "",
			texts: (cells[0]?.articles ?? []).map((id) => textOf(articles.get(id))),
			claims: cells.map((cell) => ({ cell: cell.cell, claim: cell.statement, example: exampleOf(cell, articles) })),
		}),
	);
	writeFileSync(join(folder, "sheet.jsonl"), linesOf(sheets));
	writeFileSync(join(folder, "key.jsonl"), linesOf(drawn));
}

/** The sentence by which the claim is known, its event marked: "Kim >>met<< Putin on Wednesday." */
function exampleOf({ anchor }: DrawnCell, articles: ReadonlyMap<string, Article>): string {
	const article = articles.get(anchor.article);
	const text = article?.parts[anchor.span.i]?.text ?? "";
	const [from, to] = [anchor.span.from, anchor.span.to];
	const marked = `${text.slice(anchor.sentence.from, from)}>>${text.slice(from, to)}<<${text.slice(to, anchor.sentence.to)}`;
	return `${article?.outlet ?? "?"}: ${marked.replaceAll(/\s+/g, " ")}`;
}

function linesOf(records: readonly unknown[]): string {
	return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}
