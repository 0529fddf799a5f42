import assert from "node:assert/strict";
import { test } from "node:test";
import { cardOf } from "./card.ts";

test("the card tells both files: what they learned from, how large they are, and how right what is kept", () => {
	const point = { kept: 80, right: 60, read: { kept: 9, right: 3 }, twice: { kept: 40, right: 30 } };
	const card = cardOf({
		read: { articles: 7, sentences: 51, acts: 33 },
		features: { links: 401, types: 402, modes: 403, doubt: 404 },
		...{
			invented: 7002,
			bytes: 6001,
			claims: 99,
			articles: 12,
			least: 0.65,
			penalty: 0.01,
			fewest: 5,
			folds: 3,
			date: "2020-02-03",
		},
		curve: [
			{ from: 0, ...point },
			{ from: 0.65, ...point, kept: 40, right: 38, twice: { kept: 20, right: 19 } },
		],
	});
	const told = [
		...[
			"`acts.bin`",
			"`claims.json`",
			"51 sentences of 7 articles",
			"33 acts",
			"7002 words of invented briefs",
			"99 proposals of 12 articles",
		],
		...["401 of links", "402 of types", "403 of modes", "| 404, each of at least 5", "6001 bytes", "below 0.65"],
		...["| all | 1.00 | 0.750 | 30 of 40 = 0.750 |", "| from 0.65, chosen | 0.50 | 0.950 | 19 of 20 = 0.950 |"],
		...["L2 penalty 0.01", "| date | 2020-02-03 | 2020-02-03 |"],
	];
	for (const words of told) assert.ok(card.includes(words), words);
});
