import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { GivenRating, Rating } from "../model/explanation.ts";
import { scoreMatrix } from "./score.ts";

/** Rows of a table written as analysts write them: "C C I" by evidence. */
function rated(
	table: Readonly<Record<string, string>>,
	columns: readonly string[],
	by = "Ana",
): readonly GivenRating[] {
	return Object.entries(table).flatMap(([evidence, line]) =>
		line.split(" ").map((rating, at) => ({ evidence, explanation: columns[at] ?? "", rating: rating as Rating, by })),
	);
}

const columnsOf = (ids: readonly string[]) => ids.map((id) => ({ id }));
const rowsOf = (weights: Readonly<Record<string, number>>) =>
	Object.entries(weights).map(([id, weight]) => ({ id, weight }));

describe("Heuer 1999, figure 15: will Iraq retaliate for the bombing of its intelligence headquarters?", () => {
	// As printed, + is C and - is I. H1 no retaliation, H2 minor terrorist actions, H3 a major attack.
	const table = { E1: "C C C", E2: "C C I", E3: "C C I", E4: "I C C", E5: "I C C", E6: "I C C" };
	const ids = ["H1", "H2", "H3"];
	const rows = rowsOf({ E1: 1, E2: 1, E3: 1, E4: 1, E5: 1, E6: 1 });
	const matrix = scoreMatrix(columnsOf(ids), rows, rated(table, ids));

	it("H2 has nothing against it, then H3, then H1", () => {
		assert.deepEqual(
			matrix.scores.map(({ explanation, inconsistency, rank }) => [explanation, inconsistency, rank]),
			[
				["H1", 3, 3],
				["H2", 0, 1],
				["H3", 2, 2],
			],
		);
	});

	it("E1 tells nothing apart: it would be seen whichever holds", () => {
		assert.equal(matrix.diagnosticity.find(({ evidence }) => evidence === "E1")?.value, 0);
		// E2: 1, 1, -1; mean 1/3, variance (4/9 + 4/9 + 16/9) / 3 = 8/9.
		assert.equal(matrix.diagnosticity.find(({ evidence }) => evidence === "E2")?.value, 0.942809);
	});

	it("no single item changes who leads", () => assert.deepEqual(matrix.sensitivity, []));
});

describe("weights", () => {
	it("one item of weight 2 against A outweighs one of weight 0.5, rated II, against B", () => {
		const { scores } = scoreMatrix(
			columnsOf(["A", "B"]),
			rowsOf({ x: 2, y: 0.5 }),
			rated({ x: "I C", y: "C II" }, ["A", "B"]),
		);
		assert.deepEqual(
			scores.map(({ explanation, inconsistency, weighted, rank }) => [explanation, inconsistency, weighted, rank]),
			[
				["A", 1, 2, 2],
				["B", 2, 1, 1],
			],
		);
	});

	it("says without which item another explanation leads", () => {
		const { sensitivity } = scoreMatrix(
			columnsOf(["A", "B"]),
			rowsOf({ x: 1, y: 1, z: 1 }),
			rated({ x: "I C", y: "I N", z: "C I" }, ["A", "B"]),
		);
		// A 2, B 1. Without x: A 1, B 1. Without y the same. Without z: A 2, B 0.
		assert.deepEqual(sensitivity, [
			{ by: "Ana", evidence: "x", leading: ["B"], without: ["A", "B"] },
			{ by: "Ana", evidence: "y", leading: ["B"], without: ["A", "B"] },
		]);
	});
});

describe("several analysts", () => {
	const first = { evidence: "x", explanation: "A", rating: "C", by: "Ana", at: "2023-09-20" } as const;
	const given: readonly GivenRating[] = [
		first,
		{ ...first, rating: "II", at: "2023-09-21", reason: "read again" },
		{ ...first, by: "Ben", rating: "C" },
		{ evidence: "x", explanation: "B", rating: "I" },
	];
	const matrix = scoreMatrix(columnsOf(["A", "B"]), rowsOf({ x: 1 }), given);

	it("the last rating of each counts, and the two are not averaged", () => {
		assert.deepEqual(
			matrix.scores
				.filter(({ explanation }) => explanation === "A")
				.map(({ by, inconsistency }) => [by, inconsistency]),
			[
				["Ana", 2],
				["Ben", 0],
			],
		);
		assert.deepEqual(matrix.disagreements, [
			{
				evidence: "x",
				explanation: "A",
				ratings: [
					{ by: "Ana", rating: "II" },
					{ by: "Ben", rating: "C" },
				],
			},
		]);
	});

	it("a rating by nobody counts for nobody", () => {
		assert.ok(matrix.scores.filter(({ explanation }) => explanation === "B").every(({ rated: count }) => count === 0));
	});
});
