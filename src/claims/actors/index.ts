/**
 * In: an article and its trees. Out: every actor phrase with code, sector, name and span. Never: an actor without words.
 */
import type { Article } from "../../model/article.ts";
import type { Actor } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";

export function findActors(_article: Article, _text: Text): readonly Actor[] {
	return [];
}
