import assert from "node:assert/strict";
import { test } from "node:test";
import { ParallaxError } from "../errors.ts";
import { tellError } from "./tell-error.ts";

const error = new ParallaxError("input-empty", "news.jsonl holds no article");

test("an error is told in the language of the terminal", () => {
	assert.equal(tellError(error, { LANG: "en_GB.UTF-8" }), "parallax: news.jsonl holds no article");
	assert.equal(
		tellError(error, { LANG: "ko_KR.UTF-8" }),
		"parallax: 입력이 비어 있습니다. news.jsonl holds no article",
	);
	assert.equal(tellError(error, { LC_ALL: "C", LANG: "ko_KR.UTF-8" }), "parallax: news.jsonl holds no article");
});
