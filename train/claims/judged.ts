import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type ArticleRow, articleOf, codedAs, type Judgement } from "../../bench/claims/sample.ts";
import { partsRight } from "../../bench/claims/sheet.ts";
import { readLines } from "../../bench/jsonl.ts";
import { evidenceOf } from "../../src/claims/coding/evidence.ts";
import { unsiftedMentions } from "../../src/claims/coding/unsifted.ts";
import { loadLanguage } from "../../src/language/index.ts";

/** A judged claim that the coder still codes as it was judged, with what speaks for it and against it now. */
export interface JudgedClaim {
	readonly article: string;
	readonly evidence: readonly string[];
	/** Every part is right, to both judges where two have judged. */
	readonly right: boolean;
	/** By judges who hold modes strictly, as those of draw 7 and later and whoever read `claims-read-*` do. */
	readonly strict: boolean;
	/** By two judges, of claims as they were drawn. */
	readonly twice: boolean;
}

const gold = join(import.meta.dirname, "..", "..", "bench", "gold");
/** The judge of the first draws, alone, was more lenient: docs/method/coding.md. */
const lenient = /^claims-precision-[1-6]\./;

/** Claims of `bench/gold/claims-precision-*` and `claims-read-*` whose articles stand in these files. */
export function judgedClaims(files: readonly string[]): readonly JudgedClaim[] {
	const judged = readdirSync(gold)
		.filter((file) => /^claims-(?:precision|read)-.+\.jsonl$/.test(file))
		.flatMap((file) => readLines<Judgement>(join(gold, file)).map((one) => ({ ...one, strict: !lenient.test(file) })));
	const byArticle = Map.groupBy(judged, ({ article }) => article);
	return files
		.flatMap((file) => readLines<ArticleRow>(file))
		.flatMap((row) => {
			const here = byArticle.get(String(row.id)) ?? [];
			if (here.length === 0) return [];
			const evidence = evidenceIn(row);
			return here.flatMap((one) => {
				const found = evidence.get(`${one.from} ${one.to} ${one.coded}`);
				const right = partsRight(one) && (one.second === undefined || partsRight(one.second));
				return found
					? [{ article: one.article, evidence: found, right, strict: one.strict, twice: one.second !== undefined }]
					: [];
			});
		});
}

function evidenceIn(row: ArticleRow): ReadonlyMap<string, readonly string[]> {
	const { article } = articleOf(row);
	const found = new Map<string, readonly string[]>();
	unsiftedMentions(article, loadLanguage("en").read(article.parts), (claim) => {
		const { event, mention } = claim;
		found.set(`${event.from} ${event.to} ${codedAs(mention)}`, evidenceOf(claim));
	});
	return found;
}
