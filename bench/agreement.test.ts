import assert from "node:assert/strict";
import { test } from "node:test";
import { agreementOf } from "./agreement.ts";

test("two readers' agreement is what they agree on beyond chance", () => {
	// Both by chance: (3 × 2 + 1 × 2) of 16.
	assert.deepEqual(
		agreementOf([
			[true, true],
			[true, true],
			[true, false],
			[false, false],
		]),
		{ of: 4, first: 3, second: 2, both: 2, agreed: 3, kappa: 0.5 },
	);
});
