import assert from "node:assert/strict";
import { test } from "node:test";
import { findingsOf, type Sketch } from "./fixture.ts";

const doubt: Sketch = { outlet: "A", published: "2023-09-12", body: "hedged" };

test("a headline that outruns its report comes before a sentence that presumes", () => {
	const gap: Sketch = { outlet: "B", published: "2023-09-13", headline: "fact", body: "hedged" };
	const fact: Sketch = { outlet: "C", published: "2023-09-14", body: "fact" };
	const rules = findingsOf(doubt, gap, fact).map((finding) => finding.split(":")[0]);
	assert.deepEqual(rules, ["headline-gap B", "presumed C"]);
});
