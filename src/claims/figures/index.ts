/**
 * In: an article, its trees, who is cited. Out: what its numbers say, of what, when. Never: a number without its words.
 */
import type { Article } from "../../model/article.ts";
import type { Attribution, Figure } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";

export function findFigures(_article: Article, _text: Text, _attributions: readonly Attribution[]): readonly Figure[] {
	return [];
}
