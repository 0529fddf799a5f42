import assert from "node:assert/strict";
import { test } from "node:test";
import { articles, auditOf, blindSpot, story } from "../dossier/fixture.ts";
import type { Audit } from "../model/audit.ts";
import { summaryOf } from "./summary.ts";

const known = [{ method: "all" as const }];

function told(parts: Partial<Audit>): string {
	return summaryOf({ ...auditOf([story]), ...parts }, articles, "dossier", false);
}

test("blind spots come after the findings of stories, each with what is left out", () => {
	assert.match(
		told({ collection: known, comparisons: 4, findings: [blindSpot] }),
		/\nOver the whole collection, proposed too; the sentences are what these outlets leave out\n {2}blind-spot \(note\) {2}Over 20 stories, .*\n {4}“Estmark's foreign office denied it\.” \(Meridian Wire, 2031-03-04\)\n/,
	);
});

test("where there is no blind spot, the terminal says why", () => {
	assert.match(told({ comparisons: 0 }), /No blind spot was looked for: .*\{"collection":\[\{"method":"all"\}\]\}/);
	assert.match(told({ collection: known, comparisons: 0 }), /No blind spot could be looked for: it takes 20 stories/);
	assert.match(
		told({ collection: known, comparisons: 1 }),
		/No blind spot: of 1 comparison of a group of outlets and a state none stands\./,
	);
	assert.doesNotMatch(told({ stories: [], comparisons: 0 }), /blind spot/);
});
