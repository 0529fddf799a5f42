import assert from "node:assert/strict";
import { test } from "node:test";
import type { Rated } from "./corpus.ts";
import { acrossFolds } from "./cross-fit.ts";

const none = { gold: 3, guide: new Float32Array(), style: new Int32Array() };
/** Two events a sentence, 200 sentences in each of two sets. */
const rated: readonly Rated[] = [0, 1].flatMap((set) =>
	Array.from({ length: 400 }, (_, k) => ({ ...none, set, line: k >> 1, row: set * 400 + k })),
);
const sentenceOf = ({ set, line }: Rated): string => `${set} ${line}`;

test("each event is answered once, by what is made of other sentences alone", () => {
	const rows = acrossFolds(rated, (others, own) => {
		const learnt = new Set(others.map(sentenceOf));
		assert.equal(others.length + own.length, rated.length);
		assert.deepEqual(
			own.filter((one) => learnt.has(sentenceOf(one))),
			[],
		);
		return own.map(({ row }) => row);
	});
	assert.deepEqual(
		rows.toSorted((a, b) => a - b),
		rated.map(({ row }) => row),
	);
});
