import assert from "node:assert/strict";
import { test } from "node:test";
import { bCubed, ceafE, conll, muc, type Score } from "./scores.ts";

/** "a bc def": clusters of one-letter mentions, as the reference scorer's own test cases are written. */
const of = (text: string) => text.split(" ").map((cluster) => [...cluster]);

function assertScore(
	{ precision, recall }: Score,
	expected: { readonly precision: number; readonly recall: number },
): void {
	assert.ok(Math.abs(precision - expected.precision) < 1e-9, `precision ${precision}, not ${expected.precision}`);
	assert.ok(Math.abs(recall - expected.recall) < 1e-9, `recall ${recall}, not ${expected.recall}`);
}

test("the worked example of Pradhan et al. 2014, figure 1", () => {
	const key = of("abc defg");
	const response = of("ab cd fghi");
	assertScore(muc(key, response), { precision: 2 / 5, recall: 2 / 5 });
	assertScore(bCubed(key, response), { precision: 4 / 8, recall: (1 / 7) * (5 / 3 + 1 + 1 / 4) });
	assertScore(ceafE(key, response), { precision: 1.3 / 3, recall: 1.3 / 2 });
});

test("CEAF-e on the reference scorer's test cases 1 to 4 (test/TestCases.README)", () => {
	const key = of("a bc def");
	assertScore(ceafE(key, of("a bc def")), { precision: 1, recall: 1 });
	assertScore(ceafE(key, of("a de")), { precision: 0.9, recall: 0.6 });
	assertScore(ceafE(key, of("a bcx defy z")), { precision: (1 + 4 / 5 + 6 / 7) / 4, recall: (1 + 4 / 5 + 6 / 7) / 3 });
	assertScore(ceafE(key, of("a bcx dy z")), { precision: 2.2 / 4, recall: 2.2 / 3 });
});

test("the matching is the best one, not the first", () => {
	// abc–abd shares 2/3 and leaves d and c unlike; abc–c (1/2) with d–abd (1/2) sums to 1.
	assertScore(ceafE(of("abc d"), of("abd c")), { precision: 1 / 2, recall: 1 / 2 });
	assertScore(ceafE(of("ab cd"), of("acd b")), { precision: (4 / 5 + 2 / 3) / 2, recall: (4 / 5 + 2 / 3) / 2 });
});

test("CoNLL F1 is the mean of the three", () => {
	assert.equal(conll(of("ab cd"), of("ab cd")), 1);
});
