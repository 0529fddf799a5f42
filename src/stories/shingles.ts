import type { Article } from "../model/article.ts";
import { thresholds } from "./thresholds.ts";
import { hashOf } from "./words.ts";

/** Hashes of runs of words. */
export type Shingles = ReadonlySet<number>;

/** A paragraph's own words, without what it quotes. */
export interface Passage {
	readonly shingles: Shingles;
}

const quotation = /“[^”]*(?:”|$)|"[^"]*(?:"|$)|「[^」]*」/g;

export function passagesOf(article: Article): readonly Passage[] {
	return article.parts
		.filter(({ kind }) => kind === "body" || kind === "dek")
		.flatMap(({ text }) => text.split(/\n\s*\n/))
		.map((paragraph) => ({ shingles: shingle(paragraph) }))
		.filter(({ shingles }) => shingles.size >= thresholds.copies.shortestPassage);
}

export function shinglesOf(passages: readonly Passage[]): Shingles {
	return new Set(passages.flatMap(({ shingles }) => [...shingles]));
}

/** Quotations break a run: what stands before and after one was not written together. */
function shingle(paragraph: string): Shingles {
	const { shingleWords } = thresholds.copies;
	const runs = paragraph.split(quotation).map((run) => run.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
	return new Set(
		runs.flatMap((words) =>
			Array.from({ length: Math.max(0, words.length - shingleWords + 1) }, (_, at) =>
				hashOf(words.slice(at, at + shingleWords).join(" ")),
			),
		),
	);
}
