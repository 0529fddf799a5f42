/**
 * In: files, folders, and standard input ("-", or nothing named): pages, JSONL and JSON, text, Markdown, packed or not.
 * Out: one outcome per thing met, in order: an Article, what was discarded and why, or how the coverage was collected.
 * Never: stops at a bad input, holds more than one document at a time, or counts an article twice.
 */
import { createHash } from "node:crypto";
import { type Effects, realEffects } from "../effects.ts";
import type { Outlets } from "../model/outlet.ts";
import { openRegistry, type Registry } from "./duplicates.ts";
import { fileChunks } from "./inputs/bytes.ts";
import { findFiles } from "./inputs/walk.ts";
import { discardInput, type Outcome } from "./outcome.ts";
import { loadOutlets } from "./outlets.ts";
import { type Found, readInput } from "./read-input.ts";

export { sniff } from "./inputs/sniff.ts";
export type { DiscardCode, DiscardedInput, FoundCollection, Outcome, TakenArticle } from "./outcome.ts";
export { isFailure, openSummary } from "./outcome.ts";
export { loadOutlets } from "./outlets.ts";

export interface IngestOptions {
	/** Whose domains and names are known; `data/outlets` unless given. */
	readonly outlets?: Outlets;
}

type World = Pick<Effects, "now" | "stdin">;

export async function* ingest(
	inputs: readonly string[],
	options: IngestOptions = {},
	effects: World = realEffects,
): AsyncGenerator<Outcome> {
	const shop = { outlets: options.outlets ?? loadOutlets(), now: effects.now() };
	const registry = openRegistry();
	const files = new Map<string, string>();
	for await (const { name, chunks, outcome } of openAll(inputs.length === 0 ? ["-"] : inputs, effects)) {
		if (outcome) yield outcome;
		if (!chunks) continue;
		for await (const found of readInput(chunks, name, shop, (bytes) => files.get(bytesKey(bytes)))) {
			const settled = settle(found, name, registry);
			if (settled.kind === "article" && found.kind === "found" && found.bytes)
				files.set(bytesKey(found.bytes), settled.input);
			yield settled;
		}
	}
}

interface Opened {
	readonly name: string;
	readonly chunks?: AsyncIterable<Uint8Array>;
	readonly outcome?: Outcome;
}

async function* openAll(inputs: readonly string[], effects: World): AsyncGenerator<Opened> {
	for (const input of inputs) {
		if (input === "-") yield { name: "-", chunks: effects.stdin() };
		else {
			for await (const found of findFiles([input])) {
				if (found.kind === "file") yield { name: found.path, chunks: fileChunks(found.path) };
				else yield { name: input, outcome: found };
			}
		}
	}
}

function bytesKey(bytes: Buffer): string {
	return createHash("sha256").update(bytes).digest("base64");
}

/** The run's own decisions on an article: whether it was met before, and under which id it goes on. */
function settle(found: Found, input: string, registry: Registry): Outcome {
	if (found.kind !== "found") return found;
	const met = registry.meet(found.article, { input, line: found.input });
	if ("same" in met) return discardInput(found.input, "article-repeated", `same article as ${met.same}`);
	const { article } = found;
	const renamed = met.id === article.id ? {} : { renamedFrom: article.id };
	return { kind: "article", article: { ...article, id: met.id }, input: found.input, ...renamed };
}
