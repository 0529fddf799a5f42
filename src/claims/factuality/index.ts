/**
 * In: trees, attributions, events. Out: how sure the author and every source in the chain are of each event, and which
 * words make it so. Never: whether it is true.
 */
import type { Article } from "../../model/article.ts";
import type { ReadRequest } from "../../model/article-input.ts";
import { type Attribution, type EventMention, type Factuality, labelOf } from "../../model/reading.ts";
import type { Sentence, Text, Token } from "../../model/text.ts";
import { attribute } from "../attribution/index.ts";
import { treeOf } from "../coding/tree.ts";
import { findEvents, type PlacedEvent } from "../events.ts";
import { type Context, certain } from "./context.ts";
import { heldBySentence } from "./held.ts";
import { type Judged, judgeSentence } from "./perspectives.ts";
import { isPresupposed } from "./walk.ts";

export function judge(
	article: Article,
	text: Text,
	attributions: readonly Attribution[],
	events: readonly PlacedEvent[],
): readonly EventMention[] {
	const held = heldBySentence(text, attributions);
	const judged = new Map<number, Judged>();
	const judgedAt = (s: number): Judged => {
		const known = judged.get(s);
		if (known) return known;
		const isTitle = article.parts[text.sentences[s]?.i ?? 0]?.kind === "title";
		const fresh = judgeSentence(text, s, isTitle, held[s] ?? [], attributions);
		judged.set(s, fresh);
		return fresh;
	};
	return events.map((event) => {
		const sentence = text.sentences[event.sentence] as Sentence;
		const own = judgedAt(event.sentence);
		const author = own.author[event.token] ?? certain;
		const chain = (held[event.sentence] ?? []).filter(({ content }) => content.has(event.token));
		const sources = chain.map(({ attribution }) => {
			const context = own.sources.get(attribution)?.[event.token] ?? certain;
			return toFactuality(sentence, attribution, context);
		});
		const { span, sentence: s, token, lemma, tense } = event;
		return {
			...span,
			sentence: s,
			token,
			lemma,
			factuality: [toFactuality(sentence, "author", author), ...sources],
			...(isPresupposed(treeOf(sentence), token, author) && { presupposed: true as const }),
			tense,
		};
	});
}

function toFactuality(sentence: Sentence, perspective: Factuality["perspective"], context: Context): Factuality {
	const value = Math.round(Math.max(-3, Math.min(3, context.value)) * 100) / 100;
	const cues = context.cues.map(({ from, to, rule }) => ({
		i: sentence.i,
		from: (sentence.tokens[from] as Token).from,
		to: (sentence.tokens[to - 1] as Token).to,
		rule,
	}));
	const label = context.settled && Math.abs(value) < 0.5 ? "CTu" : labelOf(value);
	return { perspective, label, value, cues };
}

/** What the rules say by themselves, without the trained head: for the bench, which shows both. */
export function rulesOnly({ article, events }: ReadRequest, text: Text): readonly EventMention[] {
	return judge(article, text, attribute(article, text), findEvents(text, events));
}
