import assert from "node:assert/strict";
import { test } from "node:test";
import { coverageFacts } from "./claims-series.ts";
import { dyadTies } from "./dyad.ts";
import { loadStateNames } from "./state-names.ts";

test("the gap is told over all months first, then month by month, the widest first", () => {
	const cells = [
		{ month: "2018-05", mentioned: { events: 43, net: 37.3 }, established: { events: 1, net: 1 } },
		{ month: "2018-06", mentioned: { events: 1, net: 4 }, established: { events: 1, net: 4 } },
	].map((cell) => ({ source: "PRK", target: "USA", ...cell }));
	const facts = coverageFacts(cells, "coded claims of this coverage", "2026-11-24");
	assert.deepEqual(dyadTies("PRK", "USA", facts, loadStateNames()).gaps, [
		"Net cooperation of North Korea towards the United States, 2 months of this coverage together: 44 events summing to 41.3 with every mention counted, 2 events summing to 5 with only what is established.",
		"Net cooperation of North Korea towards the United States, 2018-05: 37.3 with every mention counted (43 events), 1 with only what is established (1 event). A gap of 36.3 rests on what this coverage does not establish.",
	]);
});

test("of one month alone one sentence is told", () => {
	const cell = {
		source: "PRK",
		target: "USA",
		month: "2018-05",
		mentioned: { events: 43, net: 37.3 },
		established: { events: 1, net: 1 },
	};
	const facts = coverageFacts([cell], "coded claims of this coverage", "2026-11-24");
	assert.deepEqual(dyadTies("PRK", "USA", facts, loadStateNames()).gaps, [
		"Net cooperation of North Korea towards the United States, 2018-05: 37.3 with every mention counted (43 events), 1 with only what is established (1 event). A gap of 36.3 rests on what this coverage does not establish.",
	]);
});
