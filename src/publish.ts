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
import type { Audit, AuditArticle } from "./model/audit.ts";
import { type Coverage, readingsOf } from "./pipeline.ts";
import { engineVersion, writeWhole } from "./store/index.ts";
import { groupsOf, loadMemberships, type Outlets, tabulateGroups } from "./stories/index.ts";

/** Writes every file of the audit and returns its record. */
export async function publish(
	coverage: Coverage,
	out: string,
	outlets: Outlets,
	effects: Effects = realEffects,
): Promise<Audit> {
	const audit = toAudit(coverage, effects);
	await writeData(audit, coverage, out);
	await writeWhole(join(out, "groups.csv"), groupsCsv(countsByGroup(audit, outlets)));
	await writePages(audit, coverage, out, effects);
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

async function writeData(audit: Audit, coverage: Coverage, out: string): Promise<void> {
	const { stories } = audit;
	const { articles } = coverage;
	await writeWhole(join(out, "claims.csv"), claimsCsv(stories, articles));
	await writeWhole(join(out, "findings.csv"), findingsCsv(stories, articles));
	await writeWhole(join(out, "annotations.jsonld"), annotationPage(stories, articles));
	const events: string[] = [];
	for (const story of stories) {
		for (const [id, reading] of await readingsOf(story.articles, coverage.shelf)) {
			const article = articles.get(id);
			if (article) events.push(...toPloverRows(article, reading).map((row) => `${JSON.stringify(row)}\n`));
		}
	}
	await writeWhole(join(out, "events.plover.jsonl"), events.join(""));
}

async function writePages(audit: Audit, coverage: Coverage, out: string, effects: Effects): Promise<void> {
	const progress = effects.progress("writing", audit.stories.length);
	await writeWhole(join(out, stylePath), stylesheet());
	await writeWhole(join(out, indexPath), renderIndex(audit));
	for (const story of audit.stories) {
		const readings = await readingsOf(story.articles, coverage.shelf);
		await writeWhole(join(out, dossierPath(story)), renderDossier(story, coverage.articles, readings, audit));
		progress.step();
	}
	progress.done();
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
