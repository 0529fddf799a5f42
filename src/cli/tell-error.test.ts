import assert from "node:assert/strict";
import { test } from "node:test";
import { ParallaxError } from "../errors.ts";
import { tellError } from "./tell-error.ts";

const error = new ParallaxError("input-empty", "news.jsonl holds no article");

test("what a file is named gives the terminal no orders", () => {
	const named = new ParallaxError("input-empty", "\u001b[2Jnews.html: empty\n  \u0007other.html: empty");
	assert.equal(tellError(named, {}), "parallax:  [2Jnews.html: empty\n   other.html: empty");
});

test("an error is told in the language of the terminal", () => {
	assert.equal(tellError(error, { LANG: "en_GB.UTF-8" }), "parallax: news.jsonl holds no article");
	assert.equal(
		tellError(error, { LANG: "ko_KR.UTF-8" }),
		"parallax: 입력이 비어 있습니다. news.jsonl holds no article",
	);
	assert.equal(tellError(error, { LC_ALL: "C", LANG: "ko_KR.UTF-8" }), "parallax: news.jsonl holds no article");
});
