import { join } from "node:path";
import type { ArticleRow } from "../../bench/claims/sample.ts";
import { readLines } from "../../bench/jsonl.ts";
import type { PloverType } from "../../src/claims/coding/lexicon.ts";
import { readGiven } from "../claims/given.ts";
import { readings } from "../claims/judged.ts";
import { scenesRead, type TypeRow, typeRowsOf } from "../claims/rows.ts";
import type { Row } from "./rows.ts";

/** What a word of a real act counts beside one of an invented brief. */
const weight = 0.5;
const said = new Set<PloverType>(["AGREE", "CONSULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"]);

/** Acts that readers found in real articles (bench/gold/acts-read-*), as rows. */
export function actRows(articles: string): readonly Row[] {
	const read = readings();
	return readLines<ArticleRow>(join(articles, "allsides-dev.jsonl.gz")).flatMap((row) => {
		const own = read.get(String(row.id));
		if (!own) return [];
		const acts = scenesRead(readGiven(row), own).flatMap(typeRowsOf).filter(isOfBriefs);
		return acts.map(({ features, answer }) => ({ features, answer, weight }));
	});
}

/** "Its forces will strike" is ASSAULT to come in an article; a brief says it of a threat. */
export const isOfBriefs = ({ answer, modes }: Pick<TypeRow, "answer" | "modes">): boolean =>
	said.has(answer) || modes.every((mode) => mode === "historical");
