import assert from "node:assert/strict";
import { test } from "node:test";
import { isOfBriefs } from "./acts.ts";
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

test("of acts in articles those teach briefs that a brief would say as they are: what will be struck is a threat there", () => {
	const of = (
		answer: Parameters<typeof isOfBriefs>[0]["answer"],
		...modes: Parameters<typeof isOfBriefs>[0]["modes"]
	) => isOfBriefs({ answer, modes });
	assert.deepEqual(
		[of("ASSAULT"), of("ASSAULT", "historical"), of("THREATEN", "future", "hypothetical"), of("ACCUSE", "negated")],
		[true, true, true, true],
	);
	assert.deepEqual([of("ASSAULT", "future"), of("AID", "historical", "hypothetical")], [false, false]);
});
