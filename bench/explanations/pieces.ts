import { createHash } from "node:crypto";
import { parseReadRequest } from "../../src/model/article-input.ts";
import type { Interpretation, Reading } from "../../src/model/reading.ts";
import { readArticle } from "../../src/read.ts";

export interface Row {
	readonly id: string;
	readonly title?: string;
	readonly url?: string;
	readonly date?: string;
	readonly text: string;
}

/** A piece that explains rather than reports, by what its address or its headline says: no genre is marked in this collection. */
const explaining =
	/opinion|analysis|commentary|\/columns?\/|perspective|op-ed|editorial|\/voices|\/ideas|\/views?\/|monkey-cage|the-fix|\/blogs?\/|worldviews|\/comment/i;
const asking = /^(?:analysis|opinion|commentary|column|editorial|why |how |what )/i;

/** Analysis pieces in an order that the seed alone decides. */
function analysisPieces(rows: readonly Row[], seed: number): readonly Row[] {
	const pieces = rows.filter(({ url, title }) => explaining.test(url ?? "") || asking.test(title ?? ""));
	return shuffled(pieces, (row) => `${seed}:${row.id}`);
}

export function shuffled<Item>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
	const keyed = items.map((item) => ({ item, key: createHash("sha256").update(nameOf(item)).digest("hex") }));
	return keyed.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}

export function readPiece({ id, text, date }: Row): Reading {
	const published = date && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { published: date } : {};
	return readArticle(parseReadRequest({ id, language: "en", text, ...published }, id));
}

/** One statement as it is put before a judge. The words are shown, and never kept. */
export interface Drawn {
	readonly article: string;
	readonly from: number;
	readonly to: number;
	/** Of the sentence, so that a judgement is never read against other words. */
	readonly hash: string;
	readonly coded: string;
	readonly shown: string;
}

const perPiece = 3;

/** So many pieces with such statements, and up to three statements of each. */
export function drawStatements(rows: readonly Row[], seed: number, pieces: number): readonly Drawn[] {
	const drawn: (readonly Drawn[])[] = [];
	for (const row of analysisPieces(rows, seed)) {
		if (drawn.length === pieces) break;
		const reading = readPiece(row);
		const statements = shuffled(reading.interpretations, ({ span }) => `${seed}:${row.id}:${span.from}`);
		if (statements.length > 0) drawn.push(statements.slice(0, perPiece).map((one) => toDrawn(row, reading, one)));
	}
	return drawn.flat();
}

function toDrawn({ id, text }: Row, reading: Reading, found: Interpretation): Drawn {
	const sentence = reading.sentences[found.sentence];
	const words = (span: { readonly from: number; readonly to: number } | undefined): string =>
		span ? text.slice(span.from, span.to).replaceAll(/\s+/g, " ") : "";
	const parts = [
		`${found.kind} (${found.rule}) «${words(found.span)}»`,
		found.about && `of: ${words(found.about)}`,
		found.content && `says: ${words(found.content)}`,
		found.condition && `if: ${words(found.condition)}`,
		found.audience && `to: ${found.audience.map(({ code }) => code).join(",")}`,
	];
	return {
		article: id,
		from: found.span.from,
		to: found.span.to,
		hash: hashOf(words(sentence)),
		coded: `${found.kind} ${found.rule}`,
		shown: `${words(sentence)}\n      ${parts.filter(Boolean).join(" | ")}`,
	};
}

export function hashOf(words: string): string {
	return createHash("sha256").update(words).digest("hex").slice(0, 12);
}
