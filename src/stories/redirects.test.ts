import assert from "node:assert/strict";
import { test } from "node:test";
import { redirectsOf } from "./redirects.ts";

const told = (id: string, ...articles: string[]) => ({ id, articles });

test("a merged story leads to the one that took it in, a split one to where most of it went", () => {
	const before = { stories: [told("a", "1", "2"), told("b", "3"), told("c", "4", "5", "6")], redirects: [] };
	const now = [told("a", "1", "2", "3"), told("d", "4"), told("e", "5", "6")];
	assert.deepEqual(redirectsOf(before, now), [
		{ from: "b", to: "a" },
		{ from: "c", to: "e" },
	]);
});

test("what was redirected before leads on, and an id that is told again leads nowhere else", () => {
	const before = {
		stories: [told("a", "1")],
		redirects: [
			{ from: "old", to: "a" },
			{ from: "z", to: "a" },
		],
	};
	assert.deepEqual(redirectsOf(before, [told("n", "1"), told("z", "9")]), [
		{ from: "a", to: "n" },
		{ from: "old", to: "n" },
	]);
});

test("the same stories leave no redirect, and a story without any of its articles leads nowhere", () => {
	const before = { stories: [told("a", "1"), told("b", "2")], redirects: [{ from: "x", to: "b" }] };
	assert.deepEqual(redirectsOf(before, [told("a", "1")]), []);
	assert.deepEqual(redirectsOf({ ...before, redirects: [] }, before.stories), []);
});
