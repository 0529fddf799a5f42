import assert from "node:assert/strict";
import { test } from "node:test";
import type { Cell, ClaimMention } from "../../model/audit.ts";
import type { Network } from "../same-event/index.ts";
import { type Answer, reliabilityFeatures, reliabilityNames } from "./answer.ts";
import { featureNames, retoldTable, unsureOf } from "./index.ts";

function mention(outlet: string, cell: Cell): ClaimMention {
	const span = { i: 0, from: 0, to: 4 };
	return { article: outlet, span, sentence: span, outlet, cell, value: 3, own: cell === "fact", origins: [] };
}

function tells(outlet: string, cell: Cell, likelihood: number): Answer {
	return { outlet, cell, sure: [{ mention: mention(outlet, cell), likelihood }], maybe: [], retold: [] };
}

/** Silent, though one of its sentences is as likely as this to tell the claim. */
function isSilent(outlet: string, likelihood: number): Answer {
	return { outlet, cell: "silent", sure: [], maybe: [{ mention: mention(outlet, "fact"), likelihood }], retold: [] };
}

const others = ["B", "C", "D", "E"].map((outlet) => tells(outlet, "fact", 0.97));

test("an outlet that says it as all others do is sure; one that denies what they state is not", () => {
	assert.deepEqual(unsureOf([tells("A", "fact", 0.97), ...others], retoldTable()), []);
	assert.deepEqual(unsureOf([tells("A", "denied", 0.4), ...others], retoldTable()), ["A"]);
});

test("silence is the less sure the more a sentence is like the claim", () => {
	const doubtful = [0.02, 0.5].map((likelihood) =>
		unsureOf(
			[isSilent("A", likelihood), tells("B", "fact", 0.9), isSilent("C", 0.01), isSilent("D", 0.01)],
			retoldTable(),
		),
	);
	assert.deepEqual(
		doubtful.map((outlets) => outlets.includes("A")),
		[false, true],
	);
});

test("the table weighs as many features as are named: of a missing weight every cell would be sure", () => {
	const { telling, reliability } = retoldTable();
	const lengthsOf = ({ mean, scale, straight }: Network) => [mean, scale, straight].map(({ length }) => length);
	assert.deepEqual(new Set(lengthsOf(telling)), new Set([featureNames.length]));
	assert.deepEqual(new Set(lengthsOf(reliability)), new Set([reliabilityNames.length]));
});

test("as many features as names", () => {
	const row = [isSilent("A", 0.3), ...others];
	for (const one of row) assert.equal(reliabilityFeatures(one, row).length, reliabilityNames.length);
});
