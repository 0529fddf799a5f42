import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { keep, openKept, pruneKept } from "./kept.ts";

function temporaryFolder(t: TestContext): string {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	return folder;
}

const inputs = { id: "a", text: "Seoul protested." };

test("a kept result is found by the same inputs and the same maker only", async (t) => {
	const folder = temporaryFolder(t);
	const kept = openKept(folder, "readings", "1");
	const key = kept.keyOf(inputs);
	assert.equal(await kept.get(key), undefined);
	await kept.put(key, "{}");
	assert.equal(String(await kept.get(key)), "{}");
	assert.notEqual(openKept(folder, "readings", "2").keyOf(inputs), key);
	assert.notEqual(kept.keyOf({ ...inputs, text: "Seoul protested!" }), key);
	assert.equal(await openKept(folder, "stories", "1").get(key), undefined);
	const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
	assert.deepEqual(
		files.filter((file) => file.endsWith(".part")),
		[],
		"no draft is left behind",
	);
});

test("what is kept is not made again", async (t) => {
	const kept = openKept(temporaryFolder(t), "stories", "1");
	let times = 0;
	const make = () => `made ${++times}`;
	assert.equal(String(await keep(kept, inputs, make)), "made 1");
	assert.equal(String(await keep(kept, inputs, make)), "made 1");
	assert.equal(String(await keep(kept, "others", make)), "made 2");
});

test("what a maker made goes thirty days after its last run, and not before", async (t) => {
	const folder = temporaryFolder(t);
	const now = new Date("2026-11-24T00:00:00Z");
	for (const [version, day] of [
		["old", "2026-10-20"],
		["recent", "2026-11-01"],
		["mine", "2026-01-01"],
	] as const) {
		const path = join(folder, "readings", version);
		mkdirSync(join(path, "ab"), { recursive: true });
		utimesSync(path, new Date(day), new Date(day));
	}
	await pruneKept(folder, ["mine"], now);
	assert.deepEqual(readdirSync(join(folder, "readings")).sort(), ["mine", "recent"]);
	await pruneKept(folder, [], now);
	assert.deepEqual(readdirSync(join(folder, "readings")).sort(), ["mine", "recent"], "its last run counts");
});
