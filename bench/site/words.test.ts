import assert from "node:assert/strict";
import { test } from "node:test";
import { syntheticAudit } from "./synthetic.ts";
import { inventedWords, numbers } from "./words.ts";

for (const language of ["en", "ko"] as const) {
	test(`${language}: a long text uses the whole vocabulary, a few words most, those asked for as often as they should`, () => {
		const counts = new Map<string, number>();
		const word = inventedWords(language, numbers());
		for (let drawn = 0; drawn < 600_000; drawn++) {
			const next = word();
			counts.set(next, (counts.get(next) ?? 0) + 1);
		}
		assert.ok(counts.size > 19_000, `${counts.size} different words`);
		const most = [...counts.values()].sort((a, b) => b - a);
		assert.ok(most.slice(0, 100).reduce((sum, count) => sum + count, 0) > 200_000, "a hundred words are a third of it");
		const rare = counts.get(language === "en" ? "harbour" : "임대") ?? 0;
		assert.ok(rare > 400 && rare < 600, `${rare} times in 600,000, for one in 1,200`);
	});
}

test("invented claims are told in every way, denied too", () => {
	const { audit } = syntheticAudit(60, 1, 4);
	const cells = new Set(
		audit.stories.flatMap(({ claims }) => claims.flatMap(({ mentions }) => mentions.map(({ cell }) => cell))),
	);
	assert.deepEqual([...cells].sort(), ["attributed", "denied", "fact", "hedged"]);
});
