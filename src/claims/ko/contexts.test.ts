import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { test } from "node:test";
import { parseReadRequest } from "../../model/article-input.ts";
import { inPackage } from "../../places.ts";
import { readArticle } from "../../read.ts";
import { tableOf } from "./lexicon.ts";

const skip = existsSync(inPackage("models", "ko", "language.bin")) ? false : "models/ko/language.bin is absent";

const contextsIn = (text: string): readonly string[] =>
	readArticle(parseReadRequest({ id: "1", language: "ko", text }, "1")).mentions.flatMap(({ contexts }) => contexts);

test("an event is put in the context that its clause names", { skip }, () => {
	assert.deepEqual(contextsIn("러시아는 북한에 석유를 보냈다."), ["resource"]);
	assert.deepEqual(contextsIn("북한은 정찰위성을 발사했고, 러시아는 배를 보냈다."), ["intelligence"]);
	assert.deepEqual(contextsIn("러시아는 북한에 배를 보냈다."), []);
});

test("every context's example holds one of its stems", () => {
	for (const [context = "", stems = "", example = ""] of tableOf("contexts.tsv"))
		assert.ok(
			stems.split(",").some((stem) => example.includes(stem)),
			context,
		);
});
