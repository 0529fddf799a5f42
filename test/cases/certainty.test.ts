/** Holds the reader to the golden cases: what is listed as known to be wrong is wrong, and nothing else is. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { caseSets, judgeAll, keyOf, readCases, readKnownWrong, scoreLines } from "./certainty-cases.ts";

const fewest: Readonly<Record<string, number>> = { en: 250, ko: 200 };

for (const set of caseSets) {
	describe(`golden cases of attribution and factuality (${set.language})`, () => {
		const skip = existsSync(set.weightsFile) ? false : `models/${set.language}/language.bin is absent`;

		test("the cases are well formed, and none is asked twice", () => {
			const keys = [...readCases(set).values()].flat().map(keyOf);
			assert.ok(keys.length >= (fewest[set.language] ?? 0), `${keys.length} cases`);
			assert.deepEqual(
				keys.filter((key, place) => keys.indexOf(key) !== place),
				[],
			);
		});

		test("what is listed as known to be wrong is a case", () => {
			const keys = new Set([...readCases(set).values()].flat().map(keyOf));
			assert.deepEqual(
				readKnownWrong(set)
					.map(keyOf)
					.filter((key) => !keys.has(key)),
				[],
			);
		});

		test("the reader is right wherever it is not known to be wrong", { skip }, (context) => {
			const judged = judgeAll(set);
			for (const line of scoreLines(judged)) context.diagnostic(line);
			const known = new Set(readKnownWrong(set).map(keyOf));
			const newlyWrong = judged
				.filter((each) => each.verdict !== "right" && !known.has(keyOf(each.case)))
				.map((each) => `${each.construction}: ${keyOf(each.case)} → ${each.faults.map(({ says }) => says).join(", ")}`);
			const newlyRight = judged
				.filter((each) => each.verdict === "right" && known.has(keyOf(each.case)))
				.map((each) => `${each.construction}: ${keyOf(each.case)}`);
			const way = `look at each; where the change is meant: node tools/known-wrong.ts ${set.language}`;
			assert.deepEqual({ newlyWrong, newlyRight }, { newlyWrong: [], newlyRight: [] }, way);
		});
	});
}
