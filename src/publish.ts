/**
 * In: a coverage, read and compared. Out: the files of an audit in one folder. Never: a whole article's text in any page
 * or data file; a file half-written under its real name.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { withEarlierTitles } from "./article-versions.ts";
import { type PloverOptions, type PloverRow, ploverHeader, toPloverCsv, toPloverRows } from "./claims/plover.ts";
import { type CoverageDyads, coverageDyads } from "./coverage-dyads.ts";
import { addressOf, dataAddressOf, dyadId, listed, type PageKind, relatedIn, summarize } from "./dossier/index.ts";
import { type Effects, realEffects } from "./effects.ts";
import {
	annotationPage,
	claimsCsv,
	evidenceCsv,
	explanationsCsv,
	factsCsv,
	findingsCsv,
	groupsCsv,
	outletsCsv,
} from "./exports/index.ts";
import { isDemonstration } from "./model/article.ts";
import { Audit, AuditArticle, type Story } from "./model/audit.ts";
import { withoutText } from "./model/audit-article.ts";
import type { Reading } from "./model/reading.ts";
import { type Coverage, type Places, readingsOf } from "./pipeline.ts";
import { addressesOf, auditSite, createApp, type WriteOptions, writeSite } from "./server/index.ts";
import {
	auditVersion,
	engineVersion,
	keep,
	keptArticles,
	openKept,
	pruneKept,
	writeArticles,
	writeWhole,
} from "./store/index.ts";
import { redirectsOf, tabulateGroups } from "./stories/index.ts";

/** Writes every file of the audit and returns its record. */
export async function publish(
	found: Coverage,
	places: Places,
	options: PloverOptions = {},
	effects: Effects = realEffects,
): Promise<Audit> {
	const { out } = places;
	const before = await earlierAudit(out);
	const made = effects.now().toISOString();
	const coverage = { ...found, articles: withEarlierTitles(found.articles, before.articles, made) };
	const audit = toAudit(coverage, before, made);
	await writeArticles(join(out, keptArticles), coverage.articles.values());
	await writeData(audit, coverage, places);
	await writeEvents(audit.stories, coverage, places, options);
	await writeWhole(join(out, "groups.csv"), groupsCsv(audit.stories.flatMap(tabulateGroups)));
	await writePages(audit, coverage, places, effects);
	await coverage.shelf.finish();
	// Last: a live site that sees it change takes the whole folder in.
	await writeWhole(join(out, "audit.json"), linesOf(audit));
	await pruneKept(places.cache, effects.now());
	return audit;
}

/** The record a key, and an element of its lists, at a time: as one text it would take its length in memory three times. */
async function* linesOf(audit: Audit): AsyncGenerator<Uint8Array> {
	for (const [at, [key, value]] of Object.entries(audit).entries()) {
		yield Buffer.from(
			`${at === 0 ? "{" : ",\n"}${JSON.stringify(key)}:${Array.isArray(value) ? "[" : JSON.stringify(value)}`,
		);
		if (!Array.isArray(value)) continue;
		for (const [index, one] of value.entries()) yield Buffer.from(`${index === 0 ? "" : ",\n"}${JSON.stringify(one)}`);
		yield Buffer.from("]");
	}
	yield Buffer.from("}\n");
}

function toAudit(coverage: Coverage, before: EarlierAudit, made: string): Audit {
	return {
		version: engineVersion(),
		made,
		collection: coverage.collection.length > 0 ? coverage.collection : [{ method: "unknown" }],
		articles: [...coverage.articles.values()].map(withoutText),
		stories: coverage.stories,
		redirects: redirectsOf(before, coverage.stories),
		outlets: coverage.outlets,
		...coverage.blindSpots,
		discarded: coverage.discarded,
	};
}

/** As much of the audit that lay in the folder before as addresses and versions need; nothing where there was none, or one unlike ours. */
async function earlierAudit(out: string): Promise<EarlierAudit> {
	const text = await readFile(join(out, "audit.json"), "utf8").catch(() => "{}");
	return EarlierAudit.parse(JSON.parse(text));
}

const EarlierAudit = z.object({
	stories: z.array(z.object({ id: z.string(), articles: z.array(z.string()) })).catch([]),
	redirects: Audit.unwrap().shape.redirects.catch([]),
	articles: z.array(AuditArticle.unwrap().pick({ id: true, title: true, earlierTitles: true })).catch([]),
});
type EarlierAudit = z.infer<typeof EarlierAudit>;

async function writeData(audit: Audit, coverage: Coverage, { out }: Places): Promise<void> {
	const { stories } = audit;
	const { articles } = coverage;
	await writeWhole(join(out, "claims.csv"), claimsCsv(stories, articles));
	await writeWhole(join(out, "outlets.csv"), outletsCsv(audit.outlets));
	await writeWhole(join(out, "findings.csv"), findingsCsv(audit, articles));
	await writeWhole(join(out, "explanations.csv"), explanationsCsv(stories, articles));
	await writeWhole(join(out, "evidence.csv"), evidenceCsv(stories));
	await writeWhole(join(out, "annotations.jsonld"), annotationPage(stories, articles));
}

async function writeEvents(
	stories: readonly Story[],
	coverage: Coverage,
	{ out, cache }: Places,
	options: PloverOptions,
): Promise<void> {
	const lines = () => eventsOf(stories, coverage, cache, options);
	await writeWhole(join(out, "events.plover.jsonl"), lines());
	await writeWhole(join(out, "events.csv"), eventTable(lines(), options));
}

/** Coded events, the lines of one story at a time. */
async function* eventsOf(
	stories: readonly Story[],
	coverage: Coverage,
	cache: string,
	options: PloverOptions,
): AsyncGenerator<Uint8Array> {
	const kept = openKept(cache, "events", auditVersion());
	for (const { articles } of stories) {
		yield await keep(kept, [options, keysOf(articles, coverage)], async () =>
			[...(await readingsOf(articles, coverage.shelf)).values()]
				.flatMap((reading) => eventLines(reading, coverage, options))
				.join(""),
		);
	}
}

function eventLines(reading: Reading, { articles }: Coverage, options: PloverOptions): readonly string[] {
	const article = articles.get(reading.id);
	return article ? toPloverRows(article, reading, options).map((row) => `${JSON.stringify(row)}\n`) : [];
}

async function* eventTable(lines: AsyncIterable<Uint8Array>, options: PloverOptions): AsyncGenerator<Uint8Array> {
	yield Buffer.from(ploverHeader(options));
	for await (const story of lines) {
		const rows = Buffer.from(story).toString().split("\n").filter(Boolean);
		yield Buffer.from(
			toPloverCsv(
				rows.map((row) => JSON.parse(row) as PloverRow),
				options,
			),
		);
	}
}

function keysOf(articles: readonly string[], { keys }: Coverage): readonly (string | undefined)[] {
	return articles.map((id) => keys.get(id));
}

/** What an audit shows for its own editor: every story, proposed findings too. `parallax publish` makes the whole site. */
const auditPages: readonly PageKind[] = ["front", "story", "dyad"];

/** A page that would say the same as one made before is that page, with the day it was made on. */
async function writePages(audit: Audit, coverage: Coverage, { out, cache }: Places, effects: Effects): Promise<void> {
	const { articles, shelf, ties } = coverage;
	const dyads = coverageDyads(audit, ties);
	await writeWhole(join(out, "net-cooperation.csv"), factsCsv(dyads.facts));
	const catalogue = {
		articles,
		findReading: async (id: string) => (shelf.has(id) ? shelf.get(id) : undefined),
		findDyad: async (id: string) => dyads.find(id),
	};
	// The folder is where the articles are: half of them is what may leave it, by `publish` or to another host.
	const site = auditSite(audit, catalogue, { wholeTexts: true });
	const options = { kinds: auditPages, languages: ["en"], isStatic: true } as const;
	const addresses = (await addressesOf(site, options)).filter(isWritten);
	const progress = effects.progress("writing", addresses.length);
	const keep = keeperOf(audit, coverage, dyads, cache);
	await writeSite(createApp(site, options), addresses, out, { step: progress.step, keep });
	progress.done();
}

/** Of a story, audit.json holds the twin. */
function isWritten(address: string): boolean {
	return !address.endsWith(".json") || address.startsWith("/dyads/");
}

function keeperOf(
	audit: Audit,
	coverage: Coverage,
	dyads: CoverageDyads,
	cache: string,
): Required<WriteOptions>["keep"] {
	const kept = openKept(cache, "pages", auditVersion());
	const known = [audit.version, audit.collection, audit.articles.some(isDemonstration), coverage.ties.imports];
	const inputs = new Map<string, () => unknown>();
	const related = relatedIn(audit.stories.map(listed));
	for (const story of audit.stories)
		inputs.set(addressOf("story", story.id), () => [
			story,
			related(listed(story)),
			keysOf(story.articles, coverage),
			story.articles.map((id) => coverage.articles.get(id)?.earlierTitles),
		]);
	for (const [id, stories] of storiesByDyad(audit)) {
		const addresses = [addressOf("dyad", id), dataAddressOf("dyad", id, "json"), dataAddressOf("dyad", id, "csv")];
		for (const address of addresses) inputs.set(address, () => [stories, dyads.ownFacts(id)]);
	}
	return (address, make) => {
		const made = inputs.get(address);
		return made ? keep(kept, [address, known, made()], make) : make();
	};
}

function storiesByDyad({ stories }: Audit): ReadonlyMap<string, readonly unknown[]> {
	const told = stories.flatMap((story) => {
		const summary = summarize(story, false);
		return story.dyads.map((states) => ({ id: dyadId(states), summary }));
	});
	return new Map([...Map.groupBy(told, ({ id }) => id)].map(([id, each]) => [id, each.map(({ summary }) => summary)]));
}
