import { dyadId, outlineOf, type SiteFacts, slugOf, summarize } from "../dossier/index.ts";
import { type Article, isDemonstration } from "../model/article.ts";
import type { Audit, Discarded, Finding, OutletRates } from "../model/audit.ts";
import type { AuditFolder, AuditRows } from "../store/index.ts";
import { countLacking } from "./audit-site.ts";
import { olderFirst } from "./find-in-memory.ts";
import { searchedText } from "./search.ts";

/** What the live site tells of an audit as a whole. */
export interface StoredFacts {
	readonly site: SiteFacts;
	readonly articles: number;
	readonly discarded: readonly Discarded[];
	/** Absent from what an older version kept. */
	readonly lacking?: { readonly outlet: number; readonly date: number };
	readonly outlets: readonly OutletRates[];
	/** On all stories together; absent from what an older version kept. */
	readonly findings?: readonly Finding[];
	readonly comparisons?: number;
}

/** An audit's folder as rows of the store. */
export function rowsOf({ audit, articles, findReading, findDyad }: AuditFolder): AuditRows {
	const ordered = [...articles.values()].sort(olderFirst);
	const numbers = new Map(ordered.map(({ id }, index) => [id, index + 1]));
	const invented = new Set(ordered.filter(isDemonstration).map(({ id }) => id));
	const { version, made, collection, discarded, outlets, findings, comparisons } = audit;
	const facts: StoredFacts = {
		site: { version, made, collection, demonstration: invented.size > 0 },
		articles: audit.articles.length,
		discarded,
		lacking: countLacking(audit),
		outlets,
		findings,
		...(comparisons !== undefined && { comparisons }),
	};
	return {
		made,
		facts: JSON.stringify(facts),
		stories: audit.stories.map((story) => ({
			slug: slugOf(story.id),
			id: story.id,
			summary: JSON.stringify(
				summarize(
					story,
					story.articles.every((id) => invented.has(id)),
				),
			),
			record: JSON.stringify(story),
			articles: story.articles.flatMap((id) => numbers.get(id) ?? []),
		})),
		articles: articleRows(ordered, audit, findReading),
		redirects: audit.redirects.map(({ from, to }) => ({ slug: slugOf(from), target: slugOf(to) })),
		dyads: dyadRows(audit, findDyad),
	};
}

async function* articleRows(articles: readonly Article[], audit: Audit, findReading: AuditFolder["findReading"]) {
	const told = Map.groupBy(
		audit.stories.flatMap(({ claims }) =>
			claims.flatMap((claim) => claim.mentions.map((mention) => ({ claim, mention }))),
		),
		({ mention }) => mention.article,
	);
	for (const article of articles) {
		const reading = await findReading(article.id);
		yield {
			slug: slugOf(article.id),
			id: article.id,
			original: article.original?.id ?? null,
			outlet: article.outlet ?? null,
			day: article.published?.slice(0, 10) ?? null,
			folded: searchedText(article),
			record: JSON.stringify(article),
			outline: reading ? JSON.stringify(outlineOf(reading)) : null,
			told: (told.get(article.id) ?? []).map(({ claim, mention }) => ({
				claim: claim.id,
				cell: mention.cell,
				source: claim.source ?? "",
				target: claim.target ?? "",
			})),
		};
	}
}

async function* dyadRows(audit: Audit, findDyad: AuditFolder["findDyad"]) {
	const ids = new Set(audit.stories.flatMap(({ dyads }) => dyads.map(dyadId)));
	for (const id of ids) {
		const dyad = await findDyad(id);
		if (dyad) yield { id, record: JSON.stringify(dyad) };
	}
}
