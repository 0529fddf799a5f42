import type { Article } from "../model/article.ts";
import type { OriginEdge, Story } from "../model/audit.ts";
import { compareText, isEarlier } from "./moments.ts";
import { outletOf } from "./told.ts";

type Sourced = Pick<Story, "articles" | "origins" | "copies">;

/**
 * Where an article has something from: an outlet that it cites, whose own article is in the story (drawn solid), a source
 * that is not in the collection (dashed), or another article's text (dotted).
 */
export function originGraph(story: Sourced, articles: ReadonlyMap<string, Article>): readonly OriginEdge[] {
	const covered = story.articles.flatMap((id) => articles.get(id) ?? []);
	const edges = [...citations(story, covered), ...copied(story)];
	const unique = new Map(edges.map((edge) => [JSON.stringify(edge), edge]));
	return [...unique.values()].sort(
		(a, b) => compareText(a.from, b.from) || compareText(a.kind, b.kind) || compareText(a.to, b.to),
	);
}

/** A newsroom's own voice cites nobody. */
function citations(story: Sourced, articles: readonly Article[]): readonly OriginEdge[] {
	return story.origins
		.filter(({ kind }) => kind !== "newsroom")
		.flatMap((origin) => {
			const own = articles.filter((article) => outletOf(article) === origin.name);
			return articles
				.filter(({ id, ...rest }) => origin.articles.includes(id) && outletOf({ id, ...rest }) !== origin.name)
				.flatMap((citing): readonly OriginEdge[] => {
					const found = own.filter((cited) => !isEarlier(citing, cited));
					return found.length > 0
						? found.map(({ id }) => ({ kind: "found", from: citing.id, to: id }))
						: [{ kind: "cited", from: citing.id, to: origin.id }];
				});
		});
}

function copied({ copies }: Sourced): readonly OriginEdge[] {
	return copies.flatMap(({ original, articles }) =>
		original === undefined
			? []
			: articles.filter((id) => id !== original).map((id): OriginEdge => ({ kind: "copied", from: id, to: original })),
	);
}
