import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { beginOf, decodeRuns, tags } from "./decode.ts";

const [o, cue, cueInside, content] = [0, beginOf("cue"), beginOf("cue") + 1, beginOf("content")];
const none = { source: 0, cue: 0, content: 0 };
const flat = new Float32Array((tags + 1) * tags);

/** Logits that favour one tag a word. */
const logitsOf = (path: readonly number[]): Float32Array =>
	Float32Array.from(path.flatMap((own) => Array.from({ length: tags }, (_, tag) => (tag === own ? 4 : 0))));

const cues = (path: readonly number[], bias = 0) =>
	decodeRuns(logitsOf(path), path.length, flat, { ...none, cue: bias }).cue.map(({ from, to }) => [from, to]);

describe("decodeRuns", () => {
	test("nothing", () => assert.deepEqual(cues([o, o, o]), []));
	test("one span", () => assert.deepEqual(cues([o, cue, cueInside, cueInside, o]), [[1, 4]]));
	test("two spans side by side", () =>
		assert.deepEqual(cues([cue, cueInside, cue, cueInside]), [
			[0, 2],
			[2, 4],
		]));
	test("a span to the last word", () => assert.deepEqual(cues([o, o, cue]), [[2, 3]]));
	test("an inside without a begin is mended", () => {
		const runs = decodeRuns(logitsOf([o, cueInside, cueInside, o]), 4, flat, none);
		assert.ok(
			Object.values(runs)
				.flat()
				.every(({ from, to }) => to > from),
		);
	});
	test("a high bias finds more", () => assert.ok(cues([o, o, o], 9).length > 0));
	test("transitions part what the words leave open", () => {
		const logits = new Float32Array(2 * tags).fill(-9);
		logits.set([0], cue);
		logits[tags + content] = 0;
		logits[tags + cueInside] = 0;
		const transitions = flat.slice();
		transitions[cue * tags + content] = 1;
		assert.deepEqual(
			decodeRuns(logits, 2, transitions, none).content.map(({ from, to }) => [from, to]),
			[[1, 2]],
		);
	});
});
