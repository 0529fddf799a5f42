import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { goldenPages } from "./pages.ts";

for (const [name, page] of goldenPages()) {
	test(`${name} is as it was, to the byte`, () => {
		const golden = readFileSync(join(import.meta.dirname, name), "utf8");
		assert.equal(page, golden, `if the change is meant: node src/dossier/golden/write.ts, and read the difference`);
	});
}
