import assert from "node:assert/strict";
import { test } from "node:test";
import {
	addRow,
	decodeWeights,
	type Entry,
	encodeWeights,
	getNibbles,
	getRows,
	getText,
	quantizeNibbles,
	quantizeRows,
	readNibbles,
} from "./weights.ts";

test("what is written is read again, whatever its length", () => {
	const entries: [string, Entry][] = [
		["words", { kind: "text", text: "Müller\nκόσμος" }],
		["rows", quantizeRows(Float32Array.of(1, -2, 0.5, 0, 0, 0), 2, 3)],
		["floats", { kind: "floats", rows: 1, cols: 3, data: Float32Array.of(1, 2, 3) }],
		["nibbles", quantizeNibbles(Float32Array.of(1, -1, 0.2, 0.4), 2, 2)],
	];
	assert.deepEqual(new Map(decodeWeights(encodeWeights(new Map(entries)))), new Map(entries));
});

test("a row is kept to a part in 127 of its largest value, whatever the other rows hold", () => {
	const rows = quantizeRows(Float32Array.of(100, -50, 0.001, 0.0005), 2, 2);
	const out = new Float32Array(2);
	addRow(rows, 1, out);
	assert.ok(Math.abs((out[0] ?? 0) - 0.001) < 1e-6 && Math.abs((out[1] ?? 0) - 0.0005) < 1e-5);
});

test("nibbles hold sixteen steps of a row", () => {
	const nibbles = quantizeNibbles(Float32Array.of(7.5, -7.5, 3.2, 0), 1, 4);
	const out = new Float32Array(4);
	readNibbles(nibbles, 0, out);
	assert.deepEqual([...out], [7, -7, 3, 0]);
});

test("a file that is no weights file, or ends early, is said", () => {
	const whole = encodeWeights(new Map([["a", quantizeRows(new Float32Array(64).fill(1), 8, 8)]]));
	assert.throws(() => decodeWeights(new TextEncoder().encode("version https://git-lfs")), {
		code: "weights-malformed",
	});
	assert.throws(() => decodeWeights(whole.slice(0, -9)), { code: "weights-malformed" });
	const weights = decodeWeights(whole);
	assert.throws(() => getText(weights, "a"), { code: "weights-malformed" });
	assert.throws(() => getNibbles(weights, "b"), { code: "weights-malformed" });
	assert.equal(getRows(weights, "a").rows, 8);
});
