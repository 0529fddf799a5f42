import { type Article, isTranslationOf } from "../model/article.ts";
import type { Coverage, Observation, Rule } from "./rule.ts";
import { align } from "./translation/align.ts";
import { type Change, changesIn } from "./translation/compare.ts";
import { type Line, linesOf } from "./translation/lines.ts";
import { say } from "./words.ts";

/** A translation is surer or less sure than its original, or loses a source, a figure or a "not". */
export const translation: Rule = {
	id: "translation",
	find: (coverage) =>
		[...coverage.articles.values()]
			.filter(({ id }) => coverage.readings.has(id))
			.flatMap((article) => {
				const original = originalOf(article, coverage);
				return original ? changesBetween(original, article, coverage) : [];
			}),
};

function originalOf(article: Article, { articles, readings }: Coverage): Article | undefined {
	return [...articles.values()].find(
		(other) => other !== article && readings.has(other.id) && isTranslationOf(article, other),
	);
}

function changesBetween(original: Article, article: Article, { readings }: Coverage): readonly Observation[] {
	const [own, its] = [readings.get(original.id), readings.get(article.id)];
	if (!own || !its) return [];
	return align(linesOf(original, own), linesOf(article, its)).flatMap((pair) =>
		changesIn(pair, own, its).map((change) =>
			observe(change, [placeIn(original, pair.original), placeIn(article, pair.translation)], article),
		),
	);
}

/** From the first of the sentences to the last. */
function placeIn({ id }: Article, lines: readonly Line[]): Observation["places"][number] {
	const [first, last] = [lines[0] as Line, lines.at(-1) as Line];
	return {
		article: id,
		span: { i: first.span.i, from: first.span.from, to: last.span.i === first.span.i ? last.span.to : first.span.to },
	};
}

function observe(
	{ kind, original, translation: its }: Change,
	places: Observation["places"],
	{ outlet, id }: Article,
): Observation {
	const values = { outlet: outlet ?? id, what: say(`translation.${kind}`), original, translation: its };
	return {
		outlet: outlet ?? id,
		places,
		observed: say("translation.observed", values),
		expected: say("translation.expected", values),
		text: say("translation.text", values),
	};
}
