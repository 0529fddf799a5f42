import type { Article } from "../../model/article.ts";
import type { Mention } from "../../model/reading.ts";
import type { Text } from "../../model/text.ts";
import { attribute } from "../attribution/index.ts";
import { findEvents } from "../events.ts";
import { judge } from "../factuality/index.ts";
import { type CodedClaim, codeMentions } from "./index.ts";

/** The mentions of an English article as they are coded, before doubtful claims lose their type: what tests and the training look at. */
export function unsiftedMentions(
	article: Article,
	text: Text,
	see: (claim: CodedClaim) => void = () => {},
): readonly Mention[] {
	const attributions = attribute(article, text);
	const events = judge(article, text, attributions, findEvents(text), false);
	return codeMentions(article, text, events, attributions, undefined, (claim) => {
		see(claim);
		return true;
	});
}
