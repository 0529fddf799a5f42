import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { inPackage } from "../places.ts";

/** The installed command on a Node that says it is of this version. */
function startOn(version: string) {
	const start = pathToFileURL(inPackage("src", "cli", "start.ts")).href;
	const script = `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } }); await import("${start}");`;
	return spawnSync(process.execPath, ["--input-type=module", "--eval", script, "--", "--version"], {
		encoding: "utf8",
	});
}

test("on an older Node the installed command says which one it needs, and loads nothing", () => {
	const { status, stderr } = startOn("20.20.2");
	assert.match(stderr, /^parallax: Node 24 or newer is needed/);
	assert.equal(status, 1);
});

test("on a newer one it is the command", () => {
	const { status, stderr } = startOn("24.1.0");
	assert.equal(stderr, "");
	assert.equal(status, 0);
});
