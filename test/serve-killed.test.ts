import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openDesk } from "../src/desk/index.ts";
import { articles, readings } from "../src/dossier/fixture.ts";
import { inPackage } from "../src/places.ts";
import { fixtureAudit } from "../src/server/fixture.ts";
import { openLiveStore } from "../src/store/index.ts";

/** Two audits of many articles, told apart by when they were made and by how many articles they have. */
const sizes = new Map([
	["2031-03-07T08:00:00.000Z", 400],
	["2031-03-08T08:00:00.000Z", 500],
]);

function writeAudit(folder: string, made: string): void {
	const [first] = articles.values();
	const reading = readings.get(first?.id ?? "");
	const extra = Array.from({ length: (sizes.get(made) ?? 0) - articles.size }, (_, index) => ({
		...first,
		id: `extra-${index}`,
	}));
	const all = [...articles.values(), ...extra];
	mkdirSync(join(folder, ".parallax"), { recursive: true });
	writeFileSync(join(folder, ".parallax", "articles.jsonl"), all.map((each) => `${JSON.stringify(each)}\n`).join(""));
	const read = all.map(({ id }) => `${JSON.stringify({ ...(readings.get(id ?? "") ?? reading), id })}\n`);
	writeFileSync(join(folder, "readings.jsonl"), read.join(""));
	writeFileSync(join(folder, "audit.json"), JSON.stringify({ ...fixtureAudit, made }));
}

test("killed twenty times while it takes an audit in, the site loses nothing and shows no half of one", {
	timeout: 600_000,
}, async (t) => {
	const folder = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(folder, { recursive: true, force: true }));
	const [audit, file] = [join(folder, "dossier"), join(folder, "site.sqlite")];
	const desk = await openDesk(join(folder, "desk"));
	const finding = fixtureAudit.stories[0]?.findings[0] ?? assert.fail();
	const times = [...sizes.keys()];
	const outcomes = new Set<string>();
	for (let run = 0; run < 20; run += 1) {
		const made = times[run % 2] ?? "";
		writeAudit(audit, made);
		await desk.decide(finding, { status: "confirmed", by: `Run ${run}`, reason: "Read." }, new Date());
		const args = [inPackage("src", "cli", "main.ts"), "serve", audit, "--store", file, "--port", "0"];
		const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
		const listening = once(child.stdout, "data");
		await Promise.race([listening, wait(run === 0 ? 60_000 : 350 + run * 70)]);
		child.kill("SIGKILL");
		await once(child, "close");
		const store = await openLiveStore(file);
		const kept = (await store.made()) ?? assert.fail("the first audit was taken in");
		assert.equal((await store.articleIds()).length, sizes.get(kept));
		assert.equal((await store.summaries()).length, 1);
		assert.equal((await store.mostViewed("2031-01-01", 1)).length, run === 0 ? 0 : 1);
		await store.countView("harbour-2031-03-04", "2031-03-07");
		await store.close();
		outcomes.add(kept === made ? "taken in" : "as before");
	}
	assert.equal(
		readFileSync(join(folder, "desk", "reviews.jsonl"), "utf8")
			.trim()
			.split("\n").length,
		20,
	);
	t.diagnostic(`killed while taking in or after: ${[...outcomes].join(", ")}`);
});
