import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import type { Article } from "../model/article.ts";
import { inPackage } from "../places.ts";
import { readArticle } from "../read.ts";
import { align } from "./translation/align.ts";
import { changesIn } from "./translation/compare.ts";
import { linesOf } from "./translation/lines.ts";

const Pair = z.strictObject({ original: z.string(), translation: z.string(), changes: z.array(z.string()) });
const pairs = z.array(Pair).parse(parse(readFileSync(inPackage("test", "cases", "translation", "pairs.yaml"), "utf8")));

const article = (language: string, text: string): Article => ({
	id: language,
	language,
	genre: "report",
	parts: [{ kind: "body", text }],
	byline: [],
	images: [],
	discarded: [],
});

function changesOf(original: string, translation: string): readonly string[] {
	const [a, b] = [article("ko", original), article("en", translation)];
	const [own, its] = [readArticle({ article: a }), readArticle({ article: b })];
	return align(linesOf(a, own), linesOf(b, its)).flatMap((pair) => changesIn(pair, own, its).map(({ kind }) => kind));
}

const skip = existsSync(inPackage("models", "ko", "language.bin")) ? false : "models/ko/language.bin is absent";

for (const { original, translation, changes } of pairs) {
	test(`${translation} ← ${original}`, { skip }, () => assert.deepEqual(changesOf(original, translation), changes));
}

test("sentences are lined up where some are left out and some are joined", () => {
	const line = (words: readonly string[], numbers: readonly string[] = []) => ({
		span: { i: 0, from: 0, to: 1 },
		sentence: 0,
		kind: "body" as const,
		words: new Set(words),
		numbers: new Set(numbers),
		quotations: 0,
		length: 40,
	});
	const [agreed, met, left] = [line(["agree", "deal"]), line(["meet", "vladi"], ["13"]), line(["leave"], ["5"])];
	const weather = line(["rain"]);
	const found = align([agreed, met, left], [agreed, weather, line(["meet", "vladi", "leave"], ["13", "5"])]);
	assert.deepEqual(
		found.map((pair) => [pair.original.length, pair.translation.length]),
		[
			[1, 1],
			[2, 1],
		],
	);
});
