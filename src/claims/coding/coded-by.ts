import type { Article } from "../../model/article.ts";
import type { Mention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import { attribute } from "../attribution/index.ts";
import { findEvents } from "../events.ts";
import { judge } from "../factuality/index.ts";
import { byRules, type Coding, codeMentions } from "./index.ts";

/** The mentions of an English article, coded otherwise than by the models that are shipped: what tests and the training look at. */
export function mentionsBy(article: Article, text: Text, coding: Coding = byRules): readonly Mention[] {
	const attributions = attribute(article, text);
	const events = judge(article, text, attributions, findEvents(text), false);
	return codeMentions({ article, text, events, attributions }, coding);
}
