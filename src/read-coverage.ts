/**
 * In: articles. Out: their readings, on the shelf in the audit's folder, each made once. Never: all of them in memory.
 */
import { join } from "node:path";
import type { Effects } from "./effects.ts";
import { ParallaxError } from "./errors.ts";
import type { Article } from "./model/article.ts";
import type { Discarded } from "./model/audit.ts";
import { inOrder } from "./reading-pool/in-order.ts";
import { openReadingPool } from "./reading-pool/index.ts";
import {
	engineVersion,
	findReadingShelf,
	type Kept,
	openKept,
	openReadingShelf,
	type ReadingShelf,
} from "./store/index.ts";

interface ReadCoverage {
	readonly shelf: ReadingShelf;
	/** By article: the key of its reading, which stands for the article and for all that read it. */
	readonly keys: ReadonlyMap<string, string>;
	readonly unread: readonly Discarded[];
}

/** Readings of all articles: as an earlier run left them in the folder, where it read the same, or put on a shelf anew. */
export async function readCoverage(
	articles: ReadonlyMap<string, Article>,
	{ out, cache }: { readonly out: string; readonly cache: string },
	effects: Effects,
): Promise<ReadCoverage> {
	const kept = openKept(cache, "readings", engineVersion());
	const keyed = [...articles.values()].map((article) => ({ article, key: kept.keyOf({ article }) }));
	const path = join(out, "readings.jsonl");
	const keys = keyed.map(({ key }) => key);
	const earlier = await findReadingShelf(path, keys);
	if (earlier) await Promise.all(keys.map(kept.use));
	const shelf = earlier ?? (await fillShelf(path, keyed, kept, effects));
	const { entries } = shelf;
	return {
		shelf,
		keys: new Map(entries.flatMap((entry) => ("at" in entry ? [[entry.id, entry.key]] : []))),
		unread: entries.flatMap((entry) => ("reason" in entry ? [{ input: entry.id, reason: entry.reason }] : [])),
	};
}

/** Reads what no earlier run has read; each reading goes to the shelf at once. */
async function fillShelf(path: string, keyed: readonly Keyed[], kept: Kept, effects: Effects): Promise<ReadingShelf> {
	const shelf = await openReadingShelf(path);
	const pool = openReadingPool();
	const progress = effects.progress("reading", keyed.length);
	for await (const { id, key, outcome } of inOrder(keyed, readOne, pool.width)) {
		progress.step();
		if (outcome instanceof ParallaxError) shelf.leaveOut(id, key, outcome.message);
		else await shelf.add(id, key, outcome);
	}
	progress.done();
	await pool.close();
	return shelf;

	async function readOne({ article, key }: Keyed): Promise<ReadOne> {
		const { id } = article;
		const found = await kept.get(key);
		if (found !== undefined) return { id, key, outcome: found };
		const outcome = await pool.read({ article }).catch((error: unknown) => {
			if (error instanceof ParallaxError) return error;
			throw error;
		});
		if (!(outcome instanceof ParallaxError)) await kept.put(key, outcome);
		return { id, key, outcome };
	}
}

interface Keyed {
	readonly article: Article;
	readonly key: string;
}

interface ReadOne {
	readonly id: string;
	readonly key: string;
	readonly outcome: Uint8Array | ParallaxError;
}
