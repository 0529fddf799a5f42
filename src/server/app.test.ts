import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createApp } from "./app.ts";
import { fixtureSite } from "./fixture.ts";

const app = createApp(fixtureSite);

describe("the live site", () => {
	test("a page and its twin stand at one address", async () => {
		const page = await app.request("/stories/harbour-2031-03-04");
		assert.equal(page.headers.get("content-type"), "text/html; charset=UTF-8");
		assert.match(await page.text(), /<h1>Tolvia and Estmark in talks over harbour<\/h1>/);
		const twin = await app.request("/stories/harbour-2031-03-04.json");
		const { id, coverage } = (await twin.json()) as { id: string; coverage: { title: string }[] };
		assert.equal(id, "harbour-2031-03-04");
		assert.equal(coverage.length, 5);
	});

	test("the twin holds no article's text", async () => {
		const twin = await (await app.request("/stories/harbour-2031-03-04.json")).text();
		assert.ok(!twin.includes("Ministers met for two hours"));
	});

	test("what has not changed is not sent again", async () => {
		const tag = (await app.request("/")).headers.get("etag") ?? assert.fail();
		assert.equal((await app.request("/", { headers: { "If-None-Match": tag } })).status, 304);
	});

	test("the Korean front page is found without its slash", async () => {
		const bare = await app.request("/ko");
		assert.deepEqual([bare.status, bare.headers.get("location")], [301, "/ko/"]);
		assert.equal((await app.request("/ko/")).status, 200);
	});

	test("a story that moved answers 301, its twin too", async () => {
		const moved = await app.request("/stories/old-harbour");
		assert.equal(moved.status, 301);
		assert.equal(moved.headers.get("location"), "/stories/harbour-2031-03-04");
		const twin = await app.request("/stories/old-harbour.json");
		assert.equal(twin.headers.get("location"), "/stories/harbour-2031-03-04.json");
	});

	test("an address with nothing at it says what may have happened, in words or as data", async () => {
		const page = await app.request("/stories/nothing");
		assert.equal(page.status, 404);
		assert.match(await page.text(), /There is nothing at this address/);
		const twin = await app.request("/nothing.json");
		assert.equal(twin.status, 404);
		assert.deepEqual(await twin.json(), { error: { code: "not-found", message: "Nothing at /nothing.json." } });
	});

	test("every answer forbids scripts, frames and guessing of types", async () => {
		for (const address of ["/", "/stories/nothing", "/style.css", "/index.json"]) {
			const { headers } = await app.request(address);
			assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'.*frame-ancestors 'none'/);
			assert.equal(headers.get("x-content-type-options"), "nosniff");
		}
	});
});

test("a page links only to kinds of pages that its site has", async () => {
	const front = await createApp(fixtureSite, { kinds: ["front"] }).request("/");
	assert.ok(!(await front.text()).includes('href="/stories/'));
});

test("where the site has an address, a page names its own and those of its languages in full", async () => {
	const url = "https://site.example/summit";
	const named = { ...fixtureSite, facts: async () => ({ ...(await fixtureSite.facts()), url }) };
	const live = await (await createApp(named).request("/ko/stories/harbour-2031-03-04")).text();
	assert.match(live, /<link rel="canonical" href="https:\/\/site\.example\/summit\/ko\/stories\/harbour-2031-03-04">/);
	assert.match(live, /hreflang="en" href="https:\/\/site\.example\/summit\/stories\/harbour-2031-03-04">/);
	const file = await (await createApp(named, { isStatic: true }).request("/stories/harbour-2031-03-04")).text();
	assert.match(file, /hreflang="ko" href="https:\/\/site\.example\/summit\/ko\/stories\/harbour-2031-03-04\.html">/);
});

test("the live site shows what was looked at most, in any language, and its twins count for nothing", async () => {
	const looks: string[] = [];
	const views = {
		countView: async (story: string) => void looks.push(story),
		mostViewed: async () => [...new Set(looks)],
	};
	const live = createApp(fixtureSite, { views });
	assert.doesNotMatch(await (await live.request("/")).text(), /Most viewed this week/);
	await live.request("/stories/harbour-2031-03-04.json");
	await live.request("/ko/stories/harbour-2031-03-04");
	assert.deepEqual(looks, ["harbour-2031-03-04"]);
	assert.match(await (await live.request("/")).text(), /Most viewed this week/);
});
