import { readdirSync } from "node:fs";
import { join } from "node:path";
import { codedAs, type Judgement } from "../../bench/claims/sample.ts";
import { partsRight } from "../../bench/claims/sheet.ts";
import { readLines } from "../../bench/jsonl.ts";
import { evidenceOf } from "../../src/claims/coding/evidence.ts";
import { unsiftedMentions } from "../../src/claims/coding/unsifted.ts";
import { loadLanguage } from "../../src/language/index.ts";
import { parseReadRequest } from "../../src/model/article-input.ts";

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

interface Row {
	readonly id: string;
	readonly date?: string;
	readonly text?: string;
	readonly paragraphs?: readonly (string | readonly string[])[];
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
		.flatMap((file) => readLines<Row>(file))
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

function evidenceIn({ id, date, text, paragraphs }: Row): ReadonlyMap<string, readonly string[]> {
	const published = date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { published: date } : {};
	const whole = text ?? (paragraphs ?? []).flat().join("\n\n");
	const { article } = parseReadRequest({ id: String(id), text: whole, ...published }, String(id));
	const found = new Map<string, readonly string[]>();
	unsiftedMentions(article, loadLanguage("en").read(article.parts), (claim) => {
		const { event, mention } = claim;
		found.set(`${event.from} ${event.to} ${codedAs(mention)}`, evidenceOf(claim));
	});
	return found;
}
