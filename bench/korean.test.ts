import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "./korean.ts";

const judged = (first: boolean, second: boolean) => ({
	...{ id: "1", from: 0, to: 1, hash: "" },
	...{ attribution: first, label: true },
	second: { attribution: second, label: true },
});

test("two readers' agreement is what they agree on beyond chance", () => {
	const rows = [judged(true, true), judged(true, true), judged(true, false), judged(false, false)];
	// Both by chance: (3 × 2 + 1 × 2) of 16.
	assert.deepEqual(compare(rows, "attribution"), {
		...{ part: "attribution", mentions: 4, first: 3, second: 2, both: 2, agreed: 3 },
		kappa: 0.5,
	});
});
