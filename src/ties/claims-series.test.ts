import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ploverTypes, type Reading } from "../model/reading.ts";
import { addedCells, claimedEvents, coverageFacts, coverageSeries, mentionKey } from "./claims-series.ts";
import { loadPloverWeights } from "./plover-weights.ts";

const span = { i: 0, from: 0, to: 1 };
const weights = loadPloverWeights();

function reading(id: string, mentions: Reading["mentions"]): Reading {
	return {
		id,
		language: "en",
		engine: { version: "test" },
		sentences: [],
		attributions: [],
		events: [],
		mentions,
		figures: [],
		questions: [],
		interpretations: [],
	};
}

const mention = (
	type: "CONSULT" | "AID",
	parts: Partial<Reading["mentions"][number]> = {},
): Reading["mentions"][number] => ({
	event: 0,
	type,
	contexts: [],
	auxiliary: [],
	source: [{ code: "PRK", span }],
	target: [{ code: "RUS", span }],
	chain: [],
	kind: "act",
	...parts,
});

describe("net cooperation from coverage", () => {
	const coverage = [
		{ reading: reading("a", [mention("CONSULT"), mention("AID")]), published: "2023-09-14T08:00+09:00" },
		{
			reading: reading("b", [mention("CONSULT", { when: "2023-09-13" }), mention("AID", { auxiliary: ["future"] })]),
			published: "2023-10-01",
		},
	];
	const standings = new Map([
		[mentionKey("a", 0), { claim: "met", standing: "established" as const }],
		[mentionKey("b", 0), { claim: "met", standing: "established" as const }],
		[mentionKey("a", 1), { claim: "arms", standing: "disputed" as const }],
	]);
	const cells = coverageSeries(claimedEvents(coverage, standings), weights);

	it("counts every mention in one line, and each established claim once in the other", () => {
		assert.deepEqual(cells, [
			{
				source: "PRK",
				target: "RUS",
				month: "2023-09",
				mentioned: { events: 3, net: 9 },
				established: { events: 1, net: 1 },
			},
		]);
	});

	it("adds up over stories", () => {
		const [sum] = addedCells([...cells, ...cells]);
		assert.deepEqual(
			[sum?.mentioned, sum?.established],
			[
				{ events: 6, net: 18 },
				{ events: 2, net: 2 },
			],
		);
	});

	it("counts an established claim both ways where it is mutual, and once over months", () => {
		const both = mention("CONSULT", {
			source: [
				{ code: "PRK", span },
				{ code: "RUS", span },
			],
			target: [
				{ code: "PRK", span },
				{ code: "RUS", span },
			],
		});
		const told = [
			{ reading: reading("a", [both]), published: "2023-09-14" },
			{ reading: reading("b", [both]), published: "2023-10-01" },
		];
		const met = { claim: "met", standing: "established" as const };
		const known = new Map([
			[mentionKey("a", 0), met],
			[mentionKey("b", 0), met],
		]);
		assert.deepEqual(
			coverageSeries(claimedEvents(told, known), weights).map((cell) => [
				cell.source,
				cell.month,
				cell.established.events,
			]),
			[
				["PRK", "2023-09", 1],
				["PRK", "2023-10", 0],
				["RUS", "2023-09", 1],
				["RUS", "2023-10", 0],
			],
		);
	});

	it("gives the two lines as facts that differ by their scope", () => {
		const facts = coverageFacts(cells, "test collection", "2023-10-04");
		assert.deepEqual(
			facts.map(({ scope, printed, note }) => [scope, printed, note]),
			[
				["every mention counted", "9", "3 events"],
				["only what is established", "1", "1 event"],
			],
		);
	});

	it("has a weight for every PLOVER type", () => {
		assert.deepEqual([...weights.keys()].sort(), [...ploverTypes].sort());
	});
});
