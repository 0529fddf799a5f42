import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { addressesOf, createApp } from "./app.ts";
import { fixtureSite } from "./fixture.ts";
import { fileOf, withRelativeLinks, writeSite } from "./write-site.ts";

const options = { isStatic: true };

async function write(out: string) {
	return writeSite(createApp(fixtureSite, options), await addressesOf(fixtureSite, options), out);
}

test("every link within the site leads to a file of it, from every page", async (t) => {
	const out = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(out, { recursive: true }));
	const { files } = await write(out);
	let followed = 0;
	for (const file of [...files].filter((each) => each.endsWith(".html"))) {
		const { document } = parseHTML(readFileSync(join(out, file), "utf8"));
		for (const node of document.querySelectorAll("[href]")) {
			const href = node.getAttribute("href") ?? "";
			if (/^(https?:|#)/.test(href)) continue;
			followed += 1;
			assert.ok(existsSync(join(out, dirname(file), href.replace(/[#?].*/, ""))), `${file} links to ${href}`);
		}
	}
	assert.ok(followed > 5);
});

test("written again, nothing changes; a page that is gone is removed, other files stay", async (t) => {
	const out = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(out, { recursive: true }));
	const first = await write(out);
	assert.equal(first.unchanged, 0);
	writeFileSync(join(out, "stories", "notes.html"), "");
	const { changed, unchanged, removed } = await write(out);
	assert.deepEqual({ changed, unchanged, removed }, { changed: 0, unchanged: first.files.size, removed: 0 });
	const fewer = await writeSite(createApp(fixtureSite, options), ["/"], out);
	assert.equal(fewer.removed, first.files.size - 2);
	assert.ok(existsSync(join(out, "stories", "notes.html")), "a file of somebody else's stays");
});

test("a moved dossier leads on from its old file", async (t) => {
	const out = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(out, { recursive: true }));
	await write(out);
	const moved = readFileSync(join(out, "stories", "old-harbour.html"), "utf8");
	assert.match(moved, /http-equiv="refresh" content="0; url=harbour-2031-03-04\.html"/);
});

test("addresses become files, and links lead from file to file", () => {
	assert.equal(fileOf("/"), "index.html");
	assert.equal(fileOf("/ko/"), "ko/index.html");
	assert.equal(fileOf("/stories/a.b"), "stories/a.b.html");
	assert.equal(fileOf("/stories/a.json"), "stories/a.json");
	assert.equal(
		withRelativeLinks(' href="/stories/a#x" href="/" href="https://a.example/" href="#y"', "ko/stories/b.html"),
		' href="../../stories/a.html#x" href="../../index.html" href="https://a.example/" href="#y"',
	);
});

test("where the site has an address, each dossier with a matrix has its picture beside it", async (t) => {
	const out = mkdtempSync(join(tmpdir(), "parallax-"));
	t.after(() => rmSync(out, { recursive: true }));
	const facts = async () => ({ ...(await fixtureSite.facts()), url: "https://site.example" });
	const named = { ...fixtureSite, facts };
	const { files } = await writeSite(createApp(named, options), await addressesOf(named, options), out);
	assert.deepEqual(
		[...files].filter((file) => file.endsWith(".png")),
		["stories/harbour-2031-03-04.png"],
	);
	assert.equal(
		readFileSync(join(out, "stories", "harbour-2031-03-04.png"))
			.subarray(1, 4)
			.toString(),
		"PNG",
	);
	assert.ok(![...(await write(out)).files].some((file) => file.endsWith(".png")));
});
