import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv2020 } from "ajv/dist/2020.js";
import { inPackage } from "../src/places.ts";
import { runParallax } from "./run-parallax.ts";

const skip = existsSync(inPackage("models", "en", "language.bin")) ? false : "no trained weights in models/en";

/** Throws what the published schema says of a record that does not fit it. */
function assertFits(name: string, records: readonly unknown[]): void {
	const ajv = new Ajv2020({ strict: false, validateFormats: false });
	const validate = ajv.compile(JSON.parse(readFileSync(inPackage("docs", "schema", `${name}.json`), "utf8")));
	for (const record of records) assert.ok(validate(record), `${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

const recordsOf = (jsonl: string): unknown[] =>
	jsonl
		.trim()
		.split("\n")
		.map((line) => JSON.parse(line) as unknown);

test("what ingest and read print fits the published schemas, and a bad line fits its own", { skip }, () => {
	const articles = runParallax(["ingest", inPackage("sample", "coverage")]).stdout;
	assertFits("article", recordsOf(articles));
	const [bad, ...readings] = recordsOf(runParallax(["read"], `{"id":\n${articles}`).stdout);
	assertFits("reading-error", [bad]);
	const english = readings.filter((reading) => !(reading as { error?: unknown }).error);
	assert.ok(english.length >= 20);
	assertFits("reading", english);
});

test("audit.json fits its published schema", { skip }, (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	runParallax(["audit", inPackage("sample", "coverage"), "--out", folder, "--cache", join(folder, "cache")]);
	assertFits("audit", [JSON.parse(readFileSync(join(folder, "audit.json"), "utf8"))]);
});
