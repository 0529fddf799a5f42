import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cell } from "../../src/model/audit.ts";
import type { DrawnCell } from "./cells.ts";

/** A cell with what two readers made of it, blind to the output and to each other, and what they settled on. */
export interface JudgedCell extends DrawnCell {
	readonly first: Cell;
	readonly second?: Cell;
	readonly gold: Cell;
	/** Whether the claim's sentence says what its example says. */
	readonly statementRight: boolean;
	readonly unclear?: true;
	/** Of a disagreement: why it was settled so. */
	readonly settled?: string;
}

/** `bench/gold/matrix.jsonl`: ids, places, hashes and answers; no text. */
export function readGold(): readonly JudgedCell[] {
	return linesOf<JudgedCell>("matrix.jsonl");
}

/** How many cells of each kind the drawn stories had, for weights; and all articles of those stories. */
export interface Draw {
	readonly totals: Readonly<Record<Cell, number>>;
	readonly articles: readonly string[];
}

export function readDraw(): Draw {
	return JSON.parse(readFileSync(join(import.meta.dirname, "..", "gold", "matrix-draw.json"), "utf8")) as Draw;
}

function linesOf<Row>(file: string): readonly Row[] {
	return readFileSync(join(import.meta.dirname, "..", "gold", file), "utf8")
		.split("\n")
		.filter((line) => line !== "")
		.map((line) => JSON.parse(line) as Row);
}
