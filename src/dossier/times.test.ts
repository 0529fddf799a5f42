import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../model/article.ts";
import { daysWords, timeWords } from "./times.ts";

const article = (rest: Partial<Article>): Article => ({
	id: "a",
	genre: "report",
	parts: [],
	byline: [],
	images: [],
	discarded: [],
	...rest,
});

test("a time is told by the clock that the article shows, with its zone", () => {
	const korean = article({ original: { language: "ko" } });
	assert.equal(timeWords("2023-09-13T16:32+09:00", korean), "13 September 2023, 16:32 KST");
	assert.equal(timeWords("2023-09-13T16:32+09:00", article({})), "13 September 2023, 16:32 UTC+9");
	assert.equal(timeWords("2023-09-13T23:59:30-04:00"), "13 September 2023, 23:59 UTC−4");
	assert.equal(timeWords("2023-09-13T05:00:00.000+05:30"), "13 September 2023, 05:00 UTC+5:30");
	assert.equal(timeWords("2023-09-13T00:00Z"), "13 September 2023, 00:00 UTC");
});

test("a day stays a day, and says nothing of a clock it does not have", () => {
	assert.equal(timeWords("2023-09-13"), "13 September 2023");
	const byDay = article({ published: "2023-09-13T00:00:00Z", publishedPrecision: "day" });
	assert.equal(timeWords("2023-09-13T00:00:00Z", byDay), "13 September 2023");
	assert.equal(timeWords("2023-09-14T08:30-05:00", byDay), "14 September 2023, 08:30 UTC−5");
});

test("a range names what its ends share once", () => {
	assert.equal(daysWords("2023-09-05", "2023-09-15T10:00Z"), "5–15 September 2023");
	assert.equal(daysWords("2023-09-30", "2023-10-04"), "30 September – 4 October 2023");
	assert.equal(daysWords("2023-09-05", "2023-09-05"), "5 September 2023");
	assert.equal(daysWords("2023-09-05", undefined), "5 September 2023");
	assert.equal(daysWords(undefined, undefined), "");
});
