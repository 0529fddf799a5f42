import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../../src/model/audit.ts";
import { readLines } from "../jsonl.ts";
import type { DrawnCell } from "./cells.ts";

/** A cell without its words, with what readers made of it, blind to the output and to each other, and what was settled on. */
export interface JudgedCell extends Omit<DrawnCell, "statement"> {
	readonly first: Cell;
	readonly second?: Cell;
	readonly gold: Cell;
	/** Whether the claim's sentence says what its example says. */
	readonly statementRight: boolean;
	readonly unclear?: true;
	/** Where the first reader found it put so, as offsets into its article's text (`textOf`). */
	readonly where?: { readonly article: string; readonly from: number; readonly to: number };
	/** Of a disagreement: why it was settled so. */
	readonly settled?: string;
}

/** One draw with its judgements; docs/method/findings.md says of which output each was made. */
export interface Gold {
	readonly cells: readonly JudgedCell[];
	readonly draw: Draw;
}

/** `bench/gold/matrix-N.jsonl` and `matrix-N-draw.json`: ids, places, hashes and answers; no text. */
export function readGold(draw: string): Gold {
	return {
		cells: readLines<JudgedCell>(join(goldFolder, `matrix-${draw}.jsonl`)),
		draw: readDraw(draw),
	};
}

/** How many cells of each kind the drawn stories had, for weights; and all articles of those stories. */
export interface Draw {
	/** The files of the shared data that it is of. */
	readonly data: readonly string[];
	readonly totals: Readonly<Record<Cell, number>>;
	readonly articles: readonly string[];
	/** The articles of each story; the first two draws did not keep them. */
	readonly stories?: readonly (readonly string[])[];
}

/** The draws there are, the newest last. */
export function drawNames(): readonly string[] {
	const names = readdirSync(goldFolder).flatMap((file) => /^matrix-(\d+)-draw\.json$/.exec(file)?.[1] ?? []);
	return names.sort((a, b) => Number(a) - Number(b));
}

export function readDraw(draw: string): Draw {
	return JSON.parse(readFileSync(join(goldFolder, `matrix-${draw}-draw.json`), "utf8")) as Draw;
}

const goldFolder = join(import.meta.dirname, "..", "gold");
