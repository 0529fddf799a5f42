import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { findReadingShelf, openReadingShelf } from "./shelf.ts";

test("readings come back by article while the file is still being written, and the file gets its name at the end", async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const path = join(folder, "out", "readings.jsonl");
	const shelf = await openReadingShelf(path);
	await shelf.add("a", "1", Buffer.from('{"id":"a","language":"en"}'));
	await shelf.add("김", "2", Buffer.from('{"id":"김","language":"ko"}'));
	assert.deepEqual(await shelf.get("a"), { id: "a", language: "en" });
	assert.deepEqual(await shelf.get("김"), { id: "김", language: "ko" });
	assert.equal(shelf.has("b"), false);
	assert.equal(existsSync(path), false);
	await shelf.finish();
	assert.equal(readFileSync(path, "utf8"), '{"id":"a","language":"en"}\n{"id":"김","language":"ko"}\n');
});

test("a finished shelf is found again by the same keys in the same order, and by no others", async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const path = join(folder, "readings.jsonl");
	assert.equal(await findReadingShelf(path, []), undefined);
	const shelf = await openReadingShelf(path);
	await shelf.add("a", "key a", Buffer.from('{"id":"a"}'));
	shelf.leaveOut("b", "key b", "no engine reads it");
	await shelf.finish();
	const again = await findReadingShelf(path, ["key a", "key b"]);
	assert.deepEqual(again?.entries, [
		{ id: "a", key: "key a", at: 0, length: 10 },
		{ id: "b", key: "key b", reason: "no engine reads it" },
	]);
	assert.deepEqual(await again?.get("a"), { id: "a" });
	assert.equal(again?.has("b"), false);
	await again?.finish();
	assert.equal(await findReadingShelf(path, ["key b", "key a"]), undefined);
	assert.equal(await findReadingShelf(path, ["key a"]), undefined);
	writeFileSync(path, '{"id":"a"}\n{"id":"c"}\n');
	assert.equal(await findReadingShelf(path, ["key a", "key b"]), undefined);
});
