import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { openDesk } from "./desk/index.ts";
import { ParallaxError } from "./errors.ts";
import { makeFolder } from "./make-folder.ts";
import { openLiveStore } from "./store/index.ts";
import { writeImport } from "./ties/import/write-import.ts";

test("a folder is made with those it lies in, several times at once too; a file in its way is named", async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true }));
	const deep = join(folder, "a", "b", "c");
	await Promise.all([makeFolder(deep), makeFolder(deep), makeFolder(join(folder, "a", "d"))]);
	assert.ok(statSync(deep).isDirectory());
	const file = join(folder, "file");
	writeFileSync(file, "");
	await assert.rejects(makeFolder(file), { code: "EEXIST", path: file });
	await assert.rejects(makeFolder(join(file, "x")), { code: "ENOTDIR" });
});

const skip = !existsSync("/proc/self") && "no /proc here";
test("where the system makes no folder, that is said, and nothing waits for ever", {
	skip,
	timeout: 10_000,
}, async () => {
	await assert.rejects(makeFolder("/proc/parallax/out"), (error) => {
		assert.ok(error instanceof ParallaxError);
		assert.equal(error.message, "/proc/parallax: no folder can be made there.");
		return error.code === "output-unwritable";
	});
});

test("nor does a desk, a live site or an import wait there", { skip, timeout: 10_000 }, async () => {
	const nowhere = "/proc/parallax/out";
	const desk = await openDesk(nowhere);
	for (const write of [
		() => desk.texts.keepVersion("harbour", new Date("2031-03-08T00:00:00Z")),
		() => openLiveStore(join(nowhere, "site.sqlite")),
		() => writeImport(nowhere, "gdelt", [], () => ({})),
	])
		await assert.rejects(write, { code: "output-unwritable" });
});
