import { join } from "node:path";
import type { Interpretation, Reading } from "../../src/model/reading.ts";
import { readLines } from "../jsonl.ts";
import { hashOf, type Row, readPiece } from "./pieces.ts";

interface Gold {
	readonly article: string;
	/** Every interpretive statement of the piece, by the sentence it stands in. */
	readonly statements: readonly { readonly from: number; readonly kind: string; readonly hash: string }[];
}

export interface Tally {
	readonly found: number;
	readonly right: number;
	readonly wanted: number;
}

export interface Recall {
	readonly parallax: Tally;
	readonly baseline: Tally;
	/** By kind, of Parallax. */
	readonly kinds: ReadonlyMap<string, Tally>;
	/** Sentences that have changed since they were judged; left out. */
	readonly stale: number;
}

/** Pieces read from end to end: what was found of what is there, a sentence and a kind at a time. */
export function recallOn(rows: readonly Row[], gold: string): Recall {
	const byId = new Map(rows.map((row) => [row.id, row]));
	const lines = readLines<Gold>(join(import.meta.dirname, "..", "gold", gold));
	let stale = 0;
	const pieces = lines.flatMap(({ article, statements }) => {
		const row = byId.get(article);
		if (!row) return [];
		const reading = readPiece(row);
		const current = statements.filter(({ from, hash }) => hash === hashOf(sentenceFrom(row, reading, from)));
		stale += statements.length - current.length;
		return [
			{
				wanted: distinct(current.map(({ from, kind }) => `${from} ${kind}`)),
				found: distinct(reading.interpretations.map((one) => `${startOf(reading, one)} ${one.kind}`)),
				flagged: distinct(keywordKinds(row, reading)),
			},
		];
	});
	const kinds = new Set(pieces.flatMap(({ wanted }) => wanted.map(kindOf)));
	return {
		parallax: sum(pieces.map(({ wanted, found }) => tally(wanted, found))),
		baseline: sum(pieces.map(({ wanted, flagged }) => tally(wanted, flagged))),
		kinds: new Map(
			[...kinds].sort().map((kind) => {
				const only = (keys: readonly string[]) => keys.filter((key) => kindOf(key) === kind);
				return [kind, sum(pieces.map(({ wanted, found }) => tally(only(wanted), only(found))))];
			}),
		),
		stale,
	};
}

function sentenceFrom({ text }: Row, { sentences }: Reading, from: number): string {
	const sentence = sentences.find((one) => one.from === from);
	return sentence ? text.slice(sentence.from, sentence.to).replaceAll(/\s+/g, " ") : "";
}

function startOf({ sentences }: Reading, { sentence }: Interpretation): number {
	return sentences[sentence]?.from ?? -1;
}

function kindOf(key: string): string {
	return key.slice(key.indexOf(" ") + 1);
}

function distinct(keys: readonly string[]): readonly string[] {
	return [...new Set(keys)];
}

function tally(wanted: readonly string[], found: readonly string[]): Tally {
	return { found: found.length, right: found.filter((key) => wanted.includes(key)).length, wanted: wanted.length };
}

function sum(tallies: readonly Tally[]): Tally {
	const total = (part: keyof Tally): number => tallies.reduce((all, one) => all + one[part], 0);
	return { found: total("found"), right: total("right"), wanted: total("wanted") };
}

/** The baseline: a sentence that holds one of the usual words is taken for a statement of that kind. */
const keywords: Readonly<Record<string, RegExp>> = {
	purpose:
		/\b(?:in order to|aims?|aimed|attempt|effort|bid|goal|purpose|intended|meant) to\b|\b(?:so as to|aimed at)\b/i,
	signal: /\b(?:warning|message|signal(?:s|ed|led)?)\b/i,
	display: /\b(?:underscor|underlin|highlight|reflect|demonstrat|symboli[sz])/i,
	cause: /\b(?:because|due to|owing to|prompted|triggered|sparked|led to|as a result)\b/i,
	interest: /\b(?:wants?|hopes?|interests?) (?:to|in)\b/i,
	conditional: /\b(?:if|unless)\b/i,
	forecast: /\b(?:will|likely|expected)\b/i,
	recommendation: /\b(?:should|must|needs? to|ought)\b/i,
};

function keywordKinds({ text }: Row, { sentences }: Reading): readonly string[] {
	return sentences.flatMap(({ from, to }) =>
		Object.entries(keywords).flatMap(([kind, words]) => (words.test(text.slice(from, to)) ? [`${from} ${kind}`] : [])),
	);
}
