import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { auditOf, blindSpot, story } from "../src/dossier/fixture.ts";
import { runParallax } from "./run-parallax.ts";

test("review lists blind spots beside the findings of stories, and takes a decision on one", (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, "audit.json"), JSON.stringify({ ...auditOf([story]), findings: [blindSpot] }));
	const desk = join(folder, "desk");
	const review = (...args: readonly string[]) => runParallax(["review", ...args, "--audit", folder, "--desk", desk]);
	assert.equal(
		review().stdout.slice(review().stdout.indexOf("blind-spot-1")),
		`blind-spot-1  blind-spot
  ${blindSpot.text}
    “Estmark's foreign office denied it.” (wire)
    about Hangang Review, Harbour Gazette, which leave the above out; counted in harbour-2031-03-04

`,
	);
	const decided = review(
		"dismiss",
		"blind-spot-1",
		"--by",
		"Ana Reuel",
		"--reason",
		"Two of these were never collected.",
	);
	assert.equal(decided.stdout, "blind-spot-1: dismissed\n");
	assert.match(readFileSync(join(desk, "reviews.jsonl"), "utf8"), /"finding":"blind-spot-1".*"status":"dismissed"/);
	assert.doesNotMatch(review().stdout, /blind-spot-1/);
});
