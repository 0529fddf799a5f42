/**
 * In: an article and its Text. Out: its Reading: who says what, how surely, in whose words, and which words make it so.
 * Never: another article, the web, a verdict on what is true.
 */
import type { Article } from "../model/article.ts";
import type { GivenEvent } from "../model/article-input.ts";
import type { Reading, ReadSentence } from "../model/reading.ts";
import type { Sentence, Text } from "../model/text.ts";
import { mapActors } from "./actors/index.ts";
import { attribute } from "./attribution/index.ts";
import { codeMentions } from "./coding/index.ts";
import { findEvents } from "./events.ts";
import { judge } from "./factuality/index.ts";
import { findFigures } from "./figures/index.ts";
import { findInterpretations } from "./interpretive/index.ts";
import { findQuestions } from "./questions/index.ts";

export function readClaims(article: Article, text: Text, version: string, given?: readonly GivenEvent[]): Reading {
	const attributions = attribute(article, text);
	const events = judge(article, text, attributions, findEvents(text, given));
	const actors = mapActors(article, text);
	return {
		id: article.id,
		language: text.language,
		engine: { version },
		sentences: text.sentences.map((sentence) => toReadSentence(sentence, article)),
		attributions,
		events,
		mentions: codeMentions(article, text, events, attributions, actors),
		figures: findFigures(article, text, attributions),
		questions: findQuestions(text),
		interpretations: findInterpretations(article, text, events, attributions, actors),
	};
}

function toReadSentence({ i, from, to, tokens, split }: Sentence, article: Article): ReadSentence {
	const text = article.parts[i]?.text ?? "";
	return {
		i,
		from,
		to,
		tokens: tokens.map(({ form, ...token }) =>
			form === text.slice(token.from, token.to) ? token : { ...token, form },
		),
		...(split && { split }),
	};
}
