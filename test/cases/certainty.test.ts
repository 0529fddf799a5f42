/** Holds the reader to the golden cases: what is listed as known to be wrong is wrong, and nothing else is. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { describe, test } from "node:test";
import { judgeAll, keyOf, readCases, readKnownWrong, scoreLines, weightsFile } from "./certainty-cases.ts";

describe("golden cases of attribution and factuality", () => {
	const skip = existsSync(weightsFile) ? false : "models/en/language.bin is absent: nothing here reads English";

	test("the cases are well formed, and none is asked twice", () => {
		const keys = [...readCases().values()].flat().map(keyOf);
		assert.ok(keys.length >= 250, `${keys.length} cases`);
		assert.deepEqual(
			keys.filter((key, place) => keys.indexOf(key) !== place),
			[],
		);
	});

	test("what is listed as known to be wrong is a case", () => {
		const keys = new Set([...readCases().values()].flat().map(keyOf));
		assert.deepEqual(
			readKnownWrong()
				.map(keyOf)
				.filter((key) => !keys.has(key)),
			[],
		);
	});

	test("the reader is right wherever it is not known to be wrong", { skip }, (context) => {
		const judged = judgeAll();
		for (const line of scoreLines(judged)) context.diagnostic(line);
		const known = new Set(readKnownWrong().map(keyOf));
		const newlyWrong = judged
			.filter((each) => each.verdict !== "right" && !known.has(keyOf(each.case)))
			.map((each) => `${each.construction}: ${keyOf(each.case)} → ${each.faults.map(({ says }) => says).join(", ")}`);
		const newlyRight = judged
			.filter((each) => each.verdict === "right" && known.has(keyOf(each.case)))
			.map((each) => `${each.construction}: ${keyOf(each.case)}`);
		const way = "look at each; where the change is meant: node tools/known-wrong.ts";
		assert.deepEqual({ newlyWrong, newlyRight }, { newlyWrong: [], newlyRight: [] }, way);
	});
});
