import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { auditSite, createApp } from "../../src/server/index.ts";
import { syntheticAudit } from "./synthetic.ts";

test("a story of 60 articles, 25 outlets and 40 claims is a page under 200 kB, under 60 kB as sent", async () => {
	const folder = syntheticAudit(60, 1, 40);
	const app = createApp(auditSite(folder.audit, folder));
	for (const address of ["/stories/story-0", "/ko/stories/story-0"]) {
		const page = Buffer.from(await (await app.request(address)).arrayBuffer());
		assert.ok(page.length < 200_000, `${address}: ${page.length} bytes`);
		assert.ok(gzipSync(page).length < 60_000, `${address}: ${gzipSync(page).length} bytes, gzipped`);
	}
});
