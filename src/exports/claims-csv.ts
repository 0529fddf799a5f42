import { stringify } from "csv-stringify/sync";
import type { Article } from "../model/article.ts";
import type { Claim, ClaimMention, Story } from "../model/audit.ts";

const claimColumns = [
	"story",
	"story_title",
	"claim",
	"statement",
	"type",
	"source",
	"target",
	"contested",
	"standing",
	"fact",
	"attributed",
	"hedged",
	"denied",
	"silent",
	"outlet",
	"cell",
	"value",
	"own_voice",
	"presupposed",
	"unsure",
	"likelihood",
	"origins",
	"article",
	"url",
	"published",
	"part",
	"from",
	"to",
	"sentence",
] as const;

/** `claims.csv`: a row a mention, so that every count can be led back to its sentences. Sentences only, never whole texts. */
export function claimsCsv(stories: readonly Story[], articles: ReadonlyMap<string, Article>): string {
	const rows = stories.flatMap((story) =>
		story.claims.flatMap((claim) => claim.mentions.map((mention) => rowOf(story, claim, mention, articles))),
	);
	return stringify(rows, { header: true, columns: [...claimColumns], cast: { boolean: String } });
}

type Row = Readonly<Record<(typeof claimColumns)[number], string | number | boolean | undefined>>;

function rowOf(story: Story, claim: Claim, mention: ClaimMention, articles: ReadonlyMap<string, Article>): Row {
	const article = articles.get(mention.article);
	const { i, from, to } = mention.sentence;
	return {
		story: story.id,
		story_title: story.title,
		claim: claim.id,
		statement: claim.statement,
		type: claim.type,
		source: claim.source,
		target: claim.target,
		contested: claim.contested,
		standing: claim.standing.at(-1)?.value,
		...claim.outlets,
		outlet: mention.outlet,
		cell: mention.cell,
		value: mention.value,
		own_voice: mention.own,
		presupposed: mention.presupposed ?? false,
		unsure: claim.unsure?.includes(mention.outlet),
		likelihood: mention.likelihood,
		origins: mention.origins.join(";"),
		article: mention.article,
		url: article?.url,
		published: article?.published,
		part: article?.parts[i]?.kind,
		from,
		to,
		sentence: article?.parts[i]?.text.slice(from, to),
	};
}
