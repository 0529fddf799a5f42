import type { Evidence, Explanation, GivenRating, Matrix, Rating, Score } from "../model/explanation.ts";

/** Against an explanation, only: what agrees with it may agree with its rivals too (Heuer 1999, ch. 8). */
const against: Readonly<Record<Rating, number>> = { CC: 0, C: 0, N: 0, I: 1, II: 2, NA: 0 };
const scale: Readonly<Record<Rating, number>> = { CC: 2, C: 1, N: 0, I: -1, II: -2, NA: 0 };

export const proposer = "proposed";

type Column = Pick<Explanation, "id">;
type Row = Pick<Evidence, "id" | "weight">;

/** Whose ratings count: each analyst's, and the proposals beside them. Ratings by nobody are kept and count for nobody. */
export function ratersOf(given: readonly GivenRating[]): readonly string[] {
	return [...new Set(given.flatMap(raterOf))].sort(
		(a, b) => Number(b === proposer) - Number(a === proposer) || (a < b ? -1 : 1),
	);
}

export function raterOf({ by, rule }: GivenRating): readonly string[] {
	if (by !== undefined && by.trim() !== "") return [by];
	return rule === undefined ? [] : [proposer];
}

/** The last rating of an analyst for a cell; earlier ones stay in the record. */
function cellsOf(given: readonly GivenRating[], rater: string): ReadonlyMap<string, Rating> {
	return new Map(
		given
			.filter((one) => raterOf(one).includes(rater))
			.map((one) => [`${one.evidence} ${one.explanation}`, one.rating]),
	);
}

export function scoreMatrix(
	columns: readonly Column[],
	rows: readonly Row[],
	given: readonly GivenRating[],
): Pick<Matrix, "scores" | "diagnosticity" | "sensitivity" | "disagreements"> {
	const raters = ratersOf(given);
	return {
		scores: raters.flatMap((by) => scoresOf(columns, rows, cellsOf(given, by), by)),
		diagnosticity: raters.flatMap((by) => diagnose(columns, rows, cellsOf(given, by), by)),
		sensitivity: raters.flatMap((by) => sensitivityOf(columns, rows, cellsOf(given, by), by)),
		disagreements: disagreementsOf(
			columns,
			rows,
			given,
			raters.filter((by) => by !== proposer),
		),
	};
}

function scoresOf(
	columns: readonly Column[],
	rows: readonly Row[],
	cells: ReadonlyMap<string, Rating>,
	by: string,
): readonly Score[] {
	const scored = columns.map(({ id }) => {
		const rated = rows.flatMap((row) => {
			const rating = cells.get(`${row.id} ${id}`);
			return rating === undefined ? [] : [{ size: against[rating], weight: row.weight }];
		});
		return {
			explanation: id,
			inconsistency: rated.reduce((sum, { size }) => sum + size, 0),
			weighted: rounded(rated.reduce((sum, { size, weight }) => sum + size * weight, 0)),
			rated: rated.length,
		};
	});
	return scored.map((one) => ({
		by,
		...one,
		rank: 1 + scored.filter((other) => other.weighted < one.weighted).length,
	}));
}

/** The spread of an item's ratings over the explanations: an item that says the same of all tells none apart. */
function diagnose(
	columns: readonly Column[],
	rows: readonly Row[],
	cells: ReadonlyMap<string, Rating>,
	by: string,
): Matrix["diagnosticity"] {
	return rows.map(({ id }) => {
		const values = columns.map((column) => scale[cells.get(`${id} ${column.id}`) ?? "NA"]);
		const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
		const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(values.length, 1);
		return { by, evidence: id, value: rounded(Math.sqrt(variance)) };
	});
}

/** Heuer's step 6: the items without which other explanations lead, of those that the analyst has rated at all. */
function sensitivityOf(
	columns: readonly Column[],
	rows: readonly Row[],
	cells: ReadonlyMap<string, Rating>,
	by: string,
): Matrix["sensitivity"] {
	const rated = columns.filter(({ id }) => rows.some((row) => cells.has(`${row.id} ${id}`)));
	const leading = leadersOf(scoresOf(rated, rows, cells, by));
	return rows.flatMap(({ id }) => {
		const others = rows.filter((row) => row.id !== id);
		const without = leadersOf(scoresOf(rated, others, cells, by));
		return without.join() === leading.join() ? [] : [{ by, evidence: id, leading, without }];
	});
}

function leadersOf(scores: readonly Score[]): readonly string[] {
	return scores.filter(({ rank }) => rank === 1).map(({ explanation }) => explanation);
}

function disagreementsOf(
	columns: readonly Column[],
	rows: readonly Row[],
	given: readonly GivenRating[],
	analysts: readonly string[],
): Matrix["disagreements"] {
	return rows.flatMap((row) =>
		columns.flatMap((column) => {
			const found = analysts.flatMap((by) => {
				const rating = cellsOf(given, by).get(`${row.id} ${column.id}`);
				return rating === undefined ? [] : [{ by, rating }];
			});
			const differ = new Set(found.map(({ rating }) => rating)).size > 1;
			return differ ? [{ evidence: row.id, explanation: column.id, ratings: found }] : [];
		}),
	);
}

function rounded(value: number): number {
	return Math.round(value * 1e6) / 1e6;
}
