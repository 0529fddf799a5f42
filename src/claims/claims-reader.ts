import type { Article } from "../model/article.ts";
import type { GivenEvent } from "../model/article-input.ts";
import type { Reading } from "../model/reading.ts";
import type { Text } from "../model/text.ts";

/** What a language's rules make of an article; the rest of a Reading is the same in all. */
export type Claims = Pick<Reading, "attributions" | "events" | "mentions" | "figures" | "interpretations">;

/** The door through which a language's constructions come. */
export type ClaimsReader = (article: Article, text: Text, given?: readonly GivenEvent[]) => Claims;
