import assert from "node:assert/strict";
import { test } from "node:test";
import { numberOf, numbersOf as of } from "../../src/network/feature-model.ts";
import { fitFeatures, type Row, type Settings } from "./fit-features.ts";

const answers = ["AID", "MOBILIZE"] as const;

const settings: Settings = { seed: 1, passes: 10, rate: 0.1, penalty: 0.05, leastCount: 2, mostFeatures: 100 };

const rows: readonly Row<(typeof answers)[number]>[] = [
	{ features: of(["act send", "obj aid"]), answer: "AID", weight: 1 },
	{ features: of(["act send", "obj troop"]), answer: "MOBILIZE", weight: 1 },
	{ features: of(["act give", "obj aid"]), answer: "AID", weight: 1 },
	{ features: of(["act give", "obj troop"]), answer: "MOBILIZE", weight: 1 },
	{ features: of(["act send", "obj once"]), answer: "AID", weight: 1 },
];

test("what tells answers apart weighs most, and the same rows give the same weights", () => {
	const { features, weights } = fitFeatures(rows, answers, settings);
	const weightOf = (name: string, answer: (typeof answers)[number]) =>
		weights[features.indexOf(numberOf(name)) * answers.length + answers.indexOf(answer)] ?? 0;
	assert.ok(weightOf("obj aid", "AID") > weightOf("act give", "AID"));
	assert.ok(weightOf("obj troop", "MOBILIZE") > weightOf("obj troop", "AID"));
	assert.deepEqual(fitFeatures(rows, answers, settings).weights, weights);
});

test("features of one row alone are left out, and of the others the weakest", () => {
	assert.deepEqual(fitFeatures(rows, answers, settings).features, of(["act send", "obj aid", "obj troop", "act give"]));
	assert.deepEqual(fitFeatures(rows, answers, { ...settings, mostFeatures: 2 }).features, of(["obj aid", "obj troop"]));
});

test("of two features that lean nearly as far, the one that more rows have is kept", () => {
	const often = Array.from({ length: 10 }, (): Row<(typeof answers)[number]> => {
		return { features: of(["often"]), answer: "AID", weight: 0.02 };
	});
	const seldom = Array.from({ length: 2 }, (): Row<(typeof answers)[number]> => {
		return { features: of(["seldom"]), answer: "MOBILIZE", weight: 1 };
	});
	const weightsOf = (mostFeatures: number) =>
		fitFeatures([...often, ...seldom], answers, { ...settings, mostFeatures });
	const [far = 0, farther = 0] = [0, 2].map((at) => Math.abs(weightsOf(2).weights[at] ?? 0));
	assert.ok(far < farther && farther < far * 5 ** 0.3);
	assert.deepEqual(weightsOf(1).features, of(["often"]));
});
