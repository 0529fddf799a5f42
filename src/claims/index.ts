/**
 * In: an article and its Text. Out: its Reading: who says what, how surely, in whose words, and which words make it so.
 * Never: another article, the web, a verdict on what is true.
 */
import type { Article } from "../model/article.ts";
import type { GivenEvent } from "../model/article-input.ts";
import type { Reading, ReadSentence } from "../model/reading.ts";
import type { Sentence, Text } from "../model/text.ts";
import { findQuestions } from "./questions/index.ts";
import { claimsReaderOf } from "./reader.ts";

export { type WeighedClaim, weighClaims } from "./coding/weighed.ts";

export function readClaims(article: Article, text: Text, version: string, given?: readonly GivenEvent[]): Reading {
	const claims = claimsReaderOf(text.language)(article, text, given);
	return {
		id: article.id,
		language: text.language,
		engine: { version },
		sentences: text.sentences.map((sentence) => toReadSentence(sentence, article)),
		...claims,
		questions: findQuestions(text),
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
