/**
 * In: a coverage, read and compared. Out: the files of an audit in one folder. Never: a whole article's text in any page
 * or data file; a file half-written under its real name.
 */
import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { toPloverRows } from "./claims/plover.ts";
import { dossierPath, indexPath, renderDossier, renderIndex, stylePath, stylesheet } from "./dossier/index.ts";
import { type Effects, realEffects } from "./effects.ts";
import { annotationPage, claimsCsv, findingsCsv, groupsCsv } from "./exports/index.ts";
import { type Article, titleOf } from "./model/article.ts";
import type { Audit, AuditArticle, Story } from "./model/audit.ts";
import type { Reading } from "./model/reading.ts";
import { type Coverage, type Places, readingsOf } from "./pipeline.ts";
import { publishDyads } from "./publish-dyads.ts";
import { auditVersion, engineVersion, keep, openKept, writeWhole } from "./store/index.ts";
import { groupsOf, loadMemberships, type Outlets, tabulateGroups } from "./stories/index.ts";

/** Writes every file of the audit and returns its record. */
export async function publish(
	coverage: Coverage,
	places: Places,
	outlets: Outlets,
	effects: Effects = realEffects,
): Promise<Audit> {
	const { out } = places;
	const audit = toAudit(coverage, effects);
	await writeData(audit, coverage, places);
	await writeWhole(join(out, "groups.csv"), groupsCsv(countsByGroup(audit, outlets)));
	await writePages(audit, coverage, places, effects);
	await writeWhole(join(out, "audit.json"), `${JSON.stringify(audit)}\n`);
	await coverage.shelf.finish();
	return audit;
}

function toAudit(coverage: Coverage, effects: Effects): Audit {
	return {
		version: engineVersion(),
		made: effects.now().toISOString(),
		collection: coverage.collection.length > 0 ? coverage.collection : [{ method: "unknown" }],
		articles: [...coverage.articles.values()].map(withoutText),
		stories: coverage.stories,
		discarded: coverage.discarded,
	};
}

function countsByGroup(audit: Audit, outlets: Outlets): ReturnType<typeof tabulateGroups> {
	const memberships = loadMemberships();
	return audit.stories.flatMap((story) => tabulateGroups(story, groupsOf(story, outlets, memberships)));
}

function withoutText({ discarded: _, parts, ...article }: Article): AuditArticle {
	return {
		...article,
		title: titleOf({ parts }),
		parts: parts.map(({ text, ...part }) => ({ ...part, length: text.length })),
	};
}

async function writeData({ stories }: Audit, coverage: Coverage, { out, cache }: Places): Promise<void> {
	const { articles } = coverage;
	await writeWhole(join(out, "claims.csv"), claimsCsv(stories, articles));
	await writeWhole(join(out, "findings.csv"), findingsCsv(stories, articles));
	await writeWhole(join(out, "annotations.jsonld"), annotationPage(stories, articles));
	await writeWhole(join(out, "events.plover.jsonl"), eventsOf(stories, coverage, cache));
}

/** Coded events, the lines of one story at a time. */
async function* eventsOf(stories: readonly Story[], coverage: Coverage, cache: string): AsyncGenerator<Uint8Array> {
	const kept = openKept(cache, "events", auditVersion());
	for (const { articles } of stories) {
		yield await keep(kept, keysOf(articles, coverage), async () =>
			[...(await readingsOf(articles, coverage.shelf)).values()]
				.flatMap((reading) => eventLines(reading, coverage))
				.join(""),
		);
	}
}

function eventLines(reading: Reading, { articles }: Coverage): readonly string[] {
	const article = articles.get(reading.id);
	return article ? toPloverRows(article, reading).map((row) => `${JSON.stringify(row)}\n`) : [];
}

function keysOf(articles: readonly string[], { keys }: Coverage): readonly (string | undefined)[] {
	return articles.map((id) => keys.get(id));
}

/** A page that would say the same as one made before is that page, with the day it was made on. */
async function writePages(audit: Audit, coverage: Coverage, { out, cache }: Places, effects: Effects): Promise<void> {
	const progress = effects.progress("writing", audit.stories.length);
	const kept = openKept(cache, "pages", auditVersion());
	const { version, collection } = audit;
	await writeWhole(join(out, stylePath), stylesheet());
	await writeWhole(join(out, indexPath), renderIndex(audit));
	for (const story of audit.stories) {
		const page = await keep(kept, [story, keysOf(story.articles, coverage), version, collection], async () =>
			renderDossier(story, coverage.articles, await readingsOf(story.articles, coverage.shelf), audit),
		);
		await writeWhole(join(out, dossierPath(story)), page);
		progress.step();
	}
	progress.done();
	await publishDyads(audit, coverage.ties, out);
	await removeStalePages(audit, out);
}

/** Pages of stories that an earlier run told and this one does not: left standing, they would look current. */
async function removeStalePages(audit: Audit, out: string): Promise<void> {
	const current = new Set(audit.stories.map(dossierPath));
	// A coverage without a story still has its folder: what an earlier run left there has to go.
	await mkdir(join(out, "stories"), { recursive: true });
	const pages = (await readdir(join(out, "stories"))).filter((file) => file.endsWith(".html"));
	const stale = pages.map((file) => `stories/${file}`).filter((path) => !current.has(path));
	await Promise.all(stale.map((path) => rm(join(out, path))));
}
