import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { createKernel } from "../network/kernel.ts";
import { inPackage } from "../places.ts";
import { english } from "./en/index.ts";
import { openLanguage } from "./index.ts";

const texts = [
	"SEOUL, South Korea (AP) — North Korea denied on Monday that it had sent arms to Russia, two officials said.",
	"Kim ready to arm Russia: US",
];

test("plain TypeScript gives the trees that WebAssembly gives, and states within 1e-3", () => {
	const file = readFileSync(inPackage("models", "en", "language.bin"));
	const [wasm, plain] = (["wasm", "plain"] as const).map((kind) => {
		const language = openLanguage(english, file, createKernel(56e6, kind));
		return texts.flatMap((text) => language.read([{ text }]).sentences);
	});
	wasm?.forEach((sentence, s) => {
		const other = plain?.[s];
		const trees = [sentence, other].map((one) =>
			one?.tokens.map(({ lemma, upos, feats, head, deprel }) => ({ lemma, upos, feats, head, deprel })),
		);
		assert.deepEqual(trees[0], trees[1]);
		sentence.states?.forEach((value, i) => {
			assert.ok(Math.abs(value - (other?.states?.[i] ?? 9)) < 1e-3, `state ${i}: ${value}, ${other?.states?.[i]}`);
		});
	});
});
