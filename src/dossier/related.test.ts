import assert from "node:assert/strict";
import { test } from "node:test";
import { story } from "./fixture.ts";
import { relatedIn } from "./related.ts";
import { listed, type StorySummary } from "./summary.ts";

const summary = listed(story);
const others: readonly StorySummary[] = [
	{ ...summary, id: "later", from: "2031-04-04" },
	{ ...summary, id: "next-day", from: "2031-03-05", dyads: [["EST", "TLV"]] },
	{ ...summary, id: "undated", from: "" },
	{ ...summary, id: "elsewhere", dyads: [["PRK", "RUS"]] },
];

test("stories of the same pair, whichever is named first, the nearest in time first", () => {
	const found = relatedIn([summary, ...others])(summary);
	assert.deepEqual(
		found.map(({ id }) => id),
		["next-day", "later", "undated"],
	);
});
