/**
 * In: read requests. Out: readings, as JSON lines, in the order of the requests. Never: what a reading says.
 *
 * Reading is the one thing here that keeps a core busy, so it runs in worker threads; each keeps its own copy of the
 * weights. A reading crosses over as the bytes of its JSON, which is also what the cache and the output want.
 */
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { type ErrorCode, ParallaxError } from "../errors.ts";
import type { ReadRequest } from "../model/article-input.ts";

/** A worker needs some 100 MB for weights and lexicons; the rest bounds how much garbage it may pile up before it cleans. */
const workerMemory = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 8 };

export interface ReadingPool {
	/** Rejects with the reader's own error when an article cannot be read (`language-unknown`). */
	readonly read: (request: ReadRequest) => Promise<Uint8Array>;
	/** How many requests to keep under way: enough that no worker waits. */
	readonly width: number;
	readonly close: () => Promise<void>;
}

export function openReadingPool(workers: number = availableParallelism()): ReadingPool {
	const pool = new Piscina<ReadRequest, WorkerAnswer>({
		filename: new URL(`./worker${import.meta.filename.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url).href,
		minThreads: 0,
		// By default a worker that waits for an instant is ended, and the next one loads the weights anew, for seconds.
		idleTimeout: 60_000,
		maxThreads: workers,
		resourceLimits: workerMemory,
	});
	return {
		read: async (request) => unwrap(await pool.run(request)),
		width: workers * 2,
		close: () => pool.close(),
	};
}

/** Errors lose their class on the way between threads, so they travel as records. */
export type WorkerAnswer =
	| { readonly kind: "reading"; readonly json: Uint8Array }
	| { readonly kind: "error"; readonly code: ErrorCode; readonly message: string };

function unwrap(answer: WorkerAnswer): Uint8Array {
	if (answer.kind === "reading") return answer.json;
	throw new ParallaxError(answer.code, answer.message);
}
