import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { inPackage } from "../src/places.ts";
import { runParallax } from "./run-parallax.ts";

function file(t: TestContext, name: string, content: string): { readonly path: string; readonly folder: string } {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	writeFileSync(join(folder, name), content);
	return { path: join(folder, name), folder };
}

test("the summary names stories without claims, articles without outlet or date, and languages that were guessed", (t) => {
	const topics = [
		"The orchard at Bel blossomed early.",
		"A lighthouse was painted white.",
		"Kim trifft Putin",
		"Rain fell on the moor.",
	];
	const dates = ["", "2024-05-01", "recently", "03/02/2024"];
	const lines = topics.map((text, index) =>
		JSON.stringify({ id: `a${index}`, text, ...(index > 0 && { outlet: "Bel Gazette", published: dates[index] }) }),
	);
	const { path, folder } = file(t, "coverage.jsonl", lines.join("\n"));
	const cache = join(folder, "cache");
	const { stdout } = runParallax(["audit", path, "--out", join(folder, "out"), "--cache", cache]);
	assert.match(stdout, /4 articles by 1 outlet, 4 stories, none told by more than one outlet/);
	assert.match(stdout, /Articles without an outlet: a0\. Each counts as an outlet of its own/);
	assert.match(stdout, /Articles without a date: a0, a2, a3\. No finding rests on when they came/);
	assert.match(stdout, /Given as a date, and none: a2 \("recently"\)\./);
	assert.match(stdout, /Left without a date: a3 \("03\/02\/2024"\)\. Write the year first/);
	assert.match(stdout, /Articles too short to tell their language, read as English: a2\./);
	assert.equal(stdout.match(/No claim: one outlet tells it/g)?.length, 3);
	assert.match(stdout, /and 1 more story in the dossiers/);
	assert.match(
		readFileSync(join(folder, "out", "index.html"), "utf8"),
		/1 article names no outlet: it counts as an outlet of its own/,
	);
});

test("pages and texts given to read are one error that says what takes them", (t) => {
	const { path } = file(t, "page.md", "# The lamp\n\nThe lamp is lit.\n\nIt is bright.\n");
	const { status, stdout, stderr } = runParallax(["read", path]);
	assert.equal(status, 1);
	assert.equal(stdout, "");
	assert.match(
		stderr,
		/page\.md is no JSONL: `\S*parallax read` takes JSON lines; for pages and texts use `\S*parallax audit`/,
	);
});

test("explain says who did what to whom; of an article also how likely, by what, and what was not sure enough", () => {
	const brief = runParallax(["explain", "Russia shelled a hospital in Ukraine."]).stdout;
	assert.match(brief, /Who did what to whom\n {2}ASSAULT Russia \(RUS\) → a hospital in Ukraine \(UKR\): shelled\n$/);
	const article =
		"The president said on Monday that Russia had shelled a hospital in Ukraine, and that Washington would perhaps answer with tariffs on Russian steel. Nobody was there. It rained. It snowed again.";
	const told = runParallax(["explain", article]).stdout.split("Who did what to whom\n")[1] ?? "";
	assert.match(
		told,
		/^ {2}ASSAULT Russia \(RUS\) → a hospital in Ukraine \(UKR\): shelled\n {4}0\.\d\d by rules and model: /,
	);
	const { least } = JSON.parse(readFileSync(inPackage("models", "en", "claims.json"), "utf8")) as { least: number };
	const weighed = [...told.matchAll(/^ {4}(not sure enough, )?(\d\.\d\d) by /gm)];
	assert.ok(weighed.length > 1);
	for (const [line, doubtful, likelihood] of weighed)
		assert.equal(doubtful !== undefined, Number(likelihood) < least, line);
	assert.doesNotMatch(runParallax(["explain", "It rained."]).stdout, /Who did what/);
});

test("explain says what to give, what its labels mean, and that a language was guessed", () => {
	const empty = runParallax(["explain", " "]);
	assert.equal(empty.status, 2);
	assert.match(empty.stderr, /there is no sentence to explain: give one in quotation marks/);
	const headline = runParallax(["explain", "--title", "Bel: Arden may have paid"]);
	assert.match(headline.stdout, /CT certain, PR probable, PS possible; \+ that it is so/);
	assert.match(headline.stdout, /Bel \(\w+: Bel\): Arden may have paid/);
	assert.match(runParallax(["explain", "Kim trifft Putin"]).stderr, /read as English/);
	assert.match(
		runParallax(["explain", "Le maire a rencontré le gardien du phare dans la nuit."]).stderr,
		/no engine reads "fr" \(French\)/,
	);
});
