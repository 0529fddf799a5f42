import type { Article } from "../model/article.ts";
import type { GivenEvent } from "../model/article-input.ts";
import type { Text } from "../model/text.ts";
import { mapActors } from "./actors/index.ts";
import { attribute } from "./attribution/index.ts";
import type { Claims, ClaimsReader } from "./claims-reader.ts";
import { codeMentions } from "./coding/index.ts";
import { findEvents } from "./events.ts";
import { judge } from "./factuality/index.ts";
import { findFigures } from "./figures/index.ts";
import { findInterpretations } from "./interpretive/index.ts";
import { readKoreanClaims } from "./ko/index.ts";

const readers: Readonly<Record<string, ClaimsReader>> = { en: readEnglishClaims, ko: readKoreanClaims };

/** The rules of the language that a text was read in; what has none of its own is read by the forms that English rules know. */
export const claimsReaderOf = (language: string): ClaimsReader =>
	readers[language.split("-")[0] ?? ""] ?? readEnglishClaims;

function readEnglishClaims(article: Article, text: Text, given?: readonly GivenEvent[]): Claims {
	const actors = mapActors(article, text);
	const attributions = attribute(article, text);
	const events = judge(article, text, attributions, findEvents(text, given), given !== undefined);
	return {
		attributions,
		events,
		mentions: codeMentions({ article, text, events, attributions, actors }),
		figures: findFigures(article, text, attributions, actors),
		interpretations: findInterpretations(article, text, events, attributions, actors),
	};
}
