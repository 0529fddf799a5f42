import assert from "node:assert/strict";
import { test } from "node:test";
import { parseReadRequest } from "../../../model/article-input.ts";
import { type FeatureModel, likelihoods, numbersOf, toFeatureModel } from "../../../network/feature-model.ts";
import { readArticle } from "../../../read.ts";
import { answers, judge } from "./model.ts";

function claimsIn(text: string): readonly string[] {
	const { mentions } = readArticle(parseReadRequest({ text }, "brief"));
	const codes = (actors: readonly { readonly code: string }[] = []) => actors.map(({ code }) => code).join("+");
	return mentions.flatMap(({ type, source, target }) => (type ? [`${type} ${codes(source)}→${codes(target)}`] : []));
}

function modelOf(rows: Readonly<Record<string, Partial<Record<(typeof answers)[number], number>>>>): FeatureModel {
	const names = Object.keys(rows);
	const values = names.flatMap((name) => answers.map((answer) => rows[name]?.[answer] ?? 0));
	return toFeatureModel(numbersOf(names), Float32Array.from(values));
}

test("rows of the features that an event has are added up; a feature that nobody knows only makes it less sure", () => {
	const model = modelOf({ "act refuse": { REJECT: 4, beside: 1 }, "act help": { AID: 3 } });
	assert.deepEqual(judge(model, ["act refuse"]).type, "REJECT");
	assert.deepEqual(judge(model, ["act refuse", "act help"]).type, "REJECT");
	assert.deepEqual(judge(model, ["act help"]).type, "AID");
	const [sure, less] = [["act help"], ["act help", "act nobody knows"]].map(
		(features) => likelihoods(model, features)[answers.indexOf("AID")] ?? 0,
	);
	assert.ok((sure ?? 0) > (less ?? 0));
	const all = likelihoods(model, ["act help"]).reduce((sum, share) => sum + share, 0);
	assert.ok(Math.abs(all - 1) < 1e-9);
});

test("a brief's act is told though no rule knows the verb, or knows another act beside it", () => {
	assert.deepEqual(claimsIn("Greek farmers parked tractors across the highway to Bulgaria for a third day."), [
		"PROTEST GRC→BGR",
	]);
	assert.equal(
		claimsIn("Peru opened its prison gates on Friday to 30 Chilean fishermen held since May.")[0],
		"RETREAT PER→CHL",
	);
});

test("a brief that tells of no act has no claim, whatever its words", () => {
	assert.deepEqual(
		claimsIn("Spain attacked from the first minute and Brazil's defence collapsed in the second half."),
		[],
	);
});
