import assert from "node:assert/strict";
import type { Profiler } from "node:inspector";
import { test } from "node:test";
import { sharesByFunction, sharesByStage } from "./stages.ts";

const node = (
	id: number,
	name: string,
	url: string,
	hitCount: number,
	children: number[] = [],
): Profiler.ProfileNode => ({
	id,
	callFrame: { functionName: name, scriptId: "0", url, lineNumber: 9, columnNumber: 0 },
	hitCount,
	children,
});

const profile: Profiler.Profile = {
	startTime: 0,
	endTime: 0,
	nodes: [
		node(1, "(root)", "", 0, [2, 8, 9]),
		node(2, "readClaims", "file:///p/src/claims/index.ts", 1, [3, 5, 7]),
		node(3, "attribute", "file:///p/src/claims/attribution/index.ts", 2, [4]),
		node(4, "treeOf", "file:///p/src/claims/coding/tree.ts", 1),
		node(5, "codeMentions", "file:///p/src/claims/coding/index.ts", 1, [6]),
		node(6, "treeOf", "file:///p/src/claims/coding/tree.ts", 2),
		node(7, "findEvents", "file:///p/src/claims/events.ts", 1),
		node(8, "(garbage collector)", "", 2),
		node(9, "(idle)", "", 50),
	],
};

test("what a stage calls elsewhere is its own; idle time is nobody's", () => {
	assert.deepEqual(Object.fromEntries(sharesByStage(profile)), {
		attribution: 0.3,
		coding: 0.3,
		"garbage collection": 0.2,
		other: 0.1,
		events: 0.1,
	});
});

test("a function has the samples that fell into itself, wherever it was called", () => {
	assert.equal(sharesByFunction(profile).get("treeOf coding/tree.ts:10"), 0.3);
});
