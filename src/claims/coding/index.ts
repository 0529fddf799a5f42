/**
 * In: trees, events with their certainty, attributions. Out: mentions, who did what to whom. Never: an event of its own.
 */
import type { Article } from "../../model/article.ts";
import type { Attribution, EventMention, Mention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";

export function codeMentions(
	_article: Article,
	_text: Text,
	_events: readonly EventMention[],
	_attributions: readonly Attribution[],
): readonly Mention[] {
	return [];
}
