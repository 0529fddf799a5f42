import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../app.ts";
import { fixtureSite } from "../fixture.ts";
import { ApiError, openClient } from "./client.ts";
import { openApi } from "./open-api.ts";
import { operations } from "./operations.ts";

/** The fixture's story twenty-five times, so that there are pages. */
const many = {
	...fixtureSite,
	async front() {
		const front = await fixtureSite.front();
		return {
			...front,
			stories: Array.from({ length: 25 }, (_, n) => ({
				...front.stories[0],
				id: `story-${n}`,
			})) as typeof front.stories,
		};
	},
};
const app = createApp(many);
const client = openClient("", (address) => app.request(address));

test("the client walks all pages, and every answer is what the schema says", async () => {
	const ids: string[] = [];
	for await (const { id } of client.stories({ limit: 10 })) ids.push(id);
	assert.equal(new Set(ids).size, 25);
	for (const [path, query] of [
		["/v1/stories", ""],
		["/v1/findings", ""],
		["/v1/search", "?q=harbour"],
		["/v1/stories/harbour-2031-03-04", ""],
	]) {
		const operation = operations.find((each) => each.path === path) ?? operations[1];
		const answer = await app.request(`${path}${query}`);
		assert.deepEqual(operation?.answer.safeParse(await answer.json()).error, undefined, path);
	}
});

test("a wrong query and a missing story are told in words and by code", async () => {
	const wrong = await app.request("/v1/findings?rule=guess&limit=0");
	assert.equal(wrong.status, 400);
	const { error } = (await wrong.json()) as { error: { code: string; message: string } };
	assert.equal(error.code, "query-invalid");
	assert.match(error.message, /rule/);
	await assert.rejects(
		client.story("nothing"),
		(thrown) => thrown instanceof ApiError && thrown.status === 404 && thrown.code === "not-found",
	);
});

test("a cursor whose item is gone is said to be, and not taken for the beginning", async () => {
	for (const path of ["/v1/stories", "/v1/findings"]) {
		const answer = await app.request(`${path}?cursor=gone`);
		assert.equal(answer.status, 404);
		assert.deepEqual(await answer.json(), {
			error: {
				code: "not-found",
				message: `The cursor "gone" is no item of ${path} any more: ask for the list from its beginning.`,
			},
		});
	}
});

test("search answers sentences, and no whole article", async () => {
	const hits = [];
	for await (const hit of client.search({ q: "lease" })) hits.push(hit);
	assert.ok(hits.every(({ quote, article }) => quote !== undefined && !("text" in (article.parts[0] ?? {}))));
});

test("limits are said in headers, and hold", async () => {
	const limited = createApp(many);
	const first = await limited.request("/v1/stories");
	assert.deepEqual([first.headers.get("ratelimit-limit"), first.headers.get("ratelimit-remaining")], ["600", "599"]);
	assert.ok(first.headers.get("etag"));
	for (let n = 1; n < 600; n += 1) await limited.request("/v1/openapi.json", { method: "OPTIONS" });
	const last = await limited.request("/v1/stories");
	assert.equal(last.status, 429);
	assert.ok(Number(last.headers.get("retry-after")) > 0);
});

test("the description names every operation and every parameter", () => {
	const { openapi, paths } = openApi();
	assert.equal(openapi, "3.1.0");
	assert.deepEqual(Object.keys(paths), ["/v1/stories", "/v1/stories/{id}", "/v1/findings", "/v1/search"]);
	assert.deepEqual(
		paths["/v1/findings"]?.get.parameters.map(({ name }) => name),
		["cursor", "limit", "rule", "outlet"],
	);
});
