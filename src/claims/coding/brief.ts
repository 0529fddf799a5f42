import type { Text } from "../../model/text.ts";

const briefSentences = 3;

/** A record, a headline, a news-in-brief: it tells once what happened, so a guess at what it leaves out is worth making. */
export function isBrief(text: Text): boolean {
	return text.sentences.length <= briefSentences;
}
