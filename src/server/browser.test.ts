import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { fixtureSite } from "./fixture.ts";
import { addressesOf, createApp, writeSite } from "./index.ts";

const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path));
const skip = executablePath === undefined && "no Chromium at /usr/bin/chromium";
const folder = mkdtempSync(join(tmpdir(), "parallax-pages-"));
const dossier = "stories/harbour-2031-03-04.html";
/** One of each kind. */
const pages = [
	"index.html",
	dossier,
	"articles/wire.html",
	"claims/claim-lease.html",
	"outlets/Harbour-Gazette-cb175031.html",
	"actors/TLV.html",
	"findings.html",
	"method.html",
	"about.html",
	"ko/claims/claim-lease.html",
	"dyads/EST-TLV.html",
];
let browser: Browser | undefined;
/** A machine that trains models on all its cores may take a minute over what takes a second. */
const patience = 180_000;

before(async () => {
	if (executablePath === undefined) return;
	const options = { isStatic: true };
	await writeSite(createApp(fixtureSite, options), await addressesOf(fixtureSite, options), folder);
	browser = await chromium.launch({
		executablePath,
		timeout: patience,
		args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
	});
});

after(async () => {
	await browser?.close();
	rmSync(folder, { recursive: true });
});

async function open(path: string, width: number, colorScheme: "light" | "dark" = "light") {
	const page = await (browser ?? assert.fail()).newPage({ viewport: { width, height: 844 }, colorScheme });
	page.setDefaultTimeout(patience);
	const complaints: string[] = [];
	page.on("console", (message) => complaints.push(message.text()));
	page.on("pageerror", (error) => complaints.push(error.message));
	await page.goto(pathToFileURL(join(folder, path)).href);
	return { page, complaints };
}

for (const width of [390, 820, 1440]) {
	test(`at ${width} px nothing hangs over the side, and the browser has no complaint`, { skip }, async () => {
		for (const path of pages) {
			const { page, complaints } = await open(path, width);
			assert.equal(await page.evaluate("document.documentElement.scrollWidth"), width, path);
			assert.deepEqual(complaints, []);
			await page.close();
		}
	});
}

/** Handed to the page by the browser's own debugger: the page's policy forbids scripts of anybody else. */
const axe = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8");

for (const scheme of ["light", "dark"] as const) {
	test(`axe finds nothing to say of any kind of page, ${scheme}`, { skip }, async () => {
		for (const path of pages) {
			const { page } = await open(path, 1440, scheme);
			const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
				`${axe}; axe.run()`,
			);
			assert.deepEqual(
				violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]?.html}`),
				[],
			);
			await page.close();
		}
	});
}

/** A page of the live site, which is no file: the app answers for the browser's requests. */
async function openLive(address: string, width: number, scheme: "light" | "dark") {
	const page = await (browser ?? assert.fail()).newPage({ viewport: { width, height: 844 }, colorScheme: scheme });
	page.setDefaultTimeout(patience);
	const live = createApp(fixtureSite);
	await page.route("**/*", async (route) => {
		const { pathname, search } = new URL(route.request().url());
		const answer = await live.request(`${pathname}${search}`);
		const contentType = answer.headers.get("content-type") ?? "text/html";
		return route.fulfill({ status: answer.status, body: await answer.text(), contentType });
	});
	await page.goto(`http://parallax.example${address}`);
	return page;
}

test("the search page fits a phone, takes a search by keyboard, and axe finds nothing to say", { skip }, async () => {
	const page = await openLive("/search", 390, "dark");
	await page.locator("main input[name=q]").focus();
	await page.keyboard.type("harbour");
	await page.keyboard.press("Enter");
	await page.waitForURL("**/search?q=harbour**");
	assert.equal(await page.locator(".articles > li").count(), 4);
	assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390);
	const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
		`${axe}; axe.run()`,
	);
	assert.deepEqual(
		violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
		[],
	);
});

test("a dossier prints", { skip }, async () => {
	const { page } = await open(dossier, 1440);
	assert.equal((await page.pdf()).subarray(0, 5).toString(), "%PDF-");
});

test("an article's layers are switched off and on by keyboard, without a script", { skip }, async () => {
	const page = await (browser ?? assert.fail()).newPage({ javaScriptEnabled: false });
	const live = await createApp({
		...fixtureSite,
		facts: async () => ({ ...(await fixtureSite.facts()), wholeTexts: true }),
	}).request("/articles/wire");
	await page.route("**/*", async (route) => {
		const isPage = !route.request().url().endsWith(".css");
		return isPage
			? route.fulfill({ body: await live.clone().text(), contentType: "text/html" })
			: route.fulfill({ body: readFileSync(join(folder, "style.css"), "utf8"), contentType: "text/css" });
	});
	await page.goto("http://parallax.example/articles/wire");
	assert.ok((await page.locator(".told-mark:visible").count()) > 0);
	await page.locator("#show-claims").focus();
	await page.keyboard.press("Space");
	assert.equal(await page.locator(".told-mark:visible").count(), 0);
});

test("opened from a disk, a page has its style sheet, light and dark", { skip }, async () => {
	const colours = await Promise.all(
		(["light", "dark"] as const).map(async (scheme) => {
			const { page } = await open(dossier, 820, scheme);
			return page.evaluate("getComputedStyle(document.body).backgroundColor");
		}),
	);
	assert.deepEqual(colours, ["rgb(255, 254, 251)", "rgb(21, 24, 27)"]);
});

test("by keyboard, a cell opens its sentences, and closing them leads back to the cell", { skip }, async () => {
	const { page } = await open(dossier, 1440);
	const sheet = page.locator("#said-1-1");
	assert.equal(await sheet.isVisible(), false);
	await page.locator("#cell-1-1").focus();
	await page.keyboard.press("Enter");
	assert.equal(await sheet.isVisible(), true);
	await page.keyboard.press("Tab");
	assert.equal(await page.evaluate("document.activeElement.className"), "close");
	await page.keyboard.press("Enter");
	assert.equal(await sheet.isVisible(), false);
	await page.keyboard.press("Shift+Tab");
	await page.keyboard.press("Tab");
	assert.equal(await page.evaluate("document.activeElement.id"), "cell-1-1");
});

test("all sentences of a claim open in their place, and on paper all stand open", { skip }, async () => {
	const { page } = await open(dossier, 820);
	await page.locator("#claim-1 .read-all").click();
	assert.equal(await page.locator("#claim-1 .said:visible").count(), 3);
	await page.locator("#claim-1 .close-all").click();
	assert.equal(await page.locator("#claim-1 .said:visible").count(), 0);
	await page.emulateMedia({ media: "print" });
	assert.equal(await page.locator("#claim-1 .said:visible").count(), 3);
	assert.equal(await page.locator("#claim-1 .close:visible").count(), 0);
});
