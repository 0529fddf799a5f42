import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseReadRequest } from "../model/article-input.ts";
import type { Claim, Story } from "../model/audit.ts";
import type { Foretold } from "../model/explanation.ts";
import { readArticle } from "../read.ts";
import { foretoldIn, resolveForetold } from "./ledger.ts";

const foretold: Foretold = {
	article: "1",
	sentence: { i: 0, from: 0, to: 9 },
	quote: "…",
	outlet: "Harbour Gazette",
	kind: "forecast",
	who: "Ana Reuel",
	said: "2031-03-04T09:15+00:00",
	expected: "lease its harbour",
	type: "AGREE",
	source: "FRA",
	target: "DEU",
	until: "2031-03-31",
	probability: 0.7,
	outcome: "open",
};

function storyOn(from: string, rest: Partial<Story>): Story {
	return {
		id: from,
		title: "",
		articles: [],
		outlets: [],
		from,
		dyads: [],
		origins: [],
		copies: [],
		claims: [],
		figures: [],
		ties: [],
		cooperation: [],
		findings: [],
		explanations: [],
		...rest,
	};
}

function claimOf(outlets: Partial<Claim["outlets"]>): Claim {
	return {
		id: "claim-2",
		statement: "France will lease its harbour to Germany.",
		type: "AGREE",
		source: "FRA",
		target: "DEU",
		contested: false,
		standing: [],
		outlets: { fact: 0, attributed: 0, hedged: 0, denied: 0, silent: 0, ...outlets },
		mentions: [],
	};
}

function outcomeOf(
	later: readonly Story[],
	isComplete = false,
	until = "2031-03-20",
	expected = foretold.expected,
): unknown {
	const forecasts = [{ ...foretold, expected }];
	const [first] = resolveForetold([storyOn("2031-03-04", { forecasts }), ...later], isComplete, until);
	const one = first?.forecasts?.[0];
	return [one?.outcome, one?.by, one?.brier];
}

describe("what was foretold", () => {
	it("came true where an outlet later states it: Brier (0.7 − 1)² = 0.09", () =>
		assert.deepEqual(outcomeOf([storyOn("2031-03-12", { claims: [claimOf({ fact: 1 })] })]), [
			"came true",
			"claim-2",
			0.09,
		]));

	it("did not where later coverage only denies it: (0.7 − 0)² = 0.49", () =>
		assert.deepEqual(outcomeOf([storyOn("2031-03-12", { claims: [claimOf({ denied: 1 })] })]), [
			"did not",
			"claim-2",
			0.49,
		]));

	it("stays open while its time runs, when it is told after its time, and when it was told before", () => {
		assert.deepEqual(outcomeOf([]), ["open", undefined, undefined]);
		assert.deepEqual(outcomeOf([storyOn("2031-04-12", { claims: [claimOf({ fact: 1 })] })]), [
			"open",
			undefined,
			undefined,
		]);
		assert.deepEqual(outcomeOf([storyOn("2031-03-01", { claims: [claimOf({ fact: 1 })] })]), [
			"open",
			undefined,
			undefined,
		]);
	});

	it("stays open whatever else of the kind one does to the other, and however often an earlier act is recalled", () => {
		const other = { ...claimOf({ fact: 1 }), statement: "France bought a ferry from Germany." };
		const recalled = { ...claimOf({ fact: 1 }), recalled: true as const };
		for (const claim of [other, recalled])
			for (const expected of ["lease its harbour", "France will lease its harbour to Germany"])
				assert.deepEqual(outcomeOf([storyOn("2031-03-12", { claims: [claim] })], false, undefined, expected), [
					"open",
					undefined,
					undefined,
				]);
	});

	it("its time over, silence counts only where all coverage was collected", () => {
		assert.deepEqual(outcomeOf([], true, "2031-05-01"), ["did not", undefined, 0.49]);
		assert.deepEqual(outcomeOf([], false, "2031-05-01"), ["open", undefined, undefined]);
	});
});

it("lists what can come true between two states first, and the same words once", () => {
	const text = [
		"If the frost holds, the roads will close.",
		"If Russia attacks Poland, NATO will retaliate against Russia.",
		"If the frost holds, the roads will close.",
	].join("\n\n");
	const request = parseReadRequest({ id: "a", outlet: "Ostland Post", text }, "a");
	const coverage = {
		story: storyOn("2031-03-04", { articles: ["a"] }),
		articles: new Map([["a", request.article]]),
		readings: new Map([["a", readArticle(request)]]),
		groups: [],
	};
	const conditions = foretoldIn(coverage).flatMap(({ kind, condition }) => (kind === "conditional" ? [condition] : []));
	assert.deepEqual(conditions, ["Russia attacks Poland", "the frost holds"]);
});
