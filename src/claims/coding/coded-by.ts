import type { Article } from "../../model/article.ts";
import type { Mention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import { attribute } from "../attribution/index.ts";
import { findEvents } from "../events.ts";
import { judge } from "../factuality/index.ts";
import { byRules, type Coding, codeMentions, type Given } from "./index.ts";

/** An article with all that is found in it before its claims are coded. */
export function givenOf(article: Article, text: Text): Given {
	const attributions = attribute(article, text);
	return { article, text, attributions, events: judge(article, text, attributions, findEvents(text), false) };
}

/** The mentions of an English article, coded otherwise than by the models that are shipped: what tests and the training look at. */
export const mentionsBy = (article: Article, text: Text, coding: Coding = byRules): readonly Mention[] =>
	codeMentions(givenOf(article, text), coding);
