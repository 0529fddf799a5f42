import { type ArticleRow, articleOf } from "../../bench/claims/sample.ts";
import { givenOf } from "../../src/claims/coding/coded-by.ts";
import type { Given } from "../../src/claims/coding/index.ts";
import { loadLanguage } from "../../src/language/index.ts";

/** An article with all that is found in it before its claims are coded; without the encoder's states, which are large and not asked again. */
export function readGiven(row: ArticleRow): Given {
	const { article } = articleOf(row);
	const given = givenOf(article, loadLanguage("en").read(article.parts));
	const sentences = given.text.sentences.map(({ states: _, ...sentence }) => sentence);
	return { ...given, text: { ...given.text, sentences } };
}
