import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openReadingShelf } from "./shelf.ts";

test("readings come back by article while the file is still being written, and the file gets its name at the end", async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const path = join(folder, "out", "readings.jsonl");
	const shelf = await openReadingShelf(path);
	await shelf.add("a", Buffer.from('{"id":"a","language":"en"}'));
	await shelf.add("김", Buffer.from('{"id":"김","language":"ko"}'));
	assert.deepEqual(await shelf.get("a"), { id: "a", language: "en" });
	assert.deepEqual(await shelf.get("김"), { id: "김", language: "ko" });
	assert.equal(shelf.has("b"), false);
	assert.equal(existsSync(path), false);
	await shelf.finish();
	assert.equal(readFileSync(path, "utf8"), '{"id":"a","language":"en"}\n{"id":"김","language":"ko"}\n');
});
