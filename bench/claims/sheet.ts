import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { DrawnClaim, Judgement, PartsRight } from "./sample.ts";

const parts = ["type", "source", "target", "auxiliary"] as const;

/** A drawn sample as a table for a judge: the last five columns are to be filled in, y or n and a reason. */
export function sheetOf(claims: readonly DrawnClaim[]): string {
	const rows = claims.map(({ article, published, from, to, hash, coded, parties, before, marked }) => ({
		...{ article, from, to, hash, published, before, marked, coded, parties },
		...{ type: "", source: "", target: "", auxiliary: "", reason: "" },
	}));
	return stringify(rows, { header: true, delimiter: "\t" });
}

/** What a judge filled in, without the text. A cell left empty is right, so that only faults need typing. */
export function judgementsOf(sheet: string): readonly Judgement[] {
	const rows = parse(sheet, { columns: true, delimiter: "\t" }) as Record<string, string>[];
	return rows.map((row) => ({
		article: row.article ?? "",
		from: Number(row.from),
		to: Number(row.to),
		hash: row.hash ?? "",
		coded: row.coded ?? "",
		type: isRight(row.type),
		source: isRight(row.source),
		target: isRight(row.target),
		auxiliary: isRight(row.auxiliary),
		...(row.reason && { reason: row.reason }),
	}));
}

function isRight(cell: string | undefined): boolean {
	return !/^\s*n/i.test(cell ?? "");
}

/** Every part of the claim is right. */
export function partsRight(judgement: PartsRight): boolean {
	return parts.every((part) => judgement[part]);
}
