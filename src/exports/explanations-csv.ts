import { stringify } from "csv-stringify/sync";
import type { Article } from "../model/article.ts";
import type { Story } from "../model/audit.ts";

const explanationColumns = [
	"story",
	"story_title",
	"explanation",
	"statement",
	"kind",
	"claim",
	"added_by",
	"outlets_voicing",
	"outlets_collected",
	"silent_groups",
	"outlet",
	"who",
	"role",
	"value",
	"article",
	"url",
	"published",
	"part",
	"from",
	"to",
	"sentence",
] as const;

/** `explanations.csv`: a row a voice; an explanation that an analyst added has one row without a voice. */
export function explanationsCsv(stories: readonly Story[], articles: ReadonlyMap<string, Article>): string {
	const rows = stories.flatMap((story) =>
		story.explanations.flatMap((one) => {
			const shared = {
				story: story.id,
				story_title: story.title,
				explanation: one.id,
				statement: one.statement,
				kind: one.kind,
				claim: one.claim,
				added_by: one.by,
				outlets_voicing: one.outlets.voicing,
				outlets_collected: one.outlets.collected,
				silent_groups: one.groups.flatMap(({ name, voicing }) => (voicing === 0 ? [name] : [])).join(";"),
			};
			const voices = one.voices.map(({ article: id, sentence, quote, outlet, who, role, value }) => {
				const article = articles.get(id);
				return {
					...shared,
					...{ outlet, who, role, value, article: id, url: article?.url, published: article?.published },
					...{ part: article?.parts[sentence.i]?.kind, from: sentence.from, to: sentence.to, sentence: quote },
				};
			});
			return voices.length > 0 ? voices : [shared];
		}),
	);
	return stringify(rows, { header: true, columns: [...explanationColumns] });
}

const evidenceColumns = [
	"story",
	"evidence",
	"kind",
	"statement",
	"standing",
	"parties",
	"relevance",
	"weight",
	"explanation",
	"rating",
	"by",
	"at",
	"rule",
	"reason",
] as const;

/** `evidence.csv`: a row a rating, every one ever given; evidence that nobody has rated has one row without a rating. */
export function evidenceCsv(stories: readonly Story[]): string {
	const rows = stories.flatMap(({ id: story, matrix }) =>
		(matrix?.evidence ?? []).flatMap(({ id: evidence, kind, statement, standing, parties, relevance, weight }) => {
			const shared = { story, evidence, kind, statement, standing, parties, relevance, weight };
			const given = matrix?.ratings.filter((one) => one.evidence === evidence) ?? [];
			return given.length > 0 ? given.map((one) => ({ ...shared, ...one })) : [shared];
		}),
	);
	return stringify(rows, { header: true, columns: [...evidenceColumns] });
}
