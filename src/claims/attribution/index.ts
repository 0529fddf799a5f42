/**
 * In: an article and its trees. Out: who is cited, by which words, for what. Never: a source that the text does not name.
 */
import type { Article } from "../../model/article.ts";
import type { Attribution } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";

export function attribute(_article: Article, _text: Text): readonly Attribution[] {
	return [];
}
