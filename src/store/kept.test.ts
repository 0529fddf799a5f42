import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
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

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);

test("what nobody asked for goes after thirty days, whoever made it; what a run stands on stays", async (t) => {
	const folder = temporaryFolder(t);
	const kept = openKept(folder, "readings", "mine");
	const earlier = openKept(folder, "readings", "earlier");
	for (const key of ["aa-unused", "bb-read", "bb-stood-on", "bb-unused"]) await kept.put(key, "{}");
	await earlier.put("aa-unused", "{}");
	const files = () =>
		readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".json"));
	const age = (place: string) => utimesSync(join(folder, place), daysAgo(31), daysAgo(31));
	for (const place of ["readings/mine/aa", "readings/earlier/aa", "readings/earlier", ...files(), "readings"])
		age(place);
	await kept.get("bb-read");
	await kept.use("bb-stood-on");
	await pruneKept(folder, new Date());
	assert.deepEqual(files().sort(), ["readings/mine/bb/bb-read.json", "readings/mine/bb/bb-stood-on.json"]);
	assert.deepEqual(readdirSync(join(folder, "readings")), ["mine"], "no empty folder is left behind");
	assert.deepEqual(readdirSync(join(folder, "readings", "mine")), ["bb"]);
});

test("the folder is gone through once a day, however often an engine changes", async (t) => {
	const folder = temporaryFolder(t);
	await pruneKept(folder, new Date());
	const kept = openKept(folder, "stories", "mine");
	await kept.put("aa-unused", "{}");
	const file = join(folder, "stories", "mine", "aa", "aa-unused.json");
	utimesSync(file, daysAgo(31), daysAgo(31));
	await pruneKept(folder, new Date());
	assert.ok(existsSync(file));
	utimesSync(join(folder, "pruned"), daysAgo(2), daysAgo(2));
	await openKept(folder, "stories", "another").put("aa-new", "{}");
	await pruneKept(folder, new Date());
	assert.ok(!existsSync(file));
});
