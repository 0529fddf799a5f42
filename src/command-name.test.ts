import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { inPackage } from "./places.ts";

/** What a program of the package calls the command, started in a folder. */
function nameIn(folder: string, root: string): string {
	const source = `import { commandName } from ${JSON.stringify(join(root, "src", "command-name.ts"))}; process.stdout.write(commandName());`;
	return spawnSync(process.execPath, ["--input-type=module", "--eval", source], { cwd: folder, encoding: "utf8" })
		.stdout;
}

test("in a clone the command is the clone's own, by its path from the folder a person is in", () => {
	assert.equal(nameIn(inPackage(), inPackage()), join("bin", "parallax"));
	assert.equal(nameIn(inPackage("docs"), inPackage()), join("..", "bin", "parallax"));
});

test("installed, without the clone's bin, it is parallax", (t) => {
	const root = mkdtempSync(join(tmpdir(), "installed-"));
	t.after(() => rmSync(root, { recursive: true, force: true }));
	mkdirSync(join(root, "src"));
	cpSync(inPackage("package.json"), join(root, "package.json"));
	for (const file of ["command-name.ts", "places.ts"]) cpSync(inPackage("src", file), join(root, "src", file));
	assert.equal(nameIn(root, root), "parallax");
});
