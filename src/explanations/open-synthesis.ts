import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import type { Explanation, Matrix, Rating } from "../model/explanation.ts";
import type { MatrixFile } from "./matrix-file.ts";

/**
 * The tables of open-synthesis (github.com/twschiller/open-synthesis, openach/data): hypotheses, evidence, evaluations, users and
 * boards. Its evaluations are numbers, 1 very inconsistent to 5 very consistent, 0 not applicable.
 */
const values: Readonly<Record<Rating, number>> = { NA: 0, II: 1, I: 2, N: 3, C: 4, CC: 5 };
const ratingOf = new Map(Object.entries(values).map(([rating, value]) => [String(value), rating as Rating]));

export type Tables = Readonly<Record<"boards" | "users" | "hypothesis" | "evidence" | "evaluations", string>>;

interface Told {
	readonly title: string;
	readonly explanations: readonly Explanation[];
	readonly matrix: Matrix;
}

/** Ratings of named analysts, the last of each for a cell: that tool keeps no history, no reasons, no weights. */
export function toOpenSynthesis({ title, explanations, matrix }: Told): Tables {
	const signed = matrix.ratings.filter(({ by }) => by !== undefined && by !== "");
	const users = [...new Set(signed.map(({ by }) => by ?? ""))];
	const last = new Map(signed.map((one) => [`${one.by} ${one.evidence} ${one.explanation}`, one]));
	const rows = [...last.values()].map((one, id) => ({
		id,
		user_id: users.indexOf(one.by ?? ""),
		board_id: 0,
		value: values[one.rating],
		evidence_id: matrix.evidence.findIndex(({ id: evidence }) => evidence === one.evidence),
		hypothesis_id: explanations.findIndex(({ id: explanation }) => explanation === one.explanation),
	}));
	return {
		boards: table(
			["id", "creator_id", "board_title", "board_desc"],
			[{ id: 0, creator_id: 0, board_title: title, board_desc: title }],
		),
		users: table(
			["id", "username"],
			users.map((username, id) => ({ id, username })),
		),
		hypothesis: table(
			["id", "user_id", "board_id", "text"],
			explanations.map(({ statement }, id) => ({ id, user_id: 0, board_id: 0, text: statement })),
		),
		evidence: table(
			["id", "board_id", "user_id", "desc"],
			matrix.evidence.map(({ statement }, id) => ({ id, board_id: 0, user_id: 0, desc: statement })),
		),
		evaluations: table(["id", "user_id", "board_id", "value", "evidence_id", "hypothesis_id"], rows),
	};
}

/** One board of such tables as a matrix to merge. */
export function fromOpenSynthesis(tables: Omit<Tables, "boards">, story: string, board: string): MatrixFile {
	const rows = (name: keyof typeof tables) =>
		(parse(tables[name], { columns: true, skip_empty_lines: true }) as Readonly<Record<string, string>>[]).filter(
			(row) => row.board_id === undefined || row.board_id === board,
		);
	const users = new Map(rows("users").map(({ id = "", username = "" }) => [id, username]));
	return {
		story,
		explanations: rows("hypothesis").map(({ id = "", text = "" }) => ({ id: `h${id}`, statement: text })),
		evidence: rows("evidence").map(({ id = "", desc = "" }) => ({
			id: `e${id}`,
			kind: "note" as const,
			statement: desc,
			relevance: "medium" as const,
		})),
		ratings: rows("evaluations").flatMap(({ value = "", user_id = "", evidence_id = "", hypothesis_id = "" }) => {
			const rating = ratingOf.get(value);
			const by = users.get(user_id) || `user ${user_id}`;
			return rating ? [{ evidence: `e${evidence_id}`, explanation: `h${hypothesis_id}`, rating, by }] : [];
		}),
		relations: [],
		conflicts: [],
	};
}

/** Evidence down, explanations across, a table an analyst: what a spreadsheet reads. */
export function toMatrixCsv({ explanations, matrix }: Omit<Told, "title">): string {
	const ids = explanations.map(({ id }) => id);
	const raters = [...new Set(matrix.scores.map(({ by }) => by))];
	const last = new Map(
		matrix.ratings.map((one) => [
			`${one.by || (one.rule && "proposed")} ${one.evidence} ${one.explanation}`,
			one.rating,
		]),
	);
	const rows = raters.flatMap((by) =>
		matrix.evidence.map((one) => ({
			by,
			evidence: one.id,
			statement: one.statement,
			weight: one.weight,
			diagnosticity: matrix.diagnosticity.find((each) => each.by === by && each.evidence === one.id)?.value,
			...Object.fromEntries(ids.map((id) => [id, last.get(`${by} ${one.id} ${id}`) ?? ""])),
		})),
	);
	return table(["by", "evidence", "statement", "weight", "diagnosticity", ...ids], rows);
}

function table(columns: readonly string[], rows: readonly object[]): string {
	return stringify([...rows], { header: true, columns: [...columns] });
}
