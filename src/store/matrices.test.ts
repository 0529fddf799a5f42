import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { changeMatrix, matrixPath, readMatrix } from "./matrices.ts";

test("a matrix saved by somebody else meanwhile is merged with ours, not overwritten", async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	const path = matrixPath(folder, "story-1/..");
	assert.equal(path, join(folder, "story-1_...yaml"));
	assert.equal(await readMatrix(path), undefined);
	const both = (ours: string, theirs: string): string => `${theirs}${ours}`;
	await changeMatrix(path, (before) => `${before ?? ""}Ana\n`, both);
	await changeMatrix(
		path,
		(before) => {
			writeFileSync(path, `${before}Ben\n`);
			return "Cem\n";
		},
		both,
	);
	assert.equal(readFileSync(path, "utf8"), "Ana\nBen\nCem\n");
});
