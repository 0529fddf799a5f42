import { stringify } from "csv-stringify/sync";
import type { Article } from "../model/article.ts";
import type { Audit, Finding, Story } from "../model/audit.ts";

const findingColumns = [
	"finding",
	"rule",
	"status",
	"note",
	"story",
	"story_title",
	"claim",
	"outlet",
	"text",
	"observed",
	"expected",
	"why",
	"place",
	"article",
	"url",
	"published",
	"part",
	"from",
	"to",
	"quote",
] as const;

/**
 * `findings.csv`: a row a place, the finding's words repeated, so that a filter on any column keeps what it rests on. Findings on
 * all stories together come last and name no story.
 */
export function findingsCsv(
	{ stories, findings }: Pick<Audit, "stories" | "findings">,
	articles: ReadonlyMap<string, Article>,
): string {
	const rows = [...stories.flatMap((story) => rowsOf(story.findings, articles, story)), ...rowsOf(findings, articles)];
	return stringify(rows, { header: true, columns: [...findingColumns] });
}

function rowsOf(
	findings: readonly Finding[],
	articles: ReadonlyMap<string, Article>,
	story?: Story,
): readonly Readonly<Record<string, unknown>>[] {
	return findings.flatMap((finding) =>
		finding.places.map((place, index) => {
			const article = articles.get(place.article);
			return {
				...finding,
				finding: finding.id,
				status: finding.review.status,
				note: finding.note ? "yes" : "",
				story: story?.id,
				story_title: story?.title,
				place: index + 1,
				article: place.article,
				url: article?.url,
				published: article?.published,
				part: article?.parts[place.span.i]?.kind,
				from: place.span.from,
				to: place.span.to,
				quote: place.quote,
			};
		}),
	);
}
