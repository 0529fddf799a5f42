/**
 * In: a Korean article and its words. Out: who is cited with what, how surely, who did what to whom, figures. Never: a rule of
 * English grammar. Korean tells by endings and particles, and puts what governs behind what is governed; trees are not needed.
 */
import type { Article } from "../../model/article.ts";
import type { GivenEvent } from "../../model/article-input.ts";
import type { Text } from "../../model/text.ts";
import type { Claims } from "../claims-reader.ts";
import { attributeKorean } from "./attribution.ts";
import { judgeKorean } from "./events.ts";
import { koreanFigures } from "./figures.ts";
import { interpretKorean } from "./interpretations.ts";
import { codeKorean } from "./mentions.ts";
import { scenesOf } from "./scene.ts";

export function readKoreanClaims(article: Article, text: Text, given?: readonly GivenEvent[]): Claims {
	const scenes = scenesOf(article, text);
	const placed = attributeKorean(scenes);
	const events = judgeKorean(scenes, placed, text, given);
	const interpretations = interpretKorean(scenes, events, placed);
	return {
		attributions: placed.map(({ attribution }) => attribution),
		events,
		mentions: codeKorean(article, scenes, events, placed, interpretations),
		figures: koreanFigures(scenes, placed),
		interpretations,
	};
}
