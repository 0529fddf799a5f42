import assert from "node:assert/strict";
import { test } from "node:test";
import { answers } from "../../src/claims/coding/brief-types/model.ts";
import { fit, type Row, type Settings } from "./fit.ts";
import { views } from "./rows.ts";

const settings: Settings = { seed: 1, passes: 10, rate: 0.1, penalty: 0.05, leastCount: 2, mostFeatures: 100 };

const rows: readonly Row[] = [
	{ features: ["act send", "obj aid"], answer: "AID", weight: 1 },
	{ features: ["act send", "obj troop"], answer: "MOBILIZE", weight: 1 },
	{ features: ["act give", "obj aid"], answer: "AID", weight: 1 },
	{ features: ["act give", "obj troop"], answer: "MOBILIZE", weight: 1 },
	{ features: ["act send", "obj once"], answer: "AID", weight: 1 },
];

test("what tells answers apart weighs most, and the same rows give the same weights", () => {
	const { names, weights } = fit(rows, settings);
	const weightOf = (name: string, answer: (typeof answers)[number]) =>
		weights[names.indexOf(name) * answers.length + answers.indexOf(answer)] ?? 0;
	assert.ok(weightOf("obj aid", "AID") > weightOf("act give", "AID"));
	assert.ok(weightOf("obj troop", "MOBILIZE") > weightOf("obj troop", "AID"));
	assert.deepEqual(fit(rows, settings).weights, weights);
});

test("features of one row alone are left out, and of the others the weakest", () => {
	assert.deepEqual(fit(rows, settings).names, ["act send", "obj aid", "obj troop", "act give"]);
	assert.deepEqual(fit(rows, { ...settings, mostFeatures: 2 }).names, ["obj aid", "obj troop"]);
});

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
