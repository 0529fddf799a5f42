import { type ArticleRow, articleOf } from "../../bench/claims/sample.ts";
import { attribute } from "../../src/claims/attribution/index.ts";
import type { Given } from "../../src/claims/coding/index.ts";
import { findEvents } from "../../src/claims/events.ts";
import { judge } from "../../src/claims/factuality/index.ts";
import { loadLanguage } from "../../src/language/index.ts";

/** An article with all that is found in it before its claims are coded; without the encoder's states, which are large and not asked again. */
export function readGiven(row: ArticleRow): Given {
	const { article } = articleOf(row);
	const text = loadLanguage("en").read(article.parts);
	const attributions = attribute(article, text);
	const events = judge(article, text, attributions, findEvents(text), false);
	const sentences = text.sentences.map(({ states: _, ...sentence }) => sentence);
	return { article, text: { ...text, sentences }, attributions, events };
}
