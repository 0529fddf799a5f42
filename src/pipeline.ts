/**
 * The main job, top to bottom as the data flow: inputs → articles → readings → stories → ties → findings → dossiers.
 * Each stage gives plain records to the next; files are written last.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Effects, realEffects } from "./effects.ts";
import { ParallaxError } from "./errors.ts";
import { applyMatrix, explainStory, parseMatrixFile, resolveForetold } from "./explanations/index.ts";
import { type BlindSpots, findBlindSpots, findFindings, outletRates } from "./findings/index.ts";
import { ingest, isFailure } from "./ingest/index.ts";
import type { Article } from "./model/article.ts";
import type { CheckedFigure, Collected, Discarded, OutletGroup, OutletRates, Story } from "./model/audit.ts";
import type { Outlets } from "./model/outlet.ts";
import type { Reading } from "./model/reading.ts";
import { readCoverage } from "./read-coverage.ts";
import { auditVersion, type Kept, keep, matrixPath, openKept, type ReadingShelf, readMatrix } from "./store/index.ts";
import {
	assembleStory,
	type Cluster,
	clusterStories,
	digestArticle,
	groupsOf,
	knownParties,
	loadMemberships,
	loadOwnGroups,
	type OwnGroup,
	retellStory,
} from "./stories/index.ts";
import { checkFigures, openTies, type Ties } from "./ties/index.ts";

export interface Places {
	/** Where the dossiers and data files go. */
	readonly out: string;
	/** Where readings, stories and pages are kept between runs. */
	readonly cache: string;
	/** Where analysts keep the matrices of stories, a file each; it need not exist. */
	readonly matrices: string;
	/** Where `parallax ties import` put series of the user's; it need not exist. */
	readonly series: string;
	/** Groups of outlets that the user names, `groups.json`. */
	readonly groups?: string | undefined;
}

/** Everything a coverage gives, before it is written down. */
export interface Coverage {
	readonly articles: ReadonlyMap<string, Article>;
	readonly collection: readonly Collected[];
	readonly stories: readonly Story[];
	/** Per outlet, how often the rules that name outlets found something. */
	readonly outlets: readonly OutletRates[];
	/** Findings on all stories together. */
	readonly blindSpots: BlindSpots;
	readonly discarded: readonly Discarded[];
	/** Readings stay on disk; they come back one story at a time. */
	readonly shelf: ReadingShelf;
	/** By article: the key of its reading, which stands for the article and for all that read it. */
	readonly keys: ReadonlyMap<string, string>;
	/** What open data tell of any two states. */
	readonly ties: Ties;
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
	refuseToEmpty(places.out, intake);
	const { shelf, ...read } = await readCoverage(intake.articles, places, effects);
	const coverage = { ...intake, shelf, keys: read.keys, ties: openTies(places.series) };
	const kept = openKept(places.cache, "stories", auditVersion());
	const clusters = await clusterAll(coverage, kept);
	const newsrooms = knowNewsrooms(outlets, loadOwnGroups(places.groups, outlets));
	const told = await tellStories(clusters, coverage, newsrooms, kept, effects);
	const resolved = resolveForetold(told, isAllCollected(intake.collection), lastDay(told));
	const { stories, unusable } = await rateStories(resolved, places.matrices);
	return {
		...coverage,
		stories,
		outlets: outletRates({ ...intake, ...newsrooms, stories }),
		blindSpots: findBlindSpots({ ...intake, ...newsrooms, stories }),
		discarded: [...intake.discarded, ...read.unread, ...unusable],
		failed: intake.failed || read.unread.length + unusable.length > 0,
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

/** A folder of pages without articles gives a reason for each; the first of them say what is wrong. */
const reasonsTold = 10;

/** A mistyped path must not replace the dossiers of an earlier audit by none. */
function refuseToEmpty(out: string, { articles, discarded }: Intake): void {
	if (articles.size > 0 || !existsSync(join(out, "audit.json"))) return;
	const first = discarded.slice(0, reasonsTold).map(({ input, reason }) => `\n  ${input}: ${reason}`);
	const more = discarded.length > first.length ? `\n  and ${discarded.length - first.length} more` : "";
	throw new ParallaxError(
		"input-empty",
		`no article was taken in, so ${out} keeps the audit that it holds.${first.join("") || " The inputs hold no article."}${more}`,
	);
}

/** Of the same articles the same stories: they are sorted anew only when one comes or goes. */
async function clusterAll(
	{ articles, keys }: Pick<Coverage, "articles" | "keys">,
	kept: Kept,
): Promise<readonly Cluster[]> {
	const clusters = await keep(kept, ["clusters", [...keys.values()]], () =>
		JSON.stringify(clusterStories([...keys.keys()].map((id) => digestArticle(articles.get(id) as Article)))),
	);
	return JSON.parse(String(clusters)) as readonly Cluster[];
}

/** What the comparison of newsrooms needs to know of them. */
interface Newsrooms {
	readonly outlets: Outlets;
	readonly ownGroups: readonly OwnGroup[];
	readonly groupsOf: (story: Story) => readonly OutletGroup[];
	readonly familyOf: (outlet: string) => string;
	readonly nameOf: (code: string) => string;
}

function knowNewsrooms(outlets: Outlets, ownGroups: readonly OwnGroup[]): Newsrooms {
	const memberships = loadMemberships();
	const { nameOf } = knownParties();
	return {
		outlets,
		ownGroups,
		groupsOf: (story) =>
			groupsOf(story, outlets, memberships, ownGroups).map((group) => ({
				...group,
				...(group.kind !== "user" && { name: nameOf(group.name), code: group.name }),
			})),
		familyOf: (outlet) => outlets.find(outlet)?.family ?? outlet,
		nameOf,
	};
}

/**
 * One story at a time: its readings come from the shelf, and go again when it is told. A story of the same articles, read
 * and told by the same code, is the same story.
 */
async function tellStories(
	clusters: readonly Cluster[],
	coverage: Pick<Coverage, "articles" | "collection" | "shelf" | "keys" | "ties">,
	{ outlets, ownGroups, groupsOf, familyOf }: Newsrooms,
	kept: Kept,
	effects: Effects,
): Promise<readonly Story[]> {
	const progress = effects.progress("comparing", clusters.length);
	const { ties, collection } = coverage;
	const known = kept.keyOf([outlets.all, ownGroups, ties.imports, collection]);
	const stories: Story[] = [];
	for (const cluster of clusters) {
		const inputs = [known, cluster, cluster.articles.map((id) => coverage.keys.get(id))];
		const story = await keep(kept, inputs, async () =>
			JSON.stringify(tellStory(cluster, coverage.articles, await readingsOf(cluster.articles, coverage.shelf))),
		);
		stories.push(JSON.parse(String(story)) as Story);
		progress.step();
	}
	progress.done();
	return stories;

	function tellStory(cluster: Cluster, articles: Coverage["articles"], readings: ReadonlyMap<string, Reading>): Story {
		const story = assembleStory(cluster, articles, readings, outlets);
		const checked = {
			...story,
			figures: checkedFigures(readings, articles, ties),
			ties: ties.around(story),
			cooperation: ties.cooperation(story, readings, articles),
		};
		const groups = groupsOf(checked);
		const explained = retellStory(
			{ ...checked, groups, ...explainStory({ story: checked, articles, readings, groups }) },
			articles,
			readings,
		);
		return {
			...explained,
			findings: findFindings({ story: explained, articles, readings, groups, familyOf, collection }),
		};
	}
}

/** Each story with the matrix that analysts keep of it. A file that cannot be read is left as it is, and said. */
async function rateStories(
	stories: readonly Story[],
	folder: string,
): Promise<{ readonly stories: readonly Story[]; readonly unusable: readonly Discarded[] }> {
	const unusable: Discarded[] = [];
	const rated = await Promise.all(
		stories.map(async (story) => {
			const path = matrixPath(folder, story.id);
			const text = await readMatrix(path);
			try {
				return text === undefined ? story : applyMatrix(story, parseMatrixFile(text, path));
			} catch (error) {
				if (!(error instanceof ParallaxError)) throw error;
				unusable.push({ input: path, reason: error.message });
				return story;
			}
		}),
	);
	return { stories: rated, unusable };
}

function lastDay(stories: readonly Story[]): string | undefined {
	const days = stories.flatMap(({ to }) => to ?? []);
	return days.sort().at(-1);
}

/** Silence means something only where all coverage was collected. */
function isAllCollected(collection: Coverage["collection"]): boolean {
	return collection.length > 0 && collection.every(({ method }) => method === "all");
}

/** Figures that some series could tell of; a count of containers that no series counts is no check. */
function checkedFigures(
	readings: ReadonlyMap<string, Reading>,
	articles: Intake["articles"],
	{ shipped }: Ties,
): readonly CheckedFigure[] {
	return [...readings.values()]
		.flatMap(({ id, figures }) => checkFigures(id, figures, articles.get(id)?.published, shipped))
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
