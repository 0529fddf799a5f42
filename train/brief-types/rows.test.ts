import assert from "node:assert/strict";
import { test } from "node:test";
import { type Row, views } from "./rows.ts";

test("a row is seen whole, without the rules' word, and by its words alone", () => {
	const row: Row = {
		features: [
			"act send",
			"act AID",
			"obj @aid",
			"obj rice",
			"ruled AID",
			"entry AID",
			"beside ASSAULT",
			"beside rice",
		],
		answer: "AID",
		weight: 1,
	};
	assert.deepEqual(
		views(row).map(({ features }) => features),
		[
			row.features,
			["act send", "act AID", "obj @aid", "obj rice", "beside rice"],
			["act send", "obj rice", "beside rice"],
		],
	);
});
