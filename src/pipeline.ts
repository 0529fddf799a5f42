/**
 * The main job, top to bottom as the data flow: inputs → articles → readings → stories → ties → findings → dossiers.
 * Each stage gives plain records to the next; files are written last.
 */
import { join } from "node:path";
import { type Effects, realEffects } from "./effects.ts";
import { ParallaxError } from "./errors.ts";
import { findFindings } from "./findings/index.ts";
import { ingest, isFailure } from "./ingest/index.ts";
import type { Article } from "./model/article.ts";
import type { CheckedFigure, Collected, Discarded, Story } from "./model/audit.ts";
import type { Outlets } from "./model/outlet.ts";
import type { Reading } from "./model/reading.ts";
import { inOrder } from "./reading-pool/in-order.ts";
import { openReadingPool } from "./reading-pool/index.ts";
import { engineVersion, openReadingCache, openReadingShelf, type ReadingShelf } from "./store/index.ts";
import { assembleStory, type Cluster, clusterStories, type Digest, digestArticle } from "./stories/index.ts";
import { checkFigures, type Fact, loadFacts } from "./ties/index.ts";

export interface Places {
	/** Where the dossiers and data files go. */
	readonly out: string;
	/** Where readings are kept between runs. */
	readonly cache: string;
}

/** Everything a coverage gives, before it is written down. */
export interface Coverage {
	readonly articles: ReadonlyMap<string, Article>;
	readonly collection: readonly Collected[];
	readonly stories: readonly Story[];
	readonly discarded: readonly Discarded[];
	/** Readings stay on disk; they come back one story at a time. */
	readonly shelf: ReadingShelf;
	/** Whether any input could not be used. A second copy of an article is no failure. */
	readonly failed: boolean;
}

/** Takes in, reads, and tells the stories of all inputs. The caller publishes, then finishes the shelf. */
export async function auditCoverage(
	inputs: readonly string[],
	places: Places,
	outlets: Outlets,
	effects: Effects = realEffects,
): Promise<Coverage> {
	const intake = await takeIn(inputs, outlets, effects);
	const shelf = await openReadingShelf(join(places.out, "readings.jsonl"));
	const read = await readAll(intake.articles, shelf, places.cache, effects);
	const clusters = clusterStories(read.digests);
	const stories = await tellStories(clusters, intake.articles, shelf, outlets, effects);
	return {
		...intake,
		stories,
		discarded: [...intake.discarded, ...read.unread],
		shelf,
		failed: intake.failed || read.unread.length > 0,
	};
}

type Intake = Pick<Coverage, "articles" | "collection" | "discarded" | "failed">;

async function takeIn(inputs: readonly string[], outlets: Outlets, effects: Effects): Promise<Intake> {
	const articles = new Map<string, Article>();
	const collection: Collected[] = [];
	const discarded: Discarded[] = [];
	let failed = false;
	for await (const item of ingest(inputs, { outlets }, effects)) {
		switch (item.kind) {
			case "article":
				articles.set(item.article.id, item.article);
				break;
			case "collection":
				collection.push(...item.collected);
				break;
			case "discarded":
				discarded.push({ input: item.input, reason: item.reason });
				failed ||= isFailure(item);
		}
	}
	return { articles, collection, discarded, failed };
}

interface ReadCoverage {
	readonly digests: readonly Digest[];
	readonly unread: readonly Discarded[];
}

/** Reads what no earlier run has read; each reading goes to the shelf, and only its digest stays in memory. */
async function readAll(
	articles: Intake["articles"],
	shelf: ReadingShelf,
	cacheFolder: string,
	effects: Effects,
): Promise<ReadCoverage> {
	const cache = openReadingCache(cacheFolder, engineVersion());
	const pool = openReadingPool();
	const progress = effects.progress("reading", articles.size);
	const digests: Digest[] = [];
	const unread: Discarded[] = [];
	for await (const { article, outcome } of inOrder(articles.values(), readOne, pool.width)) {
		progress.step();
		if (outcome instanceof ParallaxError) {
			unread.push({ input: article.id, reason: outcome.message });
			continue;
		}
		await shelf.add(article.id, outcome);
		digests.push(digestArticle(article, JSON.parse(outcome) as Reading));
	}
	progress.done();
	await pool.close();
	return { digests, unread };

	async function readOne(article: Article): Promise<{ article: Article; outcome: string | ParallaxError }> {
		const kept = await cache.get({ article });
		if (kept !== undefined) return { article, outcome: kept };
		const outcome = await pool.read({ article }).catch((error: unknown) => {
			if (error instanceof ParallaxError) return error;
			throw error;
		});
		if (typeof outcome === "string") await cache.put({ article }, outcome);
		return { article, outcome };
	}
}

/** One story at a time: its readings come from the shelf, and go again when it is told. */
async function tellStories(
	clusters: readonly Cluster[],
	articles: Intake["articles"],
	shelf: ReadingShelf,
	outlets: Outlets,
	effects: Effects,
): Promise<readonly Story[]> {
	const progress = effects.progress("comparing", clusters.length);
	const facts = loadFacts();
	const stories: Story[] = [];
	for (const cluster of clusters) {
		const readings = await readingsOf(cluster.articles, shelf);
		const story = assembleStory(cluster, articles, readings, outlets);
		const checked = { ...story, figures: checkedFigures(readings, articles, facts) };
		stories.push({ ...checked, findings: findFindings({ story: checked, articles, readings }) });
		progress.step();
	}
	progress.done();
	return stories;
}

/** Figures that some series could tell of; a count of containers that no series counts is no check. */
function checkedFigures(
	readings: ReadonlyMap<string, Reading>,
	articles: Intake["articles"],
	facts: readonly Fact[],
): readonly CheckedFigure[] {
	return [...readings.values()]
		.flatMap(({ id, figures }) => checkFigures(id, figures, articles.get(id)?.published, facts))
		.filter(({ verdict, series }) => {
			// A meeting that is not on the list may be one of other people of the two states.
			if (series === "summit" && verdict !== "matches") return false;
			return verdict !== "no-series" && verdict !== "cannot-tell";
		});
}

/** The readings of some articles, from the shelf. */
export async function readingsOf(ids: readonly string[], shelf: ReadingShelf): Promise<ReadonlyMap<string, Reading>> {
	return new Map(await Promise.all(ids.map(async (id) => [id, await shelf.get(id)] as const)));
}
