import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parseReadRequest } from "../model/article-input.ts";
import { openReadingCache } from "./readings.ts";

const request = parseReadRequest({ id: "a", text: "Seoul protested." }, "1");

test("a kept reading is found by the same article and the same engine only", async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const cache = openReadingCache(folder, "1");
	assert.equal(await cache.get(request), undefined);
	await cache.put(request, "{}");
	assert.equal(await cache.get(request), "{}");
	assert.equal(await openReadingCache(folder, "2").get(request), undefined);
	assert.equal(await cache.get(parseReadRequest({ id: "a", text: "Seoul protested!" }, "1")), undefined);
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
	assert.deepEqual(
		files.filter((file) => file.endsWith(".part")),
		[],
		"no draft is left behind",
	);
});
